// Seeded random programs: a few relations over a few values, rules that are safe by construction, recursion and
// negation anywhere, arithmetic that stays in the domain.

import RessortKernel

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

struct RandomCase {
  static let domainSize = 4

  var arities: [Int] = []
  var rules: [Rule] = []
  var facts: [(relation: RelationID, row: [Value])] = []
  var undefinedFacts: [(relation: RelationID, row: [Value])] = []

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let relationCount = 3 + generator.below(5)
    for _ in 0..<relationCount { arities.append([0, 1, 1, 2, 2, 3][generator.below(6)]) }
    for id in 0..<(3 + generator.below(10)) { rules.append(randomRule(Int32(id), &generator)) }
    if generator.chance(30), let repeated = rules.randomElement(using: &generator) { rules.append(repeated) }
    for _ in 0..<(2 + generator.below(14)) { facts.append(randomFact(&generator)) }
    if generator.chance(50) {
      for _ in 0..<(1 + generator.below(5)) { undefinedFacts.append(randomFact(&generator)) }
    }
  }

  var program: Program {
    var program = Program()
    for (index, arity) in arities.enumerated() { _ = program.addRelation(name: "r\(index)", arity: arity) }
    for rule in rules { program.add(rule) }
    return program
  }

  var relations: [RelationID] { arities.indices.map { RelationID(Int32($0)) } }

  func database() throws -> Database {
    var database = Database(try Plan(program))
    for (relation, row) in facts { database.insert(row, into: relation) }
    for (relation, row) in undefinedFacts { database.insertUndefined(row, into: relation) }
    try database.evaluate()
    return database
  }

  var naive: NaiveEvaluator {
    var naive = NaiveEvaluator(program: program)
    for (relation, row) in facts { naive.facts.insert(GroundAtom(relation: relation, row: row.map(\.bits))) }
    for (relation, row) in undefinedFacts {
      naive.undefinedFacts.insert(GroundAtom(relation: relation, row: row.map(\.bits)))
    }
    return naive
  }

  // MARK: Parts

  private func randomValue(_ generator: inout SeededGenerator) -> Value {
    Value(Int64(generator.below(RandomCase.domainSize)))
  }

  private func randomFact(_ generator: inout SeededGenerator) -> (relation: RelationID, row: [Value]) {
    let relation = generator.below(arities.count)
    return (RelationID(Int32(relation)), (0..<arities[relation]).map { _ in randomValue(&generator) })
  }

  private func randomRule(_ id: Int32, _ generator: inout SeededGenerator) -> Rule {
    var body: [Literal] = []
    var bound: [Variable] = []
    for _ in 0..<generator.below(4) {
      let atom = randomAtom(&generator) { generator in
        switch generator.below(10) {
        case 0: return .constant(randomValue(&generator))
        case 1: return .wildcard
        default:
          let variable = Variable(Int16(generator.below(4)))
          if !bound.contains(variable) { bound.append(variable) }
          return .variable(variable)
        }
      }
      body.append(.positive(atom))
    }
    if generator.chance(20), let computed = randomAssignment(bound, &generator) {
      body.append(computed.literal)
      if !bound.contains(computed.variable) { bound.append(computed.variable) }
    }
    for _ in 0..<[0, 0, 1, 1, 2][generator.below(5)] {
      body.append(
        .negative(
          randomAtom(&generator) { generator in
            if generator.chance(10) { return .wildcard }
            return randomBoundOperand(bound, &generator)
          }))
    }
    if generator.chance(25) { body.append(randomComparison(bound, &generator)) }
    body.shuffle(using: &generator)
    let head = randomAtom(&generator) { randomBoundOperand(bound, &$0) }
    return Rule(id: RuleID(id), head: head, body: body, variableCount: 5)
  }

  private func randomAtom(
    _ generator: inout SeededGenerator, _ operand: (inout SeededGenerator) -> Operand
  ) -> Atom {
    let relation = generator.below(arities.count)
    return Atom(
      relation: RelationID(Int32(relation)), operands: (0..<arities[relation]).map { _ in operand(&generator) })
  }

  private func randomBoundOperand(_ bound: [Variable], _ generator: inout SeededGenerator) -> Operand {
    guard let variable = bound.randomElement(using: &generator), generator.chance(85) else {
      return .constant(randomValue(&generator))
    }
    return .variable(variable)
  }

  private func randomExpression(_ bound: [Variable], _ generator: inout SeededGenerator) -> Expression {
    guard let variable = bound.randomElement(using: &generator) else { return .constant(randomValue(&generator)) }
    switch generator.below(5) {
    case 0: return .constant(randomValue(&generator))
    case 1: return .subtract(.variable(variable), .constant(randomValue(&generator)))
    case 2: return .multiply(.variable(variable), .negate(.constant(Value(-2))))
    default: return .variable(variable)
    }
  }

  /// `v := (x + c) % domain`, where v may be bound already: then it is a test.
  private func randomAssignment(
    _ bound: [Variable], _ generator: inout SeededGenerator
  ) -> (variable: Variable, literal: Literal)? {
    guard let source = bound.randomElement(using: &generator) else { return nil }
    let variable = generator.chance(70) ? Variable(4) : source
    let sum = Expression.add(.variable(source), .constant(randomValue(&generator)))
    return (variable, .assign(variable, .remainder(sum, .constant(Value(Int64(RandomCase.domainSize))))))
  }

  private func randomComparison(_ bound: [Variable], _ generator: inout SeededGenerator) -> Literal {
    let all: [Comparison] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
    return .compare(
      all[generator.below(6)], randomExpression(bound, &generator), randomExpression(bound, &generator))
  }
}
