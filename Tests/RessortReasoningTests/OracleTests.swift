import RessortLanguage
import RessortReasoning
import Testing

@Suite("Comparison with an independent encoding") struct OracleTests {
  @Test("random small theories come out as the oracle says", arguments: 0..<600)
  func random(seed: Int) throws {
    var generator = SplitMix(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let oracle = PropositionalOracle.random(using: &generator, isOpen: seed.isMultiple(of: 3))
    guard !oracle.isContradictory else { return }
    let text = oracle.text
    let engine = try Case(text)
    let (sure, possible) = oracle.conclusions()
    for atom in 1...PropositionalOracle.atomCount {
      for literal in [atom, -atom] {
        let name = (literal < 0 ? "denied " : "") + "p\(atom)"
        let word = engine.result(name).split(separator: " ").first.map(String.init) ?? ""
        let expected =
          sure.contains(literal)
          ? ["certain", "concluded"]
          : possible.contains(literal) ? ["open", "circular"] : ["nothing", "contested"]
        #expect(expected.contains(word), "seed \(seed): \(name) is \(word)\n\(text)")
      }
    }
  }
}

extension OracleTests {
  /// The inclusion theorem of Billington, Antoniou, Governatori and Maher (2010); it speaks of theories without blocks against rules.
  @Test("what is concluded when ambiguity propagates is concluded when it is blocked", arguments: 0..<200)
  func inclusion(seed: Int) throws {
    var generator = SplitMix(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 99)
    var oracle = PropositionalOracle.random(using: &generator, isOpen: false)
    oracle.blocks = []
    guard !oracle.isContradictory else { return }
    let blocking = try Case(oracle.text)
    let propagating = try Case(oracle.text, ambiguity: .propagating)
    func standing(_ results: [String]) -> Set<String> {
      Set(results.filter { $0.contains(" concluded ") || $0.contains(" certain ") })
    }
    let undecided = blocking.results + propagating.results
    guard !undecided.contains(where: { $0.contains("circular") }) else { return }
    #expect(standing(propagating.results).isSubset(of: standing(blocking.results)), "seed \(seed)\n\(oracle.text)")
  }
}

/// A small generator with a seed of its own.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension PropositionalOracle {
  static let atomCount = 5

  static func random(using generator: inout SplitMix, isOpen: Bool) -> PropositionalOracle {
    var theory = PropositionalOracle()
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      theory.facts.insert(Int.random(in: 1...atomCount, using: &generator))
    }
    // The input is an atom of its own, past the others.
    if isOpen { theory.openFacts = [atomCount + 1] }
    func literals(_ generator: inout SplitMix) -> [Literal] {
      (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        if isOpen && Int.random(in: 0..<4, using: &generator) == 0 { return atomCount + 1 }
        let atom = Int.random(in: 1...atomCount, using: &generator)
        return Int.random(in: 0..<4, using: &generator) == 0 ? -atom : atom
      }
    }
    for number in 0..<Int.random(in: 3...12, using: &generator) {
      let atom = Int.random(in: 1...atomCount, using: &generator)
      var rule = Rule(
        name: "r\(number)x", kind: .normal, body: literals(&generator),
        head: Bool.random(using: &generator) ? atom : -atom)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: rule.kind = .strict
      case 1:
        rule.kind = .defeater
        rule.head = -atom
      default: break
      }
      theory.rules.append(rule)
    }
    for winner in theory.rules.indices {
      for loser in theory.rules.indices
      where winner > loser && theory.rules[winner].head == -theory.rules[loser].head
        && theory.rules[winner].kind != .strict && theory.rules[loser].kind != .strict
        && Bool.random(using: &generator)
      {
        theory.priorities.insert([winner, loser])
      }
    }
    for target in theory.rules.indices
    where theory.rules[target].kind == .normal && Int.random(in: 0..<8, using: &generator) == 0 {
      theory.blocks.append(Block(name: "k\(target)x", body: literals(&generator), target: target))
    }
    return theory
  }

  var text: String {
    func name(_ literal: Literal) -> String {
      let atom = abs(literal) > Self.atomCount ? "asked()" : "p\(abs(literal))()"
      return literal < 0 ? "denied \(atom)" : atom
    }
    func condition(_ body: [Literal]) -> String {
      body.isEmpty ? "" : " if " + body.map(name).joined(separator: " and ")
    }
    var lines = (1...Self.atomCount).map { "relation p\($0)()" }
    if !openFacts.isEmpty { lines.append("input asked() open") }
    lines += facts.sorted().map { "fact \(name($0))" }
    for rule in rules {
      switch rule.kind {
      case .strict: lines.append("always \(rule.name) \(name(rule.head))" + condition(rule.body))
      case .normal: lines.append("default \(rule.name) \(name(rule.head))" + condition(rule.body))
      case .defeater: lines.append("block \(rule.name) against \(name(-rule.head))" + condition(rule.body))
      }
    }
    lines += blocks.map { "block \($0.name) against \(rules[$0.target].name)" + condition($0.body) }
    lines += priorities.sorted { $0.lexicographicallyPrecedes($1) }.map {
      "\(rules[$0[0]].name) overrides \(rules[$0[1]].name)"
    }
    return lines.joined(separator: "\n")
  }
}
