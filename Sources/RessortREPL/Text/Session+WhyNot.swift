package import Ressort

extension Session {
  /// That an atom is not concluded, and as of which days it would be.
  package mutating func denial(of atom: String) throws(RessortError) -> String {
    let head = Sentence.notConcluded(atom: atom).text(in: language)
    let days = try days(concluding: atom)
    return days.isEmpty ? head : head + " " + Sentence.concludedAsOf(days).text(in: language)
  }

  /// What stands against an atom that is not concluded: whatever was set aside of its relation, and names the terms that
  /// the atom names.
  package mutating func setAside(against atom: String) throws(RessortError) -> [SetAside] {
    let words = atom.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.map(String.init)
    let relations = knowledge.relations.filter { $0.allNames.contains { words.contains($0) } }.map(\.name)
    let terms = knowledge.terms.filter { $0.allNames.contains { words.contains($0) } }
    // Homonyms of several concepts count as one: any of them will do.
    let alternatives = words.compactMap { word -> Set<String>? in
      let meant = terms.filter { $0.allNames.contains(word) }.map(\.identifier)
      return meant.isEmpty ? nil : Set(meant)
    }
    return try setAside().filter { aside in
      let row = (aside.arguments + (aside.value.map { [$0] } ?? [])).map(\.description)
      return relations.contains(aside.relation) && alternatives.allSatisfy { !$0.isDisjoint(with: row) }
    }
  }
}

extension RelationEntry {
  var allNames: [String] { [name, frenchName, englishName].compactMap(\.self) }

  func name(in language: Language) -> String {
    (language == .french ? frenchName : englishName) ?? name
  }
}

extension RuleEntry {
  var allNames: [String] { [name, frenchName, englishName].compactMap(\.self) }

  func name(in language: Language) -> String {
    (language == .french ? frenchName : englishName) ?? name
  }
}

extension TermEntry {
  var allNames: [String] { [identifier, name, frenchName, englishName].compactMap(\.self) }

  func name(in language: Language) -> String {
    (language == .french ? frenchName : englishName) ?? name
  }
}
