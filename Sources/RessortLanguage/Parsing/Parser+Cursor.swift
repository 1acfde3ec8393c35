// Looking at tokens and moving over them.

extension Parser {
  var atEnd: Bool { position >= limit }

  /// What stands some places ahead; the end beyond the limit.
  func item(_ distance: Int = 0) -> Item? {
    position + distance < limit ? items[position + distance] : nil
  }

  func kind(_ distance: Int = 0) -> Token.Kind {
    item(distance)?.kind ?? .end
  }

  mutating func advance(by count: Int = 1) {
    position += count
  }

  func text(of item: Item) -> String {
    String(decoding: bytes[item.lower..<item.upper], as: UTF8.self)
  }

  /// The text of what stands here.
  var currentText: String {
    item().map(text(of:)) ?? ""
  }

  func text(from lower: Int, to upper: Int) -> String {
    String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  func range(of item: Item) -> SourceRange {
    SourceRange(file: fileID, lower: item.lower, upper: item.upper)
  }

  /// From the item at a position to the one before the current; empty when there is none between.
  func range(from start: Int) -> SourceRange {
    guard position > start else { return missingRange }
    return SourceRange(file: fileID, lower: items[start].lower, upper: items[position - 1].upper)
  }

  /// Nothing, right after what was read last.
  var missingRange: SourceRange {
    let offset = position == 0 ? items[0].lower : items[position - 1].upper
    return SourceRange(file: fileID, lower: offset, upper: offset)
  }

  // Symbols

  func at(_ symbol: Symbol, _ distance: Int = 0) -> Bool {
    item(distance)?.symbol == symbol
  }

  mutating func accept(_ symbol: Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol) {
    if !accept(symbol) { fail(.text(symbol.rawValue)) }
  }

  // Keywords

  /// How many tokens spell the keyword some places ahead; `nil` when it does not stand there.
  func length(of keyword: Keyword, _ distance: Int = 0, in language: KeywordLanguage? = nil) -> Int? {
    guard let first = item(distance), first.word != 0 else { return nil }
    return keywords.length(of: keyword, in: language ?? self.language, beginningWith: first.word) { offset in
      item(distance + offset)?.word ?? 0
    }
  }

  func at(_ keyword: Keyword, _ distance: Int = 0) -> Bool {
    length(of: keyword, distance) != nil
  }

  /// At a keyword that is a name elsewhere, and not at a relation of that name.
  func atPlain(_ keyword: Keyword) -> Bool {
    guard let length = length(of: keyword) else { return false }
    return !at(.leftParenthesis, length)
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    if let length = length(of: keyword) {
      take(keyword, length: length)
      return true
    }
    guard length(of: keyword, in: language.other) != nil else { return false }
    return Keyword.connectives.contains(keyword) && acceptOtherLanguage(keyword)
  }

  mutating func acceptPlain(_ keyword: Keyword) -> Bool {
    atPlain(keyword) && accept(keyword)
  }

  mutating func expect(_ keyword: Keyword) {
    if accept(keyword) || acceptOtherLanguage(keyword) { return }
    fail(.text(keyword.spelling(in: language)))
  }

  /// The keyword of a statement or clause whose beginning was seen already.
  mutating func take(_ keyword: Keyword, length: Int) {
    keywordUses.append(
      KeywordUse(keyword: keyword, tokens: items[position].token..<items[position + length - 1].token + 1))
    advance(by: length)
  }

  // Names

  /// Whether a word some places ahead cannot be a name.
  func isReserved(_ distance: Int = 0) -> Bool {
    guard let item = item(distance), item.word != 0 else { return false }
    if keywords.isReserved(item.word, in: language) { return true }
    guard keywords.beginsReservedSequence(item.word, in: language) else { return false }
    for keyword in Keyword.reservedAsAWhole where isReservedSequence(keyword, distance) { return true }
    return false
  }

  private func isReservedSequence(_ keyword: Keyword, _ distance: Int) -> Bool {
    guard let length = length(of: keyword, distance) else { return false }
    switch keyword {
    // A wording of a thing called `principe`.
    case .default: return kind(distance + length) != .string
    case .export: return statementKeyword(in: language, distance + length) != nil
    default: return true
    }
  }

  /// At a word that may be a name, and does not begin the statement `NAME overrides NAME`.
  var atName: Bool {
    kind() == .word && !isReserved() && !isNamePriority
  }

  var isNamePriority: Bool {
    (kind() == .word || kind() == .qualified) && at(.overrides, 1)
  }
}

extension KeywordLanguage {
  var other: KeywordLanguage {
    switch self {
    case .french: .english
    case .english: .french
    }
  }
}
