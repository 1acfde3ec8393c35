// A scenario: what is given and what is expected, each behind its label, all in one column. An expectation that says how it must
// come out has a line of its own; what is said of neighbours begins in one column, too.
//
//     scenario resident_on_time "A resident without overdue books"
//       given      reader resident   overdue = no
//       expect     may_borrow(resident)  concluded  cite 1 ¶1  because open_to_all
//       expect no  may_borrow(visitor)   may_borrow(pupil)

extension Typesetter {
  /// `given`, `as of` or `expect …` with what follows.
  private struct Block {
    var label: Range<Int>
    var items: [Item]
  }

  /// An answer, a day or an expectation.
  private struct Item {
    var pieces: Range<Int>
    /// Where certainty, place and the like begin; the end where there is nothing of the kind.
    var qualifiers: [Int]
  }

  mutating func setScenario(_ content: Range<Int>, number: Int) {
    let blocks = blocks(of: content)
    let labelWidth = blocks.map { width(of: $0.label) }.max() ?? 0
    let column = 2 + labelWidth + 2
    for block in blocks {
      write(block.label, indent: 2, hang: 4, onNewLine: true)
      // Whether another item may follow on the line.
      var isShared = true
      for (position, item) in block.items.enumerated() {
        let isQualified = !item.qualifiers.isEmpty
        let follows = position == 0 || isShared && !isQualified && fits(item.pieces)
        if position == 0, pieces[item.pieces.lowerBound].comments.isEmpty { page.advance(to: column) }
        let lineCount = page.lineCount
        set(item, column: column, onNewLine: !follows, number: number)
        isShared = !isQualified && page.lineCount - lineCount <= (follows ? 0 : 1)
      }
    }
  }

  private mutating func set(_ item: Item, column: Int, onNewLine: Bool, number: Int) {
    let bounds = item.qualifiers + [item.pieces.upperBound]
    if onNewLine || !pieces[item.pieces.lowerBound].comments.isEmpty {
      writeComments(of: item.pieces.lowerBound, indent: column)
      page.breakLine(indent: column)
    }
    write(item.pieces.lowerBound..<bounds[0], indent: column, hang: column + 2)
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      if start == bounds[0], !isBroken(within: item.pieces) { page.anchor(in: .expectations(number)) }
      write(start..<end, indent: column + 2, hang: column + 4, onNewLine: !fits(start..<end))
    }
  }

  /// Three blanks between items, two within one.
  mutating func separateItems(of scenario: StatementPieces) {
    for block in blocks(of: scenario.content) {
      for item in block.items {
        blanks[item.pieces.lowerBound] = 3
        for qualifier in item.qualifiers { blanks[qualifier] = 2 }
      }
      if let first = block.items.first { blanks[first.pieces.lowerBound] = 0 }
    }
  }

  private func blocks(of content: Range<Int>) -> [Block] {
    var blocks: [Block] = []
    var number = content.lowerBound
    while number < content.upperBound {
      let start = number
      number += 1
      while number < content.upperBound, !beginsBlock(number), !marks.scenarioItems.contains(pieces[number].offset) {
        number += 1
      }
      var block = Block(label: start..<number, items: [])
      while number < content.upperBound, !beginsBlock(number) {
        let item = item(from: number, to: content.upperBound)
        block.items.append(item)
        number = item.pieces.upperBound
      }
      blocks.append(block)
    }
    return blocks
  }

  private func beginsBlock(_ number: Int) -> Bool {
    [.given, .asOf, .expect].contains(pieces[number].keyword)
  }

  private func item(from start: Int, to end: Int) -> Item {
    var number = start + 1
    var qualifiers: [Int] = []
    while number < end, !beginsBlock(number), !marks.scenarioItems.contains(pieces[number].offset) {
      if pieces[number].keyword?.qualifiesExpectation == true { qualifiers.append(number) }
      number = max(number, closing[number]) + 1
    }
    return Item(pieces: start..<number, qualifiers: qualifiers)
  }
}

extension Keyword {
  /// Whether it says how an expected result must come out.
  fileprivate var qualifiesExpectation: Bool {
    [
      .explicit, .derived, .hedged, .silent, .certain, .concluded, .contested, .openStatus, .leftToActor, .cite,
      .because, .whatever,
    ].contains(self)
  }
}
