// What the layout must know of the tree, as offsets in the text: where conclusions, members and the lines of a scenario begin.
// Everything else it sees from the keywords.

struct SyntaxMarks {
  /// The first conclusion of each rule, without what denies it; none of a `left to`, whose first line says all.
  private(set) var conclusions: Set<Int> = []
  private(set) var members: Set<Int> = []
  /// Answers, days and expectations.
  private(set) var scenarioItems: Set<Int> = []

  init(_ tree: SyntaxTree) {
    for statement in tree.statements {
      if case .rule(let rule) = statement, rule.kind != .leftTo, let head = rule.heads.first {
        conclusions.insert(Int(head.atom.range.lower))
      } else if case .concept(let concept) = statement, case .members(let members) = concept.content {
        add(members)
      } else if case .scenario(let scenario) = statement {
        scenarioItems.formUnion(scenario.answers.map { Int($0.range.lower) })
        scenarioItems.formUnion(scenario.days.map { Int($0.lower) })
        scenarioItems.formUnion(scenario.expectations.map { Int($0.range.lower) })
      }
    }
  }

  /// Depth is limited by the parser.
  private mutating func add(_ members: [MemberSyntax]) {
    for member in members {
      self.members.insert(Int(member.name.range.lower))
      add(member.members)
    }
  }
}
