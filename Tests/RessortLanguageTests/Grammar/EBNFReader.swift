// The notation of ISO 14977 as far as the reference page uses it:
//
//     label = ( "fr" | "en" ) ( name [ string ] | string ) ;   (* a comment *)
//     date  = ? described in prose ? ;

/// Reads productions; what does not fit becomes one of the grammar's mistakes.
struct EBNFReader {
  private enum Token: Hashable {
    case word(String)
    case quoted(String)
    case described(String)
    case mark(Character)
  }

  private let tokens: [Token]
  private var position = 0
  private var grammar = Grammar()

  static func read(_ text: String) -> Grammar {
    var reader = EBNFReader(tokens: tokens(of: text))
    while reader.position < reader.tokens.count { reader.production() }
    return reader.grammar
  }

  private init(tokens: [Token]) {
    self.tokens = tokens
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(text)
    while let first = rest.first {
      switch first {
      case "(" where rest.hasPrefix("(*"):
        while !rest.isEmpty, !rest.hasPrefix("*)") { rest.removeFirst() }
        rest = rest.dropFirst(2)
      case "\"", "?":
        let content = rest.dropFirst().prefix { $0 != first }
        tokens.append(first == "?" ? .described(String(content)) : .quoted(String(content)))
        rest = rest.dropFirst(content.count + 2)
      case _ where first.isLetter:
        let word = rest.prefix { $0.isLetter }
        tokens.append(.word(String(word)))
        rest = rest.dropFirst(word.count)
      default:
        if !first.isWhitespace { tokens.append(.mark(first)) }
        rest.removeFirst()
      }
    }
    return tokens
  }

  /// `name = … ;`
  private mutating func production() {
    guard case .word(let name)? = next, accept("=", after: 1) else { return skip() }
    if case .described? = next {
      position += 1
      grammar.defineLexically(name)
    } else {
      grammar.define(name, as: alternatives())
    }
    if !accept(";") { skip() }
  }

  private mutating func alternatives() -> Grammar.Node {
    var alternatives = [sequence()]
    while accept("|") { alternatives.append(sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func sequence() -> Grammar.Node {
    var parts: [Grammar.Node] = []
    while let part = part() { parts.append(part) }
    if parts.isEmpty { note("nothing stands where something had to") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part() -> Grammar.Node? {
    switch next {
    case .word(let name):
      position += 1
      return .nonterminal(name)
    case .quoted(let text):
      position += 1
      return .terminal(text)
    case .mark("("): return bracketed(")")
    case .mark("["): return .optional(bracketed("]"))
    case .mark("{"): return .repetition(bracketed("}"))
    case .described, .mark, nil: return nil
    }
  }

  private mutating func bracketed(_ closing: Character) -> Grammar.Node {
    position += 1
    let inner = alternatives()
    if !accept(closing) { note("\(closing) is missing") }
    return inner
  }

  private var next: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func accept(_ mark: Character, after distance: Int = 0) -> Bool {
    guard position + distance < tokens.count, tokens[position + distance] == .mark(mark) else { return false }
    position += distance + 1
    return true
  }

  /// Notes what does not fit and goes on behind the next semicolon.
  private mutating func skip() {
    note("not a production")
    while let token = next, token != .mark(";") { position += 1 }
    position += 1
  }

  private mutating func note(_ mistake: String) {
    let near = tokens[min(position, tokens.count)...].prefix(3)
    grammar.mistakes.append("\(mistake), before \(near), in or behind \(grammar.names.last ?? "the beginning")")
  }
}
