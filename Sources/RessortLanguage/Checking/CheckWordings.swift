// In a program that cites sources, whatever a person reads exists in both languages: a missing wording is a warning.

extension Checker {
  mutating func checkWordings(of drafts: [DraftRule]) {
    guard !program.sources.isEmpty else { return }
    for term in program.terms { check(term.wording, of: term.name, at: term.range) }
    for relation in program.relations {
      check(relation.isInput ? relation.question : relation.wording, of: relation.name, at: relation.range)
    }
    for (rule, draft) in zip(program.rules, drafts) where rule.isNamed && rule.support.source != nil {
      check(rule.wording, of: rule.name, at: draft.place)
    }
  }

  private mutating func check(_ wording: Wording, of name: String, at place: SourceRange) {
    var missing: [KeywordLanguage] = []
    if wording.french == nil { missing.append(.french) }
    if wording.english == nil { missing.append(.english) }
    if !missing.isEmpty { report(.missingWording(name: name, languages: missing), at: place) }
  }
}
