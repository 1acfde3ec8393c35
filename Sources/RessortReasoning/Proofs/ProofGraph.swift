import RessortKernel
import RessortLanguage

// Which proofs a literal has and how firm the best one is. A graph of two kinds of node: a *claim* holds by any of its grounds, a *ground* needs all
// of its claims. The best ground of every claim is found by Knuth's generalisation of Dijkstra's algorithm (1977): a ground is never better than what it
// rests on, so claims settle from the firmest and shortest on, and one that only rests on itself never settles.

/// What a claim says.
enum ClaimKey: Hashable {
  /// How a proof of the literal is read.
  enum Mode: Hashable {
    /// From facts, answers and strict rules alone.
    case strict
    /// As it was concluded, with an answer to each attacker.
    case concluded
    /// As it would be concluded if what is open were so.
    case possible
    /// As an argument: by a rule whose premises are concluded, whatever attacks it.
    case argued
  }

  case literal(ID<Relation>, [Value], isDenied: Bool, Mode)
  /// Some literal that matches: for wildcards in bodies.
  case pattern(ID<Relation>, [Value?], isDenied: Bool, Mode)
  /// The instance of a rule that has its own relations: its premises hold.
  case instance(ID<Rule>, [Value], Mode)
}

/// A claim of the graph.
struct Claim {
  /// `nil` for an answer to an attacker.
  var key: ClaimKey?
  var grounds: [Int] = []
  /// Grounds that rest on it.
  var uses: [Int] = []
  /// The best ground, once settled.
  var best: Int?
}

/// One way in which a claim holds.
struct Ground {
  enum Kind {
    case given(isUndefined: Bool)
    case fact(ID<Fact>)
    case rule(RuleInstance)
    /// Another claim says the same.
    case same
    /// Answers to an attacker.
    case beaten(by: RuleInstance, Principle)
    case setAside(by: RuleInstance)
    case unless(RuleInstance)
  }

  var claim: Int
  var kind: Kind
  /// The certainty of the rule, its groups and its priority.
  var certainty: Certainty
  /// Whether it takes to hold what is left to somebody's judgement.
  var isJudgement = false
  /// Claims of the conditions, in their order; those without one (comparisons, absences) are left out.
  var premises: [Int]
  /// Answers to attackers.
  var defence: [Int] = []
  /// Set once all it rests on is settled.
  var value: ProofValue?
  var waitingCount = 0
}

/// How good a proof is: first those that need nobody's judgement, then firmest, then shortest.
struct ProofValue: Hashable, Comparable {
  var needsJudgement = false
  var certainty: Certainty
  /// Grounds in it, counted as often as they are used.
  var size: Int

  /// Worse is less.
  static func < (left: ProofValue, right: ProofValue) -> Bool {
    if left.needsJudgement != right.needsJudgement { return left.needsJudgement }
    return left.certainty != right.certainty ? left.certainty < right.certainty : left.size > right.size
  }
}

/// Claims and grounds as far as they were asked for.
struct ProofGraph {
  var claims: [Claim] = []
  var grounds: [Ground] = []
  private var known: [ClaimKey: Int] = [:]
  /// What each attacker of a literal needs as an answer; kept, since each ground of the literal needs the same.
  var defences: [ClaimKey: [Attacker]] = [:]
  var arguments: [ID<Relation>: ArgumentIndex] = [:]
  /// Claims whose grounds are not yet found.
  private var unexpanded: [Int] = []
  private var queue = GroundQueue()

  /// An attacker of a literal and the claim that it is answered.
  struct Attacker {
    var rule: ID<Rule>?
    var row: [Value]
    var side: HeadUse.Side
    /// Of one that is set aside, the instance.
    var bindings: [Value?]?
    var answer: Int
  }

  /// The claim's number, new or known.
  mutating func claim(_ key: ClaimKey) -> Int {
    if let number = known[key] { return number }
    claims.append(Claim(key: key))
    known[key] = claims.count - 1
    unexpanded.append(claims.count - 1)
    return claims.count - 1
  }

  /// A claim that is that an attacker is answered.
  mutating func addAnswer() -> Int {
    claims.append(Claim())
    return claims.count - 1
  }

  mutating func add(_ ground: Ground) {
    let number = grounds.count
    var ground = ground
    for claim in ground.premises + ground.defence where claims[claim].best == nil {
      ground.waitingCount += 1
      claims[claim].uses.append(number)
    }
    claims[ground.claim].grounds.append(number)
    grounds.append(ground)
    if ground.waitingCount == 0 { complete(number) }
  }

  /// Finds the best ground of the claim and of all it rests on. Claims that stay without one have no proof.
  mutating func settle(_ claim: Int, in model: CaseModel) {
    while let next = unexpanded.popLast() { expand(next, in: model) }
    while let (number, value) = queue.pop() {
      let claim = grounds[number].claim
      guard claims[claim].best == nil else { continue }
      assert(grounds[number].value == value)
      claims[claim].best = number
      for use in claims[claim].uses {
        grounds[use].waitingCount -= 1
        if grounds[use].waitingCount == 0 { complete(use) }
      }
      claims[claim].uses = []
    }
  }

  private mutating func complete(_ number: Int) {
    var value = ProofValue(
      needsJudgement: grounds[number].isJudgement, certainty: grounds[number].certainty, size: 1)
    for claim in grounds[number].premises + grounds[number].defence {
      guard let best = claims[claim].best, let part = grounds[best].value else { continue }
      value.needsJudgement = value.needsJudgement || part.needsJudgement
      value.certainty = min(value.certainty, part.certainty)
      value.size = value.size.addingReportingOverflow(part.size).overflow ? .max : value.size + part.size
    }
    if case .same = grounds[number].kind { value.size -= 1 }
    grounds[number].value = value
    queue.push(number, value)
  }

  /// A ground and those it rests on, by the best ground of each claim, save those already known: each after what it rests on.
  func grounds(under ground: Int, except isKnown: (Int) -> Bool) -> [Int] {
    var order: [Int] = []
    var done: Set<Int> = []
    var path = [ground]
    while let next = path.last {
      let parts = (grounds[next].premises + grounds[next].defence).compactMap { claims[$0].best }
      let missing = parts.filter { !done.contains($0) && !isKnown($0) }
      if done.contains(next) || isKnown(next) {
        path.removeLast()
      } else if missing.isEmpty {
        path.removeLast()
        done.insert(next)
        order.append(next)
      } else {
        path += missing
      }
    }
    return order
  }

  func value(of claim: Int) -> ProofValue? {
    claims[claim].best.flatMap { grounds[$0].value }
  }

  /// The facts that tell a claim as firmly as one of its grounds, itself a fact, does: several passages may say the same.
  func facts(asFirmAs ground: Int) -> [ID<Fact>] {
    claims[grounds[ground].claim].grounds.compactMap { other in
      guard case .fact(let fact) = grounds[other].kind, grounds[other].certainty == grounds[ground].certainty else {
        return nil
      }
      return fact
    }
  }

  /// The ground that says something of its own, behind claims that only repeat another.
  func substance(of claim: Int) -> Int? {
    var claim = claim
    while let best = claims[claim].best {
      guard case .same = grounds[best].kind else { return best }
      claim = grounds[best].premises[0]
    }
    return nil
  }
}

/// Completed grounds, the best first; among equals the one found first.
struct GroundQueue {
  private var heap: [(number: Int, value: ProofValue)] = []

  mutating func push(_ number: Int, _ value: ProofValue) {
    heap.append((number, value))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard precedes(child, parent) else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> (number: Int, value: ProofValue)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first }
    heap[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, best) { best = child }
      if best == parent { return first }
      heap.swapAt(parent, best)
      parent = best
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    heap[left].value != heap[right].value
      ? heap[left].value > heap[right].value : heap[left].number < heap[right].number
  }
}
