import RessortKernel
import RessortLanguage

// Propagating ambiguity: attackers rest on what is *supported* (Antoniou, Billington, Governatori and Maher 2000, the conditions named Σ): there is an
// argument for it that no better argument on concluded premises overrules. Every relation that is not purely strict gets this second reading.
extension TheoryCompiler {
  mutating func addSupportedReadings() {
    for index in program.relations.indices where !isPurelyStrict[index] {
      declareSupported(ID(index))
    }
    for index in program.relations.indices where !isPurelyStrict[index] {
      for use in conflicts.uses[index] { addSupportedRule(use, ID(index)) }
      if relations[index].contest == nil, let supported = relations[index].supported {
        copy(relations[index].concluded, to: supported, of: ID(index))
      }
    }
  }

  private mutating func declareSupported(_ id: ID<Relation>) {
    let name = program.relations[id].name
    let arity = relations[id.position].arity
    relations[id.position].supported = kernel.addRelation(
      name: "supported " + name, arity: arity, keeping: program.relations[id].value?.extreme?.kernel)
    guard relations[id.position].contest != nil else { return }
    relations[id.position].supportedDenied = kernel.addRelation(name: "supported denied " + name, arity: arity)
    let wideSupport = kernel.addRelation(name: "wide support " + name, arity: arity + 1)
    let wideSupportDenied = kernel.addRelation(name: "wide support denied " + name, arity: arity + 1)
    let wideDefeat = kernel.addRelation(name: "wide defeat " + name, arity: arity + 1)
    relations[id.position].contest?.wideSupport = wideSupport
    relations[id.position].contest?.wideSupportDenied = wideSupportDenied
    relations[id.position].contest?.wideDefeat = wideDefeat
  }

  private mutating func addSupportedRule(_ use: HeadUse, _ relation: ID<Relation>) {
    currentRule = use.rule
    for number in program.rules[use.rule].alternatives.indices {
      for var body in bodies(ofAlternative: number, of: use.rule, reading: .supported) {
        excludeSetAside(use.rule, in: &body)
        conclude(use, relation, from: body, alternative: number, .supported)
      }
    }
  }

  /// What is supported, from the wide arguments of a disputed relation.
  mutating func addSupported(_ id: ID<Relation>) {
    let compiled = relations[id.position]
    guard let contest = compiled.contest, let denied = compiled.denied, let supported = compiled.supported,
      let supportedDenied = compiled.supportedDenied, let wideSupport = contest.wideSupport,
      let wideSupportDenied = contest.wideSupportDenied
    else { return }
    let name = program.relations[id].name
    let overruled = kernel.addRelation(name: "overruled " + name, arity: compiled.arity + 1)
    for (start, row, attacker) in attacks(on: id, .concluded) {
      var body = start
      let loser = body.newVariables(1)
      body.require(contest.beats, [attacker] + loser)
      add(KernelAtom(relation: overruled, operands: row + loser), if: body, .settlement(id))
    }
    let overruledDenied = kernel.addRelation(name: "overruled denied " + name, arity: compiled.arity + 1)
    var (body, row) = copyBody(of: id)
    let winner = body.newVariables(1)
    let loser = body.newVariables(1)
    body.require(contest.support, winner + row)
    body.require(contest.beats, winner + loser)
    add(KernelAtom(relation: overruledDenied, operands: row + loser), if: body, .settlement(id))
    addSupported(id, contest, wideSupport, unless: overruled, or: compiled.concluded, to: supported)
    addSupported(id, contest, wideSupportDenied, unless: overruledDenied, or: denied, to: supportedDenied)
  }

  private mutating func addSupported(
    _ id: ID<Relation>, _ contest: Contest, _ arguments: RelationID, unless overruled: RelationID,
    or concluded: RelationID, to supported: RelationID
  ) {
    copy(concluded, to: supported, of: id)
    var (body, row) = copyBody(of: id)
    let rule = KernelOperand.variable(body.newVariable())
    body.require(arguments, [rule] + row)
    exclude(rule, beatenIn: overruled, row, contest, in: &body)
    add(KernelAtom(relation: supported, operands: row), if: body, .settlement(id))
  }
}
