import RessortLanguage

extension Narrator {
  /// A proof as lines, the conclusion first.
  /// - Parameter unfolded: tells `define` steps, comparisons and memberships in concepts too.
  package func lines(of proof: Proof, unfolded: Bool = false) -> [Line] {
    var telling = Telling(narrator: self, proof: proof, isUnfolded: unfolded)
    return telling.lines()
  }

  /// The reasons of one argument, that many levels in.
  func lines(of argument: Account.Argued, depth: Int, unfolded: Bool) -> [Line] {
    guard let instance = argument.instance else { return [] }
    var telling = Telling(narrator: self, proof: argument.steps, isUnfolded: unfolded)
    return telling.lines(of: instance, depth)
  }
}

/// A proof being told. It keeps its own stack, since a chain of reasons may be long.
private struct Telling {
  let narrator: Narrator
  let proof: Proof
  let isUnfolded: Bool
  private var toldSteps: Set<Int> = []

  /// Of what an aggregate counts.
  private static let listedSteps = 20

  private enum Item {
    case step(Int, depth: Int)
    case line(Narrator.Line)
  }

  init(narrator: Narrator, proof: Proof, isUnfolded: Bool) {
    self.narrator = narrator
    self.proof = proof
    self.isUnfolded = isUnfolded
  }

  mutating func lines() -> [Narrator.Line] {
    lines([.step(proof.steps.count - 1, depth: 0)])
  }

  mutating func lines(of instance: Proof.Instance, _ depth: Int) -> [Narrator.Line] {
    lines(reasons(of: instance, depth))
  }

  private mutating func lines(_ items: [Item]) -> [Narrator.Line] {
    var told: [Narrator.Line] = []
    var waiting = Array(items.reversed())
    while let next = waiting.popLast() {
      switch next {
      case .line(let line): told.append(line)
      case .step(let step, let depth): waiting += self.items(of: step, depth).reversed()
      }
    }
    return told
  }

  /// The line of a step and what it rests on.
  private mutating func items(of number: Int, _ depth: Int) -> [Item] {
    let step = proof.steps[number]
    let literal = narrator.text(of: step.literal)
    switch step.ground {
    case .given: return [line(depth, .givenLine(literal))]
    case .assumed(let key): return [line(depth, .assumedLine(literal, isDeclaredUnknown: key.isDeclaredUnknown))]
    case .facts(let facts):
      let told = facts.map { narrator.program.facts[$0] }
      // Those of one period are one line.
      let periods = told.map(\.validity).reduce(into: [Validity?]()) { if !$0.contains($1) { $0.append($1) } }
      return periods.map { period in
        let phrase = Phrase.factLine(
          literal, certainty: narrator.text(of: step.certainty), period: period.map { narrator.text(of: $0) })
        return line(depth, phrase, told.filter { $0.validity == period }.flatMap(\.support.citations).uniqued)
      }
    case .rule(let instance):
      let rule = narrator.program.rules[instance.rule]
      let isFolded = rule.kind == .define && !isUnfolded && depth > 0
      let isNew = toldSteps.insert(number).inserted
      if isFolded { return isNew ? reasons(of: instance, depth) : [] }
      if !isNew { return [line(depth, .seeAbove(literal), rule.support.citations)] }
      let phrase = Phrase.concludedLine(
        literal, status: narrator.text(of: step.status), certainty: narrator.text(of: step.certainty),
        reason: rule.kind == .define ? nil : narrator.text(of: instance))
      return [line(depth, phrase, rule.support.citations)] + reasons(of: instance, depth + 1)
    }
  }

  private func line(_ depth: Int, _ phrase: Phrase, _ citations: [Citation] = []) -> Item {
    .line(Narrator.Line(depth: depth, text: narrator.say(phrase), citations: citations))
  }

  private func reasons(of instance: Proof.Instance, _ depth: Int) -> [Item] {
    validity(of: instance, depth) + premises(instance.premises, depth) + presumptions(of: instance, depth)
      + instance.defence.flatMap { answer(to: $0, by: instance, depth) }
  }

  private func validity(of instance: Proof.Instance, _ depth: Int) -> [Item] {
    instance.validity.map { [line(depth, narrator.phrase($0, on: instance.day))] } ?? []
  }

  private func presumptions(of instance: Proof.Instance, _ depth: Int) -> [Item] {
    instance.presumptions.map { line(depth, .presumed(narrator.text(of: $0))) }
  }

  private func premises(_ premises: [Proof.Premise], _ depth: Int) -> [Item] {
    premises.flatMap { premise -> [Item] in
      switch premise {
      case .literal(let step): return [.step(step, depth: depth)]
      case .absence(let relation, let row, let presumptions):
        return [line(depth, .absence(narrator.text(of: relation, row)))]
          + presumptions.map { line(depth + 1, .presumed(narrator.text(of: $0))) }
      case .aggregate(let aggregate, let value, let steps, let matchCount):
        return [line(depth, .aggregate(narrator.text(of: aggregate), narrator.text(of: value), matchCount: matchCount))]
          + steps.prefix(Telling.listedSteps).map { .step($0, depth: depth + 1) }
          + (steps.count > Telling.listedSteps ? [line(depth + 1, .more(steps.count - Telling.listedSteps))] : [])
      case .comparison(let left, let comparison, let right):
        guard isUnfolded else { return [] }
        let text = "\(narrator.text(of: left)) \(comparison.rawValue) \(narrator.text(of: right))"
        return [.line(Narrator.Line(depth: depth, text: text, citations: []))]
      case .oneOf(let value, let choices):
        guard isUnfolded else { return [] }
        let list = choices.map { narrator.text(of: $0) }.joined(separator: ", ")
        return [line(depth, .oneOf(narrator.text(of: value), list))]
      case .membership(let value, let category, let isNegated, let membership):
        return self.membership(value, category, isNegated, membership, depth)
      case .state(let key, let state):
        return [line(depth, .state(narrator.text(of: key), state.words(in: narrator.language)))]
      }
    }
  }

  private func membership(
    _ value: Constant, _ category: Category, _ isNegated: Bool, _ membership: Proof.Membership, _ depth: Int
  ) -> [Item] {
    let name: String
    switch category {
    case .group(let group):
      name =
        narrator.program.groups[group].wording.text(in: narrator.language)
        ?? narrator.program.describe(category, in: narrator.language)
    case .branch(let term): name = narrator.text(of: .term(term))
    case .concepts: name = narrator.program.describe(category, in: narrator.language)
    }
    if membership.certainty == nil && membership.periods.isEmpty && !isUnfolded { return [] }
    let periods = membership.periods.map { narrator.text(of: $0) }.uniqued.joined(separator: ", ")
    let phrase = Phrase.membership(
      narrator.text(of: value), name, isNegated: isNegated, isOpen: membership.isOpen,
      period: periods.isEmpty ? nil : periods)
    return [line(depth, phrase, membership.citations)]
  }

  // MARK: Defence

  private func answer(to defence: Proof.Defence, by supporter: Proof.Instance, _ depth: Int) -> [Item] {
    let attacker = defence.attacker.map { narrator.text(of: $0) } ?? narrator.say(.fact)
    let conclusion = defence.conclusion.map { narrator.text(of: $0) }
    switch defence.means {
    case .beaten(by: let winner, let principle):
      let phrase = Phrase.beaten(
        attacker: attacker, conclusion: conclusion, winner: narrator.text(of: winner.rule),
        principle: narrator.text(of: principle))
      let reasons = winner.rule == supporter.rule ? [] : premises(winner.premises, depth + 1)
      return [line(depth, phrase, defence.citations)] + reasons
    case .setAside(by: let killer):
      let phrase = Phrase.setAside(
        attacker: attacker, conclusion: conclusion, killer: narrator.text(of: killer.rule))
      return [line(depth, phrase, defence.citations)] + premises(killer.premises, depth + 1)
        + presumptions(of: killer, depth + 1)
    case .unless(let reasons):
      return [line(depth, .carvedOut(attacker: attacker, conclusion: conclusion), defence.citations)]
        + premises(reasons, depth + 1)
    }
  }
}

extension Narrator {
  func text(of aggregate: Aggregate) -> String {
    let highest = aggregate.locals.max() ?? -1
    let letters = ["x", "y", "z", "u", "v", "w"]
    var variables = (0...max(highest, 0)).map { RuleVariable(name: "v\($0)", type: .integer) }
    for (position, local) in aggregate.locals.enumerated() {
      variables[local].name = position < letters.count ? letters[position] : "x\(position)"
    }
    return program.describe(aggregate, variables: variables, in: language)
  }

  func text(of principle: Principle) -> String {
    switch principle {
    case .priority: say(.priority)
    case .exception: say(.exception)
    case .layers: say(.layers)
    case .discretion: say(.discretion)
    case .strictness: say(.strictness)
    }
  }
}
