/// The grammar of the reference page, as a value: what the parser is held against.
struct Grammar: Sendable {
  /// The right side of a production, or a part of it.
  indirect enum Node: Hashable, Sendable {
    case terminal(String)
    case nonterminal(String)
    case sequence([Node])
    case alternatives([Node])
    case optional(Node)
    case repetition(Node)
  }

  /// In the order of the page.
  private(set) var names: [String] = []
  private(set) var productions: [String: Node] = [:]
  /// Words and numbers, which the page describes in prose between question marks.
  private(set) var lexicalClasses: [String] = []
  /// What the reader could not read, and what is defined twice.
  var mistakes: [String] = []

  /// Read from the reference page beside the sources.
  static let reference: Grammar = {
    let page = CorpusFiles.text(of: CorpusFiles.reference).split(separator: "\n")
    let block = page.drop { $0 != "```ebnf" }.dropFirst().prefix { $0 != "```" }
    return EBNFReader.read(block.joined(separator: "\n"))
  }()

  mutating func define(_ name: String, as node: Node) {
    noteIfDefined(name)
    names.append(name)
    productions[name] = node
  }

  mutating func defineLexically(_ name: String) {
    noteIfDefined(name)
    lexicalClasses.append(name)
  }

  private mutating func noteIfDefined(_ name: String) {
    if productions[name] != nil || lexicalClasses.contains(name) { mistakes.append("\(name) is defined twice") }
  }

  /// What a statement can be, `language` included.
  var statementKinds: [String] {
    guard case .alternatives(let kinds)? = productions["statement"] else { return [] }
    let declarations = productions["declaration"]?.nonterminals ?? []
    return kinds.flatMap(\.nonterminals).flatMap { $0 == "declaration" ? declarations : [$0] }
  }

  /// What a derivation from a nonterminal can meet, itself included.
  func reachable(from start: String) -> Set<String> {
    var reached: Set = [start]
    var waiting = [start]
    while let name = waiting.popLast() {
      for next in productions[name]?.nonterminals ?? [] where reached.insert(next).inserted { waiting.append(next) }
    }
    return reached
  }

  /// How many tokens the shortest text of each nonterminal has.
  func shortestLengths() -> [String: Int] {
    var lengths = Dictionary(uniqueKeysWithValues: lexicalClasses.map { ($0, 1) })
    var isStable = false
    while !isStable {
      isStable = true
      for name in names {
        guard let length = productions[name]?.shortestLength(lengths), length < lengths[name] ?? .max else { continue }
        lengths[name] = length
        isStable = false
      }
    }
    return lengths
  }
}

extension Grammar.Node {
  var parts: [Grammar.Node] {
    switch self {
    case .terminal, .nonterminal: []
    case .sequence(let parts), .alternatives(let parts): parts
    case .optional(let part), .repetition(let part): [part]
    }
  }

  var terminals: [String] {
    if case .terminal(let text) = self { [text] } else { parts.flatMap(\.terminals) }
  }

  var nonterminals: [String] {
    if case .nonterminal(let name) = self { [name] } else { parts.flatMap(\.nonterminals) }
  }

  /// In tokens; `nil` while a nonterminal in it has no length yet.
  func shortestLength(_ lengths: [String: Int]) -> Int? {
    switch self {
    case .terminal: return 1
    case .nonterminal(let name): return lengths[name]
    case .optional, .repetition: return 0
    case .alternatives(let parts): return parts.compactMap { $0.shortestLength(lengths) }.min()
    case .sequence(let parts):
      let known = parts.compactMap { $0.shortestLength(lengths) }
      return known.count == parts.count ? known.reduce(0, +) : nil
    }
  }
}
