// The blanks between two pieces of one clause.

extension Typesetter {
  /// Before each piece, as if all stood on one line; what parts clauses is added later.
  static func blanks(between pieces: [Piece], closing: [Int]) -> [Int] {
    var blanks = [Int](repeating: 1, count: pieces.count)
    if !blanks.isEmpty { blanks[0] = 0 }
    // `x in {a, b}`, but `group G of C { a, b }`.
    var tightBraces: Set<Int> = []
    for number in pieces.indices.dropFirst() {
      if pieces[number].isSymbol(.leftBrace), pieces[number - 1].keyword == .oneOf {
        tightBraces.formUnion([number, closing[number]])
      }
      let isTight = tightBraces.contains(number - 1) || tightBraces.contains(number)
      if areJoined(pieces[number - 1], pieces[number], inTightBraces: isTight) { blanks[number] = 0 }
    }
    return blanks
  }

  private static func areJoined(_ left: Piece, _ right: Piece, inTightBraces isTight: Bool) -> Bool {
    switch right.role {
    case .symbol(.comma), .symbol(.semicolon), .symbol(.colon), .symbol(.rightParenthesis), .symbol(.rightBracket):
      return true
    case .symbol(.leftParenthesis) where left.role == .name:
      return true
    case .symbol(.rightBrace):
      return isTight || left.isSymbol(.leftBrace)
    case .keyword, .name, .variable, .number, .string, .sign, .symbol, .end:
      break
    }
    switch left.role {
    case .symbol(.leftParenthesis), .symbol(.leftBracket): return true
    case .symbol(.leftBrace): return isTight
    // Two signs together would begin a comment.
    case .sign: return right.role != .sign
    case .keyword, .name, .variable, .number, .string, .symbol, .end: return false
    }
  }
}
