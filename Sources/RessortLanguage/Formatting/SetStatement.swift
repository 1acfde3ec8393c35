// Statements: blank lines as the author set them, one at most; a statement on one line where it fits, else its parts on lines of
// their own, wordings before conclusions, conclusions before conditions.

extension Typesetter {
  mutating func setFile() {
    var scenarioCount = 0
    for statement in statements {
      setSpaceAbove(statement.pieces.lowerBound)
      if statement.keyword == .scenario { scenarioCount += 1 }
      set(statement, scenarioNumber: scenarioCount)
    }
    setSpaceAbove(pieces.count - 1)
  }

  /// The comments above a statement, and the blank lines that the author left there.
  private mutating func setSpaceAbove(_ number: Int) {
    writeComments(of: number, indent: 0, keepsBlankLines: true)
    if pieces[number].role == .end { return }
    if pieces[number].followsBlankLine { page.leaveBlankLine() }
    page.breakLine(indent: 0)
  }

  private mutating func set(_ statement: StatementPieces, scenarioNumber: Int) {
    if statement.keyword == .concept, !statement.content.isEmpty {
      setConcept(statement)
    } else if statement.keyword == .table {
      setClauses(of: statement)
      setRows(statement.content)
    } else if statement.keyword == .scenario {
      setClauses(of: statement)
      setScenario(statement.content, number: scenarioNumber)
    } else {
      setClauses(of: statement)
    }
  }

  // MARK: Clauses

  /// - Parameter opening: the width of what still goes on the last line.
  mutating func setClauses(of statement: StatementPieces, opening: Int = 0) {
    let range = statement.pieces.lowerBound..<statement.content.lowerBound
    if !isBroken(within: range), width(of: range) + opening <= PageWriter.width, !needsLines(statement) {
      setOnOneLine(statement, range)
    } else {
      setOnLines(statement.clauses)
    }
  }

  /// What a rule says stands below its name and what supports it, and below its wordings, even where there would be room.
  private func needsLines(_ statement: StatementPieces) -> Bool {
    let kinds = Set(statement.clauses.map(\.kind))
    return kinds.contains(.conclusion) && (kinds.contains(.attribute) || kinds.contains(.label))
      || kinds.contains(.condition) && kinds.contains(.label)
  }

  private mutating func setOnOneLine(_ statement: StatementPieces, _ range: Range<Int>) {
    let anchored =
      statement.content.isEmpty && statement.clauses.count > 1 ? statement.clauses[1].pieces.lowerBound : nil
    for number in range {
      if number == anchored { page.anchor(in: .statement(statement.keyword)) }
      write(number, indent: 0)
    }
  }

  private mutating func setOnLines(_ clauses: [Clause]) {
    var number = 0
    // Whether the clause before stands on one line, so that another may follow on it.
    var isWhole = true
    while number < clauses.count {
      let clause = clauses[number]
      let lineCount = page.lineCount
      var next = number + 1
      var isBlock = false
      switch clause.kind {
      case .head:
        isBlock = setHead(clause.pieces)
      case .label, .question:
        next = clauses[next...].firstIndex { $0.kind != .label } ?? clauses.count
        setWordings(clauses[number..<next])
      case .members, .conclusion:
        write(clause.pieces, indent: 2, hang: 4, onNewLine: true)
      case .condition:
        let follows = isWhole && clauses[number - 1].kind.goesBeforeCondition && fits(clause.pieces)
        write(clause.pieces, indent: 2, hang: 4, onNewLine: !follows)
      case .attribute:
        if pieces[clause.pieces.lowerBound].keyword == .locators {
          setLocators(clause.pieces)
        } else {
          write(clause.pieces, indent: 2, hang: 4, onNewLine: !isWhole || !fits(clause.pieces))
        }
      }
      isWhole = page.lineCount - lineCount <= 1 || isBlock
      number = next
    }
  }

  /// A list in braces that does not fit stands below, and the brace that closes it at the margin.
  /// - Returns: whether it does.
  private mutating func setHead(_ range: Range<Int>) -> Bool {
    let opening = range.first { closing[$0] == range.upperBound - 1 && pieces[$0].isSymbol(.leftBrace) }
    guard let opening else {
      write(range, indent: 0, hang: 4)
      return false
    }
    write(range.lowerBound..<opening, indent: 0, hang: 4)
    let list = opening..<range.upperBound
    guard list.count > 2, !fits(list) else {
      write(list, indent: 4, hang: 4)
      return false
    }
    write(opening, indent: 4)
    write(list.dropFirst().dropLast(), indent: 2, hang: 2, onNewLine: true)
    write(closing[opening], indent: 0, onNewLine: true)
    return true
  }

  /// On one line where they fit, else on one each.
  private mutating func setWordings(_ clauses: ArraySlice<Clause>) {
    guard let first = clauses.first, let last = clauses.last else { return }
    let range = first.pieces.lowerBound..<last.pieces.upperBound
    if !isBroken(within: range), 2 + width(of: range) <= PageWriter.width {
      write(range, indent: 2, hang: 4, onNewLine: true)
      return
    }
    // Below the first wording, behind `ask`.
    let indent = first.kind == .question ? 3 + pieces[first.pieces.lowerBound].width : 2
    for (number, clause) in clauses.enumerated() {
      write(clause.pieces, indent: number == 0 ? 2 : indent, hang: indent + 2, onNewLine: true)
    }
  }

  /// The places of a source: a line for each section, or several where one is too short for them.
  private mutating func setLocators(_ range: Range<Int>) {
    let opening = range.lowerBound + 1
    let end = closing[opening]
    let fitsOnLine = !isBroken(within: range) && 2 + width(of: range) <= PageWriter.width
    if fitsOnLine || end <= opening {
      write(range, indent: 2, hang: 4, onNewLine: true)
      return
    }
    write(range.lowerBound, indent: 2, onNewLine: true)
    write(opening, indent: 2)
    var section: String?
    var start = opening + 1
    while start < end {
      let next = (pieces[start..<end].firstIndex { $0.isSymbol(.semicolon) } ?? end - 1) + 1
      write(start..<next, indent: 4, hang: 6, onNewLine: pieces[start].text != section || !fits(start..<next))
      section = pieces[start].text
      start = next
    }
    write(end, indent: 2, onNewLine: true)
  }
}

extension Clause.Kind {
  fileprivate var goesBeforeCondition: Bool {
    self == .head || self == .conclusion || self == .condition
  }
}
