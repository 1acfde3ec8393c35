// Which rule beats which: by explicit pairs, which are listed, and by layers, which are found where they are asked for.
//
// A ladder of layers sets each rule over every rule of a lower layer whose conclusion can conflict: a number of pairs that grows with
// the square of the rules. A search needs few of them, those that lead to a rule not met yet. So the rules of the ladder stand in lists,
// by ladder, relation and by the first argument of the conclusion where that is a constant, each list in order of layers; and each
// list skips what the search has met.

/// Who beats whom, as a graph of rules.
struct PrecedenceGraph {
  enum Kind {
    /// `overrides`, or an exception without arguments.
    case decided
    /// An exception with arguments: it beats where the conclusions conflict, and sets aside besides.
    case settingAside
    case layers
  }

  struct Edge {
    var loser: Int
    var kind: Kind
    var place: SourceRange
  }

  struct Step {
    var rule: Int
    var kind: Kind
    var place: SourceRange
  }

  private struct ListKey: Hashable {
    var relation: ID<Relation>
    /// Of the ladder.
    var module: ID<Module>?
    /// The first argument, when it is a constant; the list of all rules of the relation has neither.
    var first: Constant?
    var isMixed: Bool
  }

  private struct List {
    /// In order of layers, highest first.
    var rules: [Int] = []
    /// By position, the next one that may be unmet; paths are shortened on the way.
    var skips: [Int] = []

    /// The first position from here on whose rule was not met.
    mutating func unmet(from position: Int) -> Int {
      var root = position
      while root < rules.count, skips[root] != root { root = skips[root] }
      var walker = position
      while walker < root {
        let next = skips[walker]
        skips[walker] = root
        walker = next
      }
      return root
    }
  }

  /// The rest of the rules that one rule leads to.
  struct Walk {
    let rule: Int
    fileprivate var edge = 0
    fileprivate var list = 0
    fileprivate var position: Int?

    init(_ rule: Int) { self.rule = rule }
  }

  let program: CheckedProgram
  let edges: [[Edge]]
  /// By loser, the winners.
  private var reversed: [[Int]]
  private var lists: [List] = []
  /// By rule, where it stands in the lists.
  private var positions: [[(list: Int, position: Int)]]
  /// By rule, the lists with the rules that may conflict with it.
  private var rivals: [[Int]]
  private var isMet: [Bool]

  /// - Parameter usesLayers: whether some explicit pair runs against the layers; else they close no circle.
  init(_ program: CheckedProgram, _ edges: [[Edge]], usesLayers: Bool) {
    self.program = program
    self.edges = edges
    reversed = Array(repeating: [], count: edges.count)
    positions = Array(repeating: [], count: edges.count)
    rivals = Array(repeating: [], count: edges.count)
    isMet = Array(repeating: false, count: edges.count)
    for (winner, list) in edges.enumerated() {
      for edge in list { reversed[edge.loser].append(winner) }
    }
    if usesLayers { listRules() }
  }

  private mutating func listRules() {
    let ladder = edges.indices.filter { program.rules[$0].isOnLadder }.sorted {
      (program.rules[$0].layer?.index ?? 0, $0) < (program.rules[$1].layer?.index ?? 0, $1)
    }
    var numbers: [ListKey: Int] = [:]
    func number(_ key: ListKey) -> Int {
      if let known = numbers[key] { return known }
      lists.append(List())
      numbers[key] = lists.count - 1
      return lists.count - 1
    }
    for rule in ladder {
      for head in program.rules[rule].supported {
        let relation = head.atom.relation
        let module = program.rules[rule].layer.map { program.layers[$0].module }
        let all = number(ListKey(relation: relation, module: module, first: nil, isMixed: true))
        let others = number(ListKey(relation: relation, module: module, first: nil, isMixed: false))
        var own = others
        let hasKey = !program.relations[relation].parameters.isEmpty
        if hasKey, case .constant(let constant)? = head.atom.columns.first {
          own = number(ListKey(relation: relation, module: module, first: constant, isMixed: false))
          rivals[rule] += [own, others]
        } else {
          rivals[rule].append(all)
        }
        for list in [all, own] {
          positions[rule].append((list, lists[list].rules.count))
          lists[list].skips.append(lists[list].rules.count)
          lists[list].rules.append(rule)
        }
      }
    }
  }

  // MARK: Searching

  /// Begins a search in which only these rules count.
  mutating func begin(among isCounted: (Int) -> Bool) {
    for list in lists.indices { lists[list].skips = Array(lists[list].rules.indices) }
    for rule in isMet.indices {
      isMet[rule] = false
      if !isCounted(rule) { meet(rule) }
    }
  }

  mutating func meet(_ rule: Int) {
    guard !isMet[rule] else { return }
    isMet[rule] = true
    for (list, position) in positions[rule] { lists[list].skips[position] = position + 1 }
  }

  func isUnmet(_ rule: Int) -> Bool { !isMet[rule] }

  /// The next rule not met yet that the walk's rule beats, or that beats it when `isReversed`.
  mutating func next(_ walk: inout Walk, isReversed: Bool = false) -> Int? {
    let explicitCount = isReversed ? reversed[walk.rule].count : edges[walk.rule].count
    while walk.edge < explicitCount {
      let other = isReversed ? reversed[walk.rule][walk.edge] : edges[walk.rule][walk.edge].loser
      walk.edge += 1
      if !isMet[other] { return other }
    }
    while walk.list < rivals[walk.rule].count {
      let list = rivals[walk.rule][walk.list]
      var position = lists[list].unmet(from: walk.position ?? start(of: walk.rule, in: list, isReversed))
      while position < lists[list].rules.count {
        let other = lists[list].rules[position]
        let (winner, loser) = isReversed ? (other, walk.rule) : (walk.rule, other)
        guard isAbove(winner, loser) || !isReversed else { break }
        walk.position = position + 1
        if layersSettle(winner, loser) { return other }
        position = lists[list].unmet(from: position + 1)
      }
      walk.list += 1
      walk.position = nil
    }
    return nil
  }

  /// Where in a list the rules of lower layers begin; those of higher ones begin with the list.
  private func start(of rule: Int, in list: Int, _ isReversed: Bool) -> Int {
    if isReversed { return 0 }
    var low = 0
    var high = lists[list].rules.count
    while low < high {
      let middle = (low + high) / 2
      if isAbove(rule, lists[list].rules[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func isAbove(_ upper: Int, _ lower: Int) -> Bool {
    program.isAbove(program.rules[upper].layer, program.rules[lower].layer)
  }

  /// Whether the upper rule beats the lower one because the layers say so, and no explicit pair says the reverse.
  private func layersSettle(_ upper: Int, _ lower: Int) -> Bool {
    isAbove(upper, lower) && !edges[lower].contains { $0.loser == upper }
      && program.canConflict(program.rules[upper], program.rules[lower])
  }

  // MARK: Circles

  /// By rule a number that those share who lie on circles together; -1 for a rule that was not reached.
  ///
  /// Kosaraju's algorithm, since both of its searches only ask for what was not met yet.
  mutating func circles() -> [Int] {
    var finished: [Int] = []
    begin { _ in true }
    for start in edges.indices where !edges[start].isEmpty && isUnmet(start) {
      meet(start)
      var path = [Walk(start)]
      while !path.isEmpty {
        if let other = next(&path[path.count - 1]) {
          meet(other)
          path.append(Walk(other))
        } else {
          finished.append(path.removeLast().rule)
        }
      }
    }
    let isReached = isMet
    begin { isReached[$0] }
    var circle = [Int](repeating: -1, count: edges.count)
    for (number, start) in finished.reversed().enumerated() where isUnmet(start) {
      meet(start)
      var waiting = [start]
      while let rule = waiting.popLast() {
        circle[rule] = number
        var walk = Walk(rule)
        while let other = next(&walk, isReversed: true) {
          meet(other)
          waiting.append(other)
        }
      }
    }
    return circle
  }

  /// The rules of a shortest way from one rule to another among those that count; both included.
  mutating func shortestWay(from start: Int, to end: Int, among isCounted: (Int) -> Bool) -> [Int] {
    var parents: [Int: Int] = [:]
    begin(among: isCounted)
    meet(start)
    var queue = [start]
    var head = 0
    while head < queue.count, start != end, parents[end] == nil {
      var walk = Walk(queue[head])
      head += 1
      while let other = next(&walk) {
        meet(other)
        parents[other] = walk.rule
        queue.append(other)
      }
    }
    var way = [end]
    while let parent = parents[way[way.count - 1]] { way.append(parent) }
    return way.reversed()
  }
}

extension Rule {
  /// Whether layers can set it over others, or others over it. What is strict has no use for them.
  var isOnLadder: Bool {
    switch kind {
    case .default, .exception, .block: layer != nil && !supported.isEmpty
    case .define, .always, .never, .silent, .note, .leftTo: false
    }
  }
}
