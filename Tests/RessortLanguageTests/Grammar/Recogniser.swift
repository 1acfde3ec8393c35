@testable import RessortLanguage

// Whether the grammar derives a text: all ends of a part from a place are found at once, and kept per nonterminal and place,
// so that the time is at most cubic in the number of tokens, whatever the grammar leaves ambiguous. Line ends do not count.

/// Holds the tokens of an English text against the grammar.
struct Recogniser {
  private struct Word {
    var kind: Token.Kind
    var text: String
    var isAdjacent: Bool
  }

  private let grammar: Grammar
  private let words: [Word]
  private var known: [String: [Int: [Int]]] = [:]

  private static let reserved = Set(Keyword.reserved.flatMap { $0.spellings(in: .english) })

  /// Whether the whole text is one of a nonterminal's.
  static func derives(_ parsed: Parsed, from name: String = "file") -> Bool {
    var recogniser = Recogniser(parsed)
    return recogniser.ends(of: .nonterminal(name), from: 0).contains(recogniser.words.count)
  }

  private init(_ parsed: Parsed) {
    grammar = .reference
    words = parsed.tree.tokens.filter { $0.kind != .documentation && $0.kind != .end }.map { token in
      Word(kind: token.kind, text: parsed.text(token.range), isAdjacent: token.triviaLower == token.range.lower)
    }
  }

  private mutating func ends(of node: Grammar.Node, from start: Int) -> [Int] {
    switch node {
    case .terminal(let text):
      return start < words.count && words[start].text == text ? [start + 1] : []
    case .nonterminal(let name):
      return ends(ofNonterminal: name, from: start)
    case .sequence(let parts):
      return parts.reduce([start]) { starts, part in
        unique(starts.flatMap { ends(of: part, from: $0) })
      }
    case .alternatives(let parts):
      return unique(parts.flatMap { ends(of: $0, from: start) })
    case .optional(let part):
      return unique([start] + ends(of: part, from: start))
    case .repetition(let part):
      var reached = [start]
      var number = 0
      while number < reached.count {
        for end in ends(of: part, from: reached[number]) where !reached.contains(end) { reached.append(end) }
        number += 1
      }
      return reached
    }
  }

  private mutating func ends(ofNonterminal name: String, from start: Int) -> [Int] {
    if let ends = known[name]?[start] { return ends }
    let found: [Int]
    if let production = grammar.productions[name] {
      found = ends(of: production, from: start)
    } else if name == "scenarioName" {
      found = endOfScenarioName(from: start).map { [$0] } ?? []
    } else {
      found = start < words.count && isWord(words[start], of: name) ? [start + 1] : []
    }
    known[name, default: [:]][start] = found
    return found
  }

  private func unique(_ ends: [Int]) -> [Int] {
    ends.count < 2 ? ends : Set(ends).sorted()
  }

  private func isWord(_ word: Word, of lexicalClass: String) -> Bool {
    switch lexicalClass {
    case "name": word.kind == .word && !Recogniser.reserved.contains(word.text)
    case "qualified": word.kind == .qualified
    case "variable": word.kind == .variable || word.kind == .word && isDigits(word.text.dropFirst())
    case "integer": word.kind == .integer
    case "decimal": word.kind == .section && word.text.filter { $0 == "." }.count == 1
    case "places": word.kind == .integer && Int(word.text).map { $0 <= 6 } ?? false
    case "date": word.kind == .date
    case "string": word.kind == .string
    case "section": word.kind == .section
    case "paragraph": word.kind == .paragraph
    case "bullet": word.kind == .bullet
    case "mark": "pbHA".contains(word.text.prefix(1)) && word.text.count > 1 && isDigits(word.text.dropFirst())
    default: false
    }
  }

  private func isDigits(_ text: Substring) -> Bool {
    text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// A scenario's name is several tokens with no blanks between.
  private func endOfScenarioName(from start: Int) -> Int? {
    var end = start
    while end < words.count, end == start || words[end].isAdjacent {
      switch words[end].kind {
      case .word, .qualified, .integer, .section, .date: end += 1
      case .symbol where words[end].text == "-" && end > start: end += 1
      default: return end > start ? end : nil
      }
    }
    return end > start ? end : nil
  }
}
