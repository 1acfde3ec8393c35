import RessortLanguage

// What the grammar says in comments: the spots that depend on more than one production can tell.

extension SentenceGenerator {
  mutating func writeProduction(_ name: String) {
    guard let production = grammar.productions[name] else { return }
    switch (name, production) {
    case ("statement", _):
      beginsLine = !sentence.pieces.isEmpty
      spent = []
      write(production)
    case ("language", .sequence(let parts)):
      write(parts[0])
      append("en")
    case ("attribute", .alternatives(let kinds)):
      writeOneOf(kinds)
    case ("expectation", _), ("expectedNote", _):
      spent = []
      write(production)
    case ("locators", .sequence(let parts)):
      if chance(1, in: 2) {
        write(.nonterminal("name"))
        isBehindSource = true
      }
      for part in parts.dropFirst() { write(part) }
    case ("answer", .sequence(let parts)):
      writeAnswer(parts)
    case ("table", .sequence(let parts)):
      writeTable(parts)
    case ("scenario", _):
      readsUnits = false
      write(production)
      readsUnits = true
    case ("measure", .sequence(let parts)) where !readsUnits:
      write(parts[0])
      if chance(1, in: 4) { write(.nonterminal("rounding")) }
    default:
      write(production)
    }
  }

  mutating func writeWord(of lexicalClass: String, _ examples: [String]) {
    let isSection = isBehindSource && lexicalClass == "name"
    isBehindSource = false
    append(pick(isSection ? LexicalExamples.sectionNames : examples))
  }

  /// One of what may be repeated, where each alternative stands once in a statement, but for these.
  mutating func writeOneOf(_ alternatives: [Grammar.Node]) {
    let unlimited = ["label", "attribute", "given", "asOf", "expect", "paragraph", "bullet", "mark"]
    let kind = choice(of: alternatives.filter { !spent.contains($0) })
    if !unlimited.map(Grammar.Node.nonterminal).contains(kind) { spent.insert(kind) }
    write(kind)
  }

  /// What begins with a parenthesis would read as the input's arguments.
  private mutating func writeAnswer(_ parts: [Grammar.Node]) {
    for part in parts.prefix(2) { write(part) }
    let reply = sentence.pieces.count
    for part in parts.dropFirst(2) { write(part) }
    if parts.count > 2, sentence.pieces[reply].text == "(" { insert("=", at: reply) }
  }

  /// How a table's production ends; `writeTable` writes that part line by line.
  static let tableEnd = EBNFReader.read(
    """
    end = "|" header { "|" header } "|" { "|" cell { "|" cell } "|" } ;
    """
  ).productions["end"]

  private mutating func writeTable(_ parts: [Grammar.Node]) {
    for part in parts.prefix(while: { $0 != .terminal("|") }) { write(part) }
    guard case .alternatives(let heads)? = grammar.productions["header"] else { return }
    let columns = (0..<Int.random(in: 1...4, using: &random)).map { _ in choice(of: heads) }
    writeLine(columns)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      writeLine(columns.map { chance(1, in: 5) ? nil : cell(under: $0) })
    }
  }

  /// Cells with their bars, on a line of their own.
  private mutating func writeLine(_ cells: [Grammar.Node?]) {
    beginsLine = true
    append("|")
    mayBreakLines = false
    for cell in cells {
      if let cell { write(cell) }
      append("|")
    }
    mayBreakLines = true
  }

  private func cell(under head: Grammar.Node) -> Grammar.Node {
    let first = if case .sequence(let parts) = head { parts.first } else { head as Grammar.Node? }
    return switch first {
    case .terminal("row"): .nonterminal("name")
    case .terminal("cite"): .nonterminal("locators")
    case .terminal("certainty"): .nonterminal("certainty")
    case .terminal("since"), .terminal("until"): .nonterminal("bound")
    case .terminal("fr"), .terminal("en"): .nonterminal("caption")
    case .terminal("->"): .nonterminal("values")
    default: .nonterminal("choice")
    }
  }
}
