import RessortKernel
import RessortLanguage

// What is left to somebody's judgement is taken to hold as long as nothing decides it. Rules and facts that stand against it beat it, so settlement
// sees to them. An answer of the case decides the whole key that it is for, the rows that it does not give among them:
//
//     left to a: p(x)  if q(x)          p(X) if q(X), not given p(X), not p known, not p not applicable
//
// While an open input has no answer, its rows are undefined, and with them what stands here: the question stays open, as it was declared.
extension TheoryCompiler {
  /// Adds to a `left to` over an input that the case does not answer it.
  mutating func yieldToAnswer(of rule: Rule, in body: inout KernelBody) {
    guard rule.kind == .leftTo, let matter = rule.heads.first?.atom, program.relations[matter.relation].isInput else {
      return
    }
    let row = operands(matter.columns, in: &body)
    let key = Array(row.prefix(keyCount(of: matter.relation)))
    for state in [InputState.known, .notApplicable] {
      body.exclude(stateRelation(of: matter.relation, state), key)
    }
    body.exclude(relations[matter.relation.position].base, row)
  }
}
