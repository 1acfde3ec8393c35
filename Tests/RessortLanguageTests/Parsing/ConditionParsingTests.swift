import RessortLanguage
import Testing

@Suite("Conditions and expressions") struct ConditionParsingTests {
  /// The shape of a body, as a short text.
  func shape(_ text: String) -> String? {
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(0), path: "", text: text)
    return Parser.parseQuery(file, language: .english, into: &diagnostics).map(describe)
  }

  func describe(_ condition: ConditionSyntax) -> String {
    switch condition {
    case .atom(let atom): describe(atom)
    case .denied(let atom, _): "denied \(describe(atom))"
    case .notConcluded(let atom, _): "not \(describe(atom))"
    case .compare(let mark, let left, let right, _): "\(describe(left)) \(mark.rawValue) \(describe(right))"
    case .aggregate(let aggregate, let mark, let other, _):
      "\(aggregate.function.rawValue){\(aggregate.values.map(describe)): \(describe(aggregate.body))} \(mark.rawValue) \(describe(other))"
    case .oneOf(let value, let values, _): "\(describe(value)) in \(values.map(describe))"
    case .member(let value, let name, let isNegated, _): "\(describe(value)) is\(isNegated ? " not" : "") \(name.text)"
    case .state(let atom, let state, _): "\(describe(atom)) is \(state.rawValue)"
    case .all(let conditions, _): "(" + conditions.map(describe).joined(separator: " & ") + ")"
    case .any(let conditions, _): "(" + conditions.map(describe).joined(separator: " | ") + ")"
    case .missing: "missing"
    }
  }

  func describe(_ atom: AtomSyntax) -> String {
    let arguments = atom.arguments.map { arguments in
      "(" + arguments.map { ($0.label.map { $0.text + ":" } ?? "") + describe($0.value) }.joined(separator: ",") + ")"
    }
    let value = atom.value.map { (atom.link?.0 == .includes ? " includes " : " = ") + describe($0) }
    return atom.relation.text + (arguments ?? "") + (value ?? "")
  }

  func describe(_ expression: ExpressionSyntax) -> String {
    switch expression {
    case .name(let name): name.text
    case .variable(let name): "?" + name.text
    case .wildcard: "_"
    case .integer(let value, _): String(value)
    case .date(let day, _): day.description
    case .string(let text, _): "\"\(text)\""
    case .boolean(let value, _): String(value)
    case .binary(let mark, let left, let right, _): "[\(describe(left))\(mark.sign)\(describe(right))]"
    case .negated(let value, _): "-\(describe(value))"
    case .decimal(let value, _): value.description
    case .rounded(let value, let rounding, _): "\(describe(value)) to \(rounding.places)"
    case .toDecimal(let value, _): "decimal \(describe(value))"
    case .toDays(let value, _): "days \(describe(value))"
    case .measured(let count, let unit, _, _): "\(describe(count)) \(unit)"
    case .missing: "missing"
    }
  }

  @Test(
    "each form of condition is read",
    arguments: [
      ("p(x, State)", "p(?x,State)"),
      ("p(to_whom: x) = 3", "p(to_whom:?x) = 3"),
      ("q(x) includes none", "q(?x) includes none"),
      ("raining", "raining"),
      ("it is denied that p(x)", "denied p(?x)"),
      ("denied p(x)", "denied p(?x)"),
      ("it is not concluded that p(x)", "not p(?x)"),
      ("not p(x) = 1", "not p(?x) = 1"),
      ("x != dom.health", "?x != dom.health"),
      ("n = count of { x, y where p(x) }", "count{[\"?x\", \"?y\"]: p(?x)} = ?n"),
      ("3 < sum of { x where p(x), q(x) }", "sum{[\"?x\"]: (p(?x) & q(?x))} > 3"),
      ("min of { x where p(x) } >= y + 1 and max(y)", "(minimum{[\"?x\"]: p(?x)} >= [?y+1] & max(?y))"),
      ("x in {a1, none}", "?x in [\"?a1\", \"none\"]"),
      ("x is CareField", "?x is CareField"),
      ("x is not CareField", "?x is not CareField"),
      ("p(x) is known", "p(?x) is known"),
      ("p(x) is declared unknown", "p(?x) is declaredUnknown"),
      ("homeless is not asked", "homeless is notAsked"),
      ("p() is not applicable", "p() is notApplicable"),
      ("d < 2009-06-01", "?d < 2009-06-01"),
      ("p(yes, false, \"a\", ?place, _)", "p(true,false,\"a\",?place,_)"),
    ])
  func forms(text: String, expected: String) {
    #expect(shape(text) == expected)
  }

  @Test(
    "`and` and `or` keep to their parentheses",
    arguments: [
      ("p(x) and q(x), r(x)", "(p(?x) & q(?x) & r(?x))"),
      ("p(x) or q(x) or r(x)", "(p(?x) | q(?x) | r(?x))"),
      ("p(x) and (q(x) or r(x))", "(p(?x) & (q(?x) | r(?x)))"),
      ("((p(x) and q(x)))", "(p(?x) & q(?x))"),
    ])
  func connectives(text: String, expected: String) {
    #expect(shape(text) == expected)
  }

  @Test(
    "a parenthesis opens a body or an expression, as what follows its end says",
    arguments: [
      ("(x + 1) * 2 < y", "[[?x+1]*2] < ?y"),
      ("((x)) = 1", "?x = 1"),
      ("(x < 1)", "?x < 1"),
      ("(x) in {1}", "?x in [\"1\"]"),
      ("x - 1 - 2 = -3", "[[?x-1]-2] = -3"),
      ("x = -9223372036854775808", "?x = -9223372036854775808"),
      ("x = -(y)", "?x = -?y"),
    ])
  func parentheses(text: String, expected: String) {
    #expect(shape(text) == expected)
  }

  @Test("a query is read whole or not at all", arguments: ["p(x) q(x)", "", "p(x", "p(x) and", "x <", "fact p(1)"])
  func brokenQueries(text: String) {
    #expect(shape(text) == nil)
  }

  @Test("mixing `and` and `or` is told with a fix that parses")
  func mixed() throws {
    let parsed = Parsed("define p(x) if q(x) or r(x) and s(x) or t(x)")
    #expect(parsed.codes == ["R0116"])
    let fix = try #require(parsed.diagnostics[0].fixes.first)
    #expect(fix.replacement == "q(x) or (r(x) and s(x)) or t(x)")
    #expect(Parsed(parsed.applying(fix)).codes == [])
  }

  @Test("one conclusion is read for `why`")
  func atoms() throws {
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(0), path: "", text: "il est nié que compétence(État, x) comprend dévolue")
    let head = try #require(Parser.parseAtom(file, language: .french, into: &diagnostics))
    #expect(head.isDenied)
    #expect(describe(head.atom) == "compétence(État,?x) includes dévolue")
  }
}
