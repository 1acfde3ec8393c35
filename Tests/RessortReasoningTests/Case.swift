import RessortLanguage
import RessortReasoning
import Testing

/// A program given as text, with one case: the answers of its first scenario, if it has one.
struct Case {
  let program: CheckedProgram
  let outcome: Outcome

  init(_ text: String, ambiguity: TheoryOptions.Ambiguity = .blocking) throws {
    try self.init(try Case.program(text), ambiguity: ambiguity)
  }

  init(_ program: CheckedProgram, ambiguity: TheoryOptions.Ambiguity = .blocking) throws {
    self.program = program
    let theory = try Theory(program, options: TheoryOptions(ambiguity: ambiguity))
    outcome = try Outcome(theory, answers: program.scenarios.first?.answers ?? [])
  }

  static func program(_ text: String, files: [String: String] = [:]) throws -> CheckedProgram {
    var diagnostics = Diagnostics()
    let program = CheckedProgram.load(
      [("case.ressort", text)], resolve: { path, _ in files[path].map { (path, $0) } }, into: &diagnostics)
    let errors = diagnostics.all.filter { $0.problem.severity == .error }.map { $0.problem.message(in: .english) }
    #expect(errors.isEmpty, "\(text)")
    return try #require(program)
  }

  /// Everything that came out, told shortly and in a fixed order: `p concluded derived`, `denied p(a) certain explicit`.
  var results: [String] {
    var lines: [String] = []
    for index in program.relations.indices where !program.relations[index].isInput {
      let relation = ID<Relation>(index)
      for conclusion in outcome.conclusions(of: relation) + outcome.denials(of: relation) {
        lines.append("\(text(conclusion.literal)) \(conclusion.status.word) \(conclusion.certainty)")
      }
    }
    return lines
  }

  /// What came out, with its status and certainty; `nothing` otherwise.
  func result(_ text: String) -> String {
    for line in results
    where line.hasPrefix(text + " ") && !line.dropFirst(text.count).hasPrefix(" includes")
      && !line.dropFirst(text.count).hasPrefix(" =")
    { return String(line.dropFirst(text.count + 1)) }
    return "nothing"
  }

  func text(_ literal: Literal) -> String {
    let text = program.describe(literal.row, of: literal.relation, in: .english)
    let short = text.hasSuffix("()") ? String(text.dropLast(2)) : text
    return literal.isDenied ? "denied " + short : short
  }

  func conclusion(_ text: String) throws -> Conclusion {
    for index in program.relations.indices {
      let relation = ID<Relation>(index)
      for conclusion in outcome.conclusions(of: relation) + outcome.denials(of: relation)
      where self.text(conclusion.literal) == text {
        return conclusion
      }
    }
    return try #require(nil as Conclusion?, "no \(text)")
  }

  func relation(_ name: String) throws -> ID<Relation> {
    try ID(#require(program.relations.firstIndex { $0.name == name }))
  }

  func ruleNames(_ rules: [ID<Rule>]) -> [String] {
    rules.map { program.rules[$0].name }
  }

  func text(_ keys: [InputKey]) -> [String] {
    keys.map { key in
      let name = program.relations[key.input].name
      let arguments = key.key.map { program.constantText($0, in: .english) }.joined(separator: ", ")
      return (arguments.isEmpty ? name : "\(name)(\(arguments))") + (key.isDeclaredUnknown ? " unknown" : "")
    }
  }

  /// `p of r: beaten by s`.
  func setAside(_ name: String) throws -> [String] {
    outcome.setAside(of: try relation(name)).map { setAside in
      let rule = setAside.rule.map { program.rules[$0].name } ?? "a fact"
      let reason =
        switch setAside.reason {
        case .unless: "unless"
        case .setAside(by: let killer): "set aside by \(program.rules[killer].name)"
        case .beaten(by: let winner, _): "beaten by \(winner.map { program.rules[$0].name } ?? "a fact")"
        case .denied(by: let winner, _): "denied by \(program.rules[winner].name)"
        }
      return "\(text(setAside.literal)) of \(rule): \(reason)"
    }
  }
}

extension Status {
  var word: String {
    switch self {
    case .certain: "certain"
    case .concluded: "concluded"
    case .contested(.conflict): "contested"
    case .contested(.circular): "circular"
    case .open: "open"
    }
  }
}
