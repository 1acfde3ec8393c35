internal import Ressort

/// What type fits where somebody is typing, as far as the text before the cursor tells.
struct ExpectedTypes {
  private let relations: [RelationEntry]

  init(_ knowledge: Knowledge) {
    relations = knowledge.relations
  }

  /// The types at the end of a text in which the last word is being typed; `nil` where the text does not tell.
  func at(endOf typed: Substring) -> [String]? {
    let before = typed.dropLast(typed.reversed().prefix { $0.isLetter || $0.isNumber || "_.'".contains($0) }.count)
    return ofValue(endOf: before) ?? ofArgument(endOf: before)
  }

  /// `competence(State, homelessness) includes …` takes a degree.
  private func ofValue(endOf text: Substring) -> [String]? {
    let text = text.droppingBlanks
    guard let sign = ["=", "includes", "comprend"].first(where: { text.hasSuffix($0) }) else { return nil }
    var atom = text.dropLast(sign.count).droppingBlanks
    if atom.last == ")" { atom = Self.droppingArguments(of: atom) }
    return Self.split(relation(endOf: atom)?.valueType)
  }

  /// `competence(State, …` takes what its second parameter takes.
  private func ofArgument(endOf text: Substring) -> [String]? {
    var argument = 0
    var depth = 0
    var rest = text
    while let character = rest.popLast() {
      switch character {
      case ")": depth += 1
      case "(" where depth > 0: depth -= 1
      case "," where depth == 0: argument += 1
      case "(":
        guard let relation = relation(endOf: rest), argument < relation.parameterTypes.count else { return nil }
        return Self.split(relation.parameterTypes[argument])
      default: break
      }
    }
    return nil
  }

  /// `domain homelessness, …` in an answer takes another domain.
  func ofAnswer(endOf typed: Substring) -> [String]? {
    let words = typed.split { !($0.isLetter || $0.isNumber || $0 == "_") }.dropLast(typed.last == " " ? 0 : 1)
    for word in words.reversed() {
      guard let input = relation(named: word), input.isInput else { continue }
      return input.parameterTypes.count == 1 && input.valueType == nil ? Self.split(input.parameterTypes[0]) : nil
    }
    return nil
  }

  private func relation(endOf text: Substring) -> RelationEntry? {
    let name = text.droppingBlanks.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return relation(named: Substring(String(name.reversed())))
  }

  private func relation(named name: Substring) -> RelationEntry? {
    relations.first { $0.allNames.contains(String(name)) }
  }

  private static func droppingArguments(of atom: Substring) -> Substring {
    var depth = 0
    var rest = atom
    while let character = rest.popLast() {
      if character == ")" { depth += 1 }
      if character == "(" { depth -= 1 }
      if depth == 0 { return rest }
    }
    return rest
  }

  private static func split(_ type: String?) -> [String]? {
    type?.split(separator: " or ").map(String.init)
  }
}

extension Substring {
  fileprivate var droppingBlanks: Substring {
    dropLast(reversed().prefix(while: \.isWhitespace).count)
  }
}
