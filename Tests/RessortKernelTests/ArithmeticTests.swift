import RessortKernel
import Testing

@Suite("Arithmetic") struct ArithmeticTests {
  @Test(
    "expressions give the values of 64-bit arithmetic",
    arguments: [
      (Expression.add(.x, .y), 10), (.subtract(.x, .y), 4), (.multiply(.x, .y), 21), (.divide(.x, .y), 2),
      (.remainder(.x, .y), 1), (.negate(.x), -7), (.remainder(.negate(.x), .y), -1),
      (.divide(.negate(.x), .y), -2), (.add(.multiply(.x, .x), .subtract(.y, .integer(1))), 51),
    ] as [(Expression, Int64)])
  func values(expression: Expression, expected: Int64) throws {
    #expect(try result(of: expression, 7, 3) == .success([expected]))
  }

  @Test(
    "what has no 64-bit value ends the evaluation and names the rule",
    arguments: [
      (Expression.add(.x, .y), Int64.max, 1, ArithmeticFault.overflow), (.subtract(.x, .y), .min, 1, .overflow),
      (.multiply(.x, .y), .max, 2, .overflow), (.divide(.x, .y), .min, -1, .overflow),
      (.negate(.x), .min, 0, .overflow), (.divide(.x, .y), 1, 0, .divisionByZero),
      (.remainder(.x, .y), 1, 0, .divisionByZero),
    ] as [(Expression, Int64, Int64, ArithmeticFault)])
  func faults(expression: Expression, left: Int64, right: Int64, fault: ArithmeticFault) throws {
    #expect(try result(of: expression, left, right) == .failure(.arithmetic(fault, rule: RuleID(42))))
  }

  @Test(
    "months keep the day of the month, unless it is missing",
    arguments: [
      // 2009-01-31, 2008-02-29, 1600-03-01
      (14_275, 1, MissingDay.lastOfMonth, 14_303), (14_275, 1, .firstOfNext, 14_304), (14_275, 2, .refused, 14_334),
      (14_275, -2, .lastOfMonth, 14_213), (13_938, 12, .lastOfMonth, 14_303), (13_938, 48, .refused, 15_399),
      (-135_080, -1, .refused, -135_109),
    ] as [(Int64, Int64, MissingDay, Int64)])
  func months(day: Int64, count: Int64, missing: MissingDay, expected: Int64) throws {
    #expect(try result(of: .addMonths(.x, .y, missing), day, count) == .success([expected]))
  }

  @Test("a day that does not exist, or lies outside the years 1 to 9999, ends the evaluation and names the rule")
  func missingDays() throws {
    let faults: [(Expression, Int64, Int64)] = [
      (.addMonths(.x, .y, .refused), 14_275, 1), (.addDays(.x, .y), 2_932_896, 1), (.addDays(.x, .y), 0, .max),
      (.addMonths(.x, .y, .firstOfNext), 2_932_896, 1), (.addMonths(.x, .y, .lastOfMonth), 0, .min),
      (.addMonths(.x, .y, .lastOfMonth), -719_162, -1), (.addMonths(.x, .y, .lastOfMonth), .min, 1),
    ]
    for (expression, day, count) in faults {
      #expect(
        try result(of: expression, day, count) == .failure(.arithmetic(.missingDay, rule: RuleID(42))),
        "\(day) \(count)")
    }
  }

  @Test(
    "products and quotients of decimals are rounded from their full length",
    arguments: [
      // 12.5 * 0.06, 1 / 3, -1 / 3, 2.5 * 1, -2.5 * 1
      (Expression.multiplyDecimals(.x, .y, .exactly), 12_500_000, 60_000, 750_000),
      (.divideDecimals(.x, .y, .to(2, .nearest)), 1_000_000, 3_000_000, 330_000),
      (.divideDecimals(.x, .y, .to(2, .up)), 1_000_000, 3_000_000, 340_000),
      (.divideDecimals(.x, .y, .to(2, .down)), -1_000_000, 3_000_000, -340_000),
      (.divideDecimals(.x, .y, .to(2, .up)), -1_000_000, 3_000_000, -330_000),
      (.divideDecimals(.x, .y, .to(6, .nearest)), 2_000_000, 3_000_000, 666_667),
      (.multiplyDecimals(.x, .y, .to(0, .nearest)), 2_500_000, 1_000_000, 3_000_000),
      (.multiplyDecimals(.x, .y, .to(0, .nearest)), -2_500_000, 1_000_000, -3_000_000),
      (.multiplyDecimals(.x, .y, .to(0, .nearest)), 2_499_999, 1_000_000, 2_000_000),
      (.multiplyDecimals(.x, .y, .exactly), .min, 1_000_000, .min),
      (.divideDecimals(.x, .y, .exactly), .max, 1_000_000, .max),
      (.divideDecimals(.x, .y, .exactly), 0, -7, 0),
    ] as [(Expression, Int64, Int64, Int64)])
  func decimals(expression: Expression, left: Int64, right: Int64, expected: Int64) throws {
    #expect(try result(of: expression, left, right) == .success([expected]))
  }

  @Test("decimals that are not exact, too large or divided by zero end the evaluation and name the rule")
  func decimalFaults() throws {
    let faults: [(Expression, Int64, Int64, ArithmeticFault)] = [
      (.divideDecimals(.x, .y, .exactly), 1_000_000, 3_000_000, .inexact),
      (.multiplyDecimals(.x, .y, .exactly), 1, 1, .inexact),
      (.multiplyDecimals(.x, .y, .exactly), .max, .max, .overflow),
      (.multiplyDecimals(.x, .y, .exactly), .min, -1_000_000, .overflow),
      (.divideDecimals(.x, .y, .to(2, .nearest)), .max, 1, .overflow),
      (.divideDecimals(.x, .y, .to(2, .up)), .max, 1_000_000, .overflow),
      (.divideDecimals(.x, .y, .exactly), 1, 0, .divisionByZero),
    ]
    for (expression, left, right, fault) in faults {
      #expect(
        try result(of: expression, left, right) == .failure(.arithmetic(fault, rule: RuleID(42))), "\(left) \(right)")
    }
  }

  @Test("the least number has remainder 0 by -1")
  func leastRemainder() throws {
    #expect(try result(of: .remainder(.x, .y), .min, -1) == .success([0]))
  }

  @Test("a comparison that guards a division comes first, wherever it is written")
  func guardedDivision() throws {
    var program = Program()
    let input = program.addRelation(name: "input", arity: 2)
    let output = program.addRelation(name: "output", arity: 1)
    program.rule(
      output(z), .assign(Variable(2), .divide(.x, .y)), input(x, y).yes, .compare(.notEqual, .y, .integer(0)))
    var database = Database(try Plan(program))
    database.insert(row(6, 0), into: input)
    database.insert(row(6, 3), into: input)
    try database.evaluate()
    #expect(database.sortedRows(output) == [[2]])
  }

  @Test(
    "comparisons are those of signed numbers",
    arguments: [
      (Comparison.equal, [false, true, false]), (.notEqual, [true, false, true]), (.less, [true, false, false]),
      (.lessOrEqual, [true, true, false]), (.greater, [false, false, true]), (.greaterOrEqual, [false, true, true]),
    ] as [(Comparison, [Bool])])
  func comparisons(comparison: Comparison, expected: [Bool]) throws {
    var program = Program()
    let input = program.addRelation(name: "input", arity: 1)
    let output = program.addRelation(name: "output", arity: 1)
    program.rule(output(x), input(x).yes, .compare(comparison, .x, .integer(0)))
    var database = Database(try Plan(program))
    for number in [-1, 0, 1] as [Int64] { database.insert(row(number), into: input) }
    try database.evaluate()
    #expect([-1, 0, 1].map { database.truth(of: row($0), in: output) == .isTrue } == expected)
  }

  private func result(
    of expression: Expression, _ left: Int64, _ right: Int64
  ) throws -> Result<[Int64], EvaluationError> {
    var program = Program()
    let input = program.addRelation(name: "input", arity: 2)
    let output = program.addRelation(name: "output", arity: 1)
    program.add(
      Rule(
        id: RuleID(42), head: output(z), body: [input(x, y).yes, .assign(Variable(2), expression)], variableCount: 3))
    var database = Database(try Plan(program))
    database.insert(row(left, right), into: input)
    do throws(EvaluationError) {
      try database.evaluate()
    } catch {
      return .failure(error)
    }
    return .success(database.sortedRows(output).map { $0[0] })
  }
}

extension DecimalRounding {
  fileprivate static let exactly = DecimalRounding(mode: .exact, places: 6)

  fileprivate static func to(_ places: UInt8, _ mode: Mode) -> DecimalRounding {
    DecimalRounding(mode: mode, places: places)
  }
}
