import RessortLanguage

/// Writes random texts that the grammar derives, in English. Past a bound of depth or length it takes the shortest way out.
///
/// Where the grammar's comments say more than its productions, `SentenceGenerator+Context.swift` keeps to it.
struct SentenceGenerator {
  let grammar: Grammar
  private let shortest: [String: Int]
  var random: SplitMix
  private(set) var sentence = Sentence()
  private var depth = 0
  private let longest: Int
  private var lengthBound = 0

  /// Whether a line may end before the next token; not within the rows of a table.
  var mayBreakLines = true
  /// Whether a number may have a unit; not where a name may follow it.
  var readsUnits = true
  /// Whether the next token begins a line.
  var beginsLine = false
  /// Whether the next locator stands behind a source.
  var isBehindSource = false
  /// Which of what stands once in a statement it has.
  var spent: Set<Grammar.Node> = []

  private static let depthBound = 15

  /// - Parameter longest: after so many tokens at the latest, a text takes the shortest way out.
  init(_ grammar: Grammar, seed: UInt64, longest: Int = 30) {
    self.grammar = grammar
    self.longest = longest
    shortest = grammar.shortestLengths()
    random = SplitMix(state: seed)
  }

  /// The next text of a nonterminal.
  mutating func sentence(of name: String) -> Sentence {
    sentence = Sentence()
    lengthBound = Int.random(in: 3...longest, using: &random)
    spent = []
    write(.nonterminal(name))
    return sentence
  }

  mutating func write(_ node: Grammar.Node) {
    switch node {
    case .terminal(let text):
      append(text)
    case .nonterminal(let name):
      depth += 1
      if let examples = LexicalExamples.all[name] { writeWord(of: name, examples) } else { writeProduction(name) }
      depth -= 1
    case .sequence(let parts):
      for part in parts { write(part) }
    case .alternatives(let parts):
      write(choice(of: parts))
    case .optional(let part):
      if !mustEnd, chance(1, in: 2) { write(part) }
    case .repetition(let part):
      var isGoingOn = chance(1, in: 2)
      while isGoingOn, !mustEnd {
        if case .alternatives(let kinds) = part { writeOneOf(kinds) } else { write(part) }
        isGoingOn = chance(2, in: 5)
      }
    }
  }

  mutating func choice(of parts: [Grammar.Node]) -> Grammar.Node {
    if mustEnd {
      let lengths = parts.map { $0.shortestLength(shortest) ?? .max }
      return zip(parts, lengths).min { $0.1 < $1.1 }?.0 ?? .sequence([])
    }
    return parts.randomElement(using: &random) ?? .sequence([])
  }

  private var mustEnd: Bool {
    depth > SentenceGenerator.depthBound || sentence.pieces.count > lengthBound
  }

  mutating func chance(_ count: Int, in total: Int) -> Bool {
    Int.random(in: 0..<total, using: &random) < count
  }

  mutating func pick(_ examples: [String]) -> String {
    examples.randomElement(using: &random) ?? ""
  }

  mutating func append(_ text: String) {
    let blank = blank(before: text)
    sentence.pieces.append(Sentence.Piece(blank: blank, text: text))
  }

  mutating func insert(_ text: String, at place: Int) {
    sentence.pieces.insert(Sentence.Piece(blank: " ", text: text), at: place)
  }

  private mutating func blank(before text: String) -> String {
    if beginsLine {
      beginsLine = false
      return "\n"
    }
    guard let last = sentence.pieces.last?.text else { return "" }
    let isTight = last == "(" || last == "{" || ["(", ")", "{", "}", ",", ";", ":"].contains(text)
    if isTight, chance(1, in: 2) { return "" }
    switch Int.random(in: 0..<16, using: &random) {
    case 0: return "\t"
    case 1: return "\u{202F}"
    case 2 where mayBreakLines: return "\n    "
    case 3 where mayBreakLines: return "  -- said in \"passing\" (\r\n"
    default: return " "
    }
  }
}
