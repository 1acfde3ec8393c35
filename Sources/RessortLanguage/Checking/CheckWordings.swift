// In a program that cites sources, whatever a person reads exists in both languages: a missing wording is a warning.

extension Checker {
  mutating func checkWordings(of drafts: [DraftRule]) {
    guard !program.sources.isEmpty else { return }
    for term in program.terms { check(term.wording, of: term.name, at: term.range) }
    for relation in program.relations {
      check(relation.isInput ? relation.question : relation.wording, of: relation.name, at: relation.range)
    }
    for index in drafts.indices where program.rules[index].isNamed && program.rules[index].support.source != nil {
      check(program.rules[index].wording, of: program.rules[index].name, at: drafts[index].place)
    }
  }

  private mutating func check(_ wording: Wording, of name: String, at place: SourceRange) {
    var missing: [KeywordLanguage] = []
    if wording.french == nil { missing.append(.french) }
    if wording.english == nil { missing.append(.english) }
    if !missing.isEmpty { report(.missingWording(name: name, languages: missing), at: place) }
  }
}
