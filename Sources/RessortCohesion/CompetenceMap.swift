package import Ressort

/// The whole map of competences, as the rule base holds it: who is competent for what, in which degree.
package enum CompetenceMap {
  package static func query(in language: Language) -> String {
    language == .french ? "compétence(a, m) comprend g" : "competence(a, m) includes g"
  }

  package static func title(in language: Language) -> String {
    language == .french ? "La carte des compétences" : "The map of competences"
  }

  /// Every domain and every act at once, since degrees are concluded for what a case names.
  package static func assumptions(in knowledge: Knowledge) -> [Assumption] {
    let terms = knowledge.terms
    return ["domain", "act"].compactMap { input in
      guard let type = knowledge.relations.first(where: { $0.name == input })?.parameterTypes.first else { return nil }
      let rows = terms.filter { $0.concept == type }.map { [Value.term($0.identifier)] }
      return Assumption(input: input, key: [], reply: .rows(rows))
    }
  }
}
