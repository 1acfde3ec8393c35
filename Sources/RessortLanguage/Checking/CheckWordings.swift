// In a program that cites sources, whatever a person reads exists in both languages: a missing wording is a warning.

extension Checker {
  mutating func checkWordings() {
    guard !program.sources.isEmpty else { return }
    for term in program.terms { check(term.wording, of: term.name, at: term.range) }
    for relation in program.relations {
      check(relation.isInput ? relation.question : relation.wording, of: relation.name, at: relation.range)
    }
    for rule in program.rules where rule.isNamed && rule.support.source != nil {
      check(rule.wording, of: rule.name, at: rule.range)
    }
  }

  private mutating func check(_ wording: Wording, of name: String, at place: SourceRange) {
    if wording.french == nil { report(.missingWording(name: name, language: .french), at: place) }
    if wording.english == nil { report(.missingWording(name: name, language: .english), at: place) }
  }
}
