import RessortKernel
import RessortLanguage

// What is in force on some days only needs one more premise: a row of a relation that the case fills once it is known what day it is.
//
//     default rule  since 2009-06-01  p(x)  if q(x)          p(X) if q(X), in force(3)
//
// The row is there on the days on which the period runs, and undefined where the day is not known or the text does not say.

/// A period, and the date that it is held against.
struct DatedValidity: Hashable, Sendable {
  var validity: Validity
  var role: DateRole
}

extension TheoryCompiler {
  mutating func require(_ validity: Validity?, on role: DateRole, in body: inout KernelBody) {
    guard let validity else { return }
    let relation = inForce ?? kernel.addRelation(name: "in force", arity: 1)
    inForce = relation
    let dated = DatedValidity(validity: validity, role: role)
    let number = validityNumbers[dated] ?? validities.count
    if number == validities.count {
      validityNumbers[dated] = number
      validities.append(dated)
    }
    body.require(relation, [.constant(Value(Int64(number)))])
  }

  /// The bodies of one alternative of a rule, for the days on which it is in force.
  mutating func bodies(ofAlternative number: Int, of id: ID<Rule>, reading: Reading) -> [KernelBody] {
    let rule = program.rules[id]
    let bodies = bodies(of: rule.alternatives[number], variableCount: rule.variables.count, reading: reading)
    return bodies.map { body in
      var body = body
      require(rule.validity, on: .law, in: &body)
      yieldToAnswer(of: rule, in: &body)
      return body
    }
  }

  mutating func add(_ id: ID<Fact>, to relation: RelationID) {
    let fact = program.facts[id]
    var body = KernelBody(variableCount: 0)
    require(fact.validity, on: .facts, in: &body)
    let row = fact.row.map { KernelOperand.constant($0.value(interning: &symbols)) }
    add(KernelAtom(relation: relation, operands: row), if: body, .fact(id))
  }
}
