// relation     = "relation" signature { "output" [ name ] | label }
// signature    = name "(" [ parameter { "," parameter } ] ")" [ "->" [ "many" | "least" | "greatest" ] name ]
// parameter    = name ":" name
// input        = "input" signature ( "open" | "presumed" "none" | "closed" ) [ dating ] { label } [ "ask" { label } ]
// dating       = "dates" "the" ( "facts" | "law" )
// incompatible = "incompatible" atom "and" atom [ "if" body ]
// order        = "order" name "{" [ term { "," term } ] "}" [ support ]
// fact         = "fact" atom { support | "since" end | "until" end }

extension Parser {
  private struct Signature {
    var name: NameSyntax
    var parameters: [RelationSyntax.Parameter]
    var valueType: NameSyntax?
    var isMany = false
    var extreme: Extreme?
  }

  private mutating func signature() -> Signature {
    var signature = Signature(name: declaredName(), parameters: [])
    signature.parameters = list(.leftParenthesis, .rightParenthesis) { $0.parameter() }
    if accept(.arrow) {
      if at(.many), kind(1) == .word, !isReserved(1) {
        take(.many, length: 1)
        signature.isMany = true
      }
      for (keyword, extreme) in [(Keyword.least, Extreme.least), (.greatest, .greatest)] {
        guard let length = length(of: keyword), kind(length) == .word, !isReserved(length) else { continue }
        take(keyword, length: length)
        signature.extreme = extreme
      }
      signature.valueType = name()
    }
    return signature
  }

  private mutating func parameter() -> RelationSyntax.Parameter {
    let name = declaredName()
    expect(.colon)
    return RelationSyntax.Parameter(name: name, type: self.name())
  }

  mutating func relation(from start: Int, _ documentation: String?) -> RelationSyntax {
    let signature = signature()
    var output: RelationSyntax.Output?
    var labels: [LabelSyntax] = []
    while true {
      let before = position
      if acceptPlain(.output) {
        let key = atName && !atLabel ? .under(takeName()) : RelationSyntax.Output.underItsOwnName(range(from: before))
        once(output == nil, from: before)
        output = output ?? key
      } else if atLabel {
        labels.append(label())
      } else {
        break
      }
    }
    return RelationSyntax(
      name: signature.name, parameters: signature.parameters, valueType: signature.valueType,
      isMany: signature.isMany, extreme: signature.extreme, output: output, silence: nil, labels: labels, questions: [],
      documentation: documentation, range: range(from: start))
  }

  mutating func input(from start: Int, _ documentation: String?) -> RelationSyntax {
    let signature = signature()
    let silence = silence()
    let dating = dating()
    let labels = labels()
    let questions = acceptPlain(.ask) ? self.labels() : []
    return RelationSyntax(
      name: signature.name, parameters: signature.parameters, valueType: signature.valueType,
      isMany: signature.isMany, extreme: signature.extreme, output: nil, silence: silence, dating: dating,
      labels: labels,
      questions: questions, documentation: documentation, range: range(from: start))
  }

  /// Where it is missing, the one that asks nothing more of the types is assumed.
  private mutating func silence() -> Silence {
    let words: [(Keyword, Silence)] = [
      (.openInput, .open), (.presumedNone, .presumedNone), (.closedInput, .closed),
    ]
    for (keyword, silence) in words where accept(keyword) { return silence }
    let spellings = words.map { Expected.text($0.0.spelling(in: language)) }
    fail(spellings[0], spellings[1], spellings[2])
    return .presumedNone
  }

  private mutating func dating() -> (DateRole, SourceRange)? {
    let start = position
    for (keyword, role) in [(Keyword.datesTheFacts, DateRole.facts), (.datesTheLaw, .law)] where accept(keyword) {
      return (role, range(from: start))
    }
    return nil
  }

  mutating func incompatible(from start: Int) -> IncompatibleSyntax {
    let first = atom()
    expect(.and)
    let second = atom()
    let condition = accept(.if) ? body() : nil
    return IncompatibleSyntax(first: first, second: second, body: condition, range: range(from: start))
  }

  mutating func order(from start: Int) -> OrderSyntax {
    let relation = name()
    let terms = list(.leftBrace, .rightBrace) { $0.term() }
    return OrderSyntax(relation: relation, terms: terms, support: optionalSupport(), range: range(from: start))
  }

  mutating func fact(from start: Int, _ documentation: String?) -> FactSyntax {
    let atom = atom()
    var support: SupportSyntax?
    var validity: ValiditySyntax?
    while atSupport || atValidity {
      let before = position
      if atValidity {
        self.validity(into: &validity)
      } else {
        let cited = self.support()
        once(support == nil, from: before)
        support = support ?? cited
      }
    }
    return FactSyntax(
      atom: atom, support: support, validity: validity, documentation: documentation, range: range(from: start))
  }
}
