// What each rule hangs on, step by step, with the steps that ask for an absence told apart.
//
// A rule has two nodes: that it applies, and that its conclusion stands. It applies if its premises stand, and if no block and no
// exception sets it aside; its conclusion stands if it applies and nothing that it does not beat stands against it:
//
//     default a  p()  if q()              -- applies(a) → stands(r), for each r that concludes q
//     block b against a  if p()           -- applies(a) → not applies(b);  applies(b) → stands(a)
//     default c  it is denied that p()    -- stands(a) → not applies(c)
//
// Premises and conclusions are matched by their shape, as conflicts are: different constants in one column keep them apart.

/// The steps between the rules of a program that may lie on circles.
struct AbsenceGraph {
  struct Step {
    enum Kind {
      case premise(ID<Relation>)
      case absence(ID<Relation>)
      case aside
      case attack
      /// From the conclusion to its own rule.
      case rule
    }

    var target: Int
    var kind: Kind
    var place: SourceRange

    var isNegative: Bool {
      switch kind {
      case .absence, .aside, .attack: true
      case .premise, .rule: false
      }
    }
  }

  /// More pairs of premises and conclusions than that are not looked at: what comes of a circle is then told only by its results.
  private static let pairLimit = 1_000_000

  private let program: CheckedProgram
  private let beaten: Set<Pair>
  /// By relation, the rules on circles that conclude, deny or attack it.
  private var concluding: [ID<Relation>: [Int]] = [:]
  private var isIncluded: [Bool]
  private var pairCount = 0
  private(set) var steps: [[Step]]

  private struct Pair: Hashable {
    var winner: Int
    var loser: Int
  }

  static func applies(_ rule: Int) -> Int { 2 * rule }
  static func stands(_ rule: Int) -> Int { 2 * rule + 1 }
  static func rule(of node: Int) -> Int { node / 2 }

  /// - Parameter edges: who beats whom by explicit pairs.
  /// - Returns: `nil` where nothing can lie on a circle, or too much.
  init?(_ program: CheckedProgram, beating edges: [[PrecedenceGraph.Edge]]) {
    self.program = program
    var pairs: Set<Pair> = []
    for (winner, list) in edges.enumerated() {
      for edge in list { pairs.insert(Pair(winner: winner, loser: edge.loser)) }
    }
    beaten = pairs
    steps = []
    isIncluded = RuleDependencies(program).rulesOnCircles()
    guard isIncluded.contains(true) else { return nil }
    steps = Array(repeating: [], count: 2 * program.rules.count)
    for (index, rule) in program.rules.enumerated() where isIncluded[index] {
      for relation in Set(rule.supported.map(\.atom.relation)) { concluding[relation, default: []].append(index) }
    }
    for index in program.rules.indices where isIncluded[index] {
      addPremises(of: index)
      addAsides(by: index)
      addConclusion(of: index)
      if pairCount > AbsenceGraph.pairLimit { return nil }
    }
  }

  // MARK: Steps

  private mutating func addPremises(of index: Int) {
    let rule = program.rules[index]
    for condition in rule.alternatives.joined() {
      switch condition.test {
      case .holds(let atom): add(atom, isDenied: false, isAbsence: false, condition, index)
      case .denied(let atom): add(atom, isDenied: true, isAbsence: false, condition, index)
      case .notConcluded(let atom): add(atom, isDenied: false, isAbsence: true, condition, index)
      case .compare, .aggregate, .oneOf, .member, .state: break
      }
    }
    for condition in rule.unless.joined() {
      switch condition.test {
      case .holds(let atom): add(atom, isDenied: false, isAbsence: true, condition, index)
      case .denied(let atom): add(atom, isDenied: true, isAbsence: true, condition, index)
      case .notConcluded(let atom): add(atom, isDenied: false, isAbsence: true, condition, index)
      case .compare, .aggregate, .oneOf, .member, .state: break
      }
    }
  }

  private mutating func add(_ atom: Atom, isDenied: Bool, isAbsence: Bool, _ condition: Condition, _ index: Int) {
    let variables = program.rules[index].variables
    for other in concluding[atom.relation] ?? [] {
      pairCount += 1
      let rule = program.rules[other]
      let isMatch = rule.heads.contains { head in
        head.isDenied == isDenied && head.atom.relation == atom.relation
          && program.canMeet(head.atom, rule.variables, atom, variables)
      }
      guard isMatch else { continue }
      let kind: Step.Kind = isAbsence ? .absence(atom.relation) : .premise(atom.relation)
      steps[AbsenceGraph.applies(index)].append(
        Step(target: AbsenceGraph.stands(other), kind: kind, place: condition.range))
    }
  }

  /// A block sets aside when it applies, an exception with arguments when its conclusion stands.
  private mutating func addAsides(by index: Int) {
    let rule = program.rules[index]
    for target in rule.targets where rule.kind == .block || target.arguments != nil {
      let killer = rule.kind == .block ? AbsenceGraph.applies(index) : AbsenceGraph.stands(index)
      steps[AbsenceGraph.applies(Int(target.rule.index))].append(
        Step(target: killer, kind: .aside, place: target.range))
    }
  }

  private mutating func addConclusion(of index: Int) {
    let rule = program.rules[index]
    steps[AbsenceGraph.stands(index)].append(
      Step(target: AbsenceGraph.applies(index), kind: .rule, place: rule.range))
    switch rule.kind {
    case .default, .exception, .leftTo: break
    case .define, .always, .never, .block, .silent, .note: return
    }
    for relation in Set(rule.heads.map(\.atom.relation)).sorted() {
      for other in concluding[relation] ?? [] where other != index {
        pairCount += 1
        guard !beats(index, other), standsAgainst(other, index), let place = place(of: other) else { continue }
        steps[AbsenceGraph.stands(index)].append(
          Step(target: AbsenceGraph.applies(other), kind: .attack, place: place))
      }
    }
  }

  private func place(of rule: Int) -> SourceRange? {
    program.rules[rule].heads.first?.range ?? program.rules[rule].range
  }

  /// Whether the other is meant to stand against the rule: it denies, attacks or beats it, or says another value in so many words.
  /// Values that variables bring may differ or not.
  private func standsAgainst(_ other: Int, _ index: Int) -> Bool {
    let isBeaten = beats(other, index)
    return program.rules[index].heads.contains { own in
      program.rules[other].supported.contains { head in
        program.canConflict(own, program.rules[index].variables, head, program.rules[other].variables)
          && (isBeaten || own.isDenied != head.isDenied || own.saysValue && head.saysValue)
      }
    }
  }

  private func beats(_ winner: Int, _ loser: Int) -> Bool {
    let yields = (program.rules[winner].kind.yields, program.rules[loser].kind.yields)
    if yields.0 != yields.1 { return yields.1 }
    if beaten.contains(Pair(winner: winner, loser: loser)) { return true }
    if beaten.contains(Pair(winner: loser, loser: winner)) { return false }
    return program.isAbove(program.rules[winner].layer, program.rules[loser].layer)
  }
}

extension Head {
  /// Whether its last column is a constant.
  fileprivate var saysValue: Bool {
    if case .constant? = atom.columns.last { true } else { false }
  }
}
