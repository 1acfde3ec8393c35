internal import RessortLanguage
internal import RessortReasoning

extension Knowledge {
  /// What a rule is called in a language, by the name it is declared under. Cost: a look at each rule.
  package func name(ofRule name: String, in language: Language) -> String {
    let rule = program.rules.first { $0.name == name }
    return rule?.names.written(in: KeywordLanguage(language)) ?? name
  }
}

/// What rules say of themselves, by name: for texts that mention many. Making it costs a look at each name; nothing is copied.
package struct RuleWordings {
  private let knowledge: Knowledge
  private let numbers: [String: Int]

  package init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    let rules = knowledge.program.rules
    numbers = Dictionary(
      rules.indices.map { (rules[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The phrase in a language, else in the other; `nil` where the author gave none.
  package func wording(of rule: String, in language: Language) -> String? {
    numbers[rule].flatMap { knowledge.program.rules[$0].wording.text(in: KeywordLanguage(language)) }
  }

  package func citations(of rule: String) -> [Citation] {
    numbers[rule].map { knowledge.citations(of: knowledge.program.rules[$0].support) } ?? []
  }
}
