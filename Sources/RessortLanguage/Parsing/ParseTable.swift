// table        = "table" name ( "fact" | "define" | "always" | "default" ) { attribute | "hit" ( "unique" | "first" | "collect" ) }
//                "|" header { "|" header } "|" { "|" cell { "|" cell } "|" }
// header       = "row" | "cite" | "certainty" | "since" | "until" | "fr" | "en" | "if" body [ ":" variable ] | variable
//              | "->" ( name | application ) [ "=" | "includes" ]
//
// The one place where line ends count: a row is a line. A cell is read with its closing `|` as the end, so that a mistake in
// one cell leaves the others alone.

extension Parser {
  mutating func table(from start: Int, _ documentation: String?) -> TableSyntax {
    let name = declaredName()
    let kind = tableKind()
    let attributes = attributes(ofTable: true)
    var headers: [TableSyntax.Header] = []
    var titles: [String] = []
    var rows: [TableSyntax.Row] = []
    if at(.bar) {
      let line = line()
      for cell in line.cells {
        titles.append(title(of: cell))
        headers.append(read(cell, of: line) { $0.header() })
      }
      position = line.end
      while at(.bar), items[position].startsLine { rows.append(row(headers, titles)) }
    } else {
      fail(.row)
    }
    return TableSyntax(
      name: name, kind: kind, hit: attributes.hit, layer: attributes.layer, support: attributes.support,
      validity: attributes.validity, labels: attributes.labels, headers: headers, rows: rows,
      documentation: documentation,
      range: range(from: start))
  }

  private mutating func tableKind() -> TableSyntax.Kind {
    let words: [(Keyword, TableSyntax.Kind)] = [
      (.fact, .fact), (.define, .define), (.always, .always), (.default, .default),
    ]
    for (keyword, kind) in words where accept(keyword) { return kind }
    let spellings = words.map { Expected.text($0.0.spelling(in: language)) }
    fail(spellings[0], spellings[1], spellings[2], spellings[3])
    return .default
  }

  mutating func hit() -> TableSyntax.HitPolicy? {
    let words: [(Keyword, TableSyntax.HitPolicy)] = [(.unique, .unique), (.first, .first), (.collect, .collect)]
    for (keyword, policy) in words where accept(keyword) { return policy }
    let spellings = words.map { Expected.text($0.0.spelling(in: language)) }
    fail(spellings[0], spellings[1], spellings[2])
    return nil
  }

  /// A line of the table: positions of items between its bars.
  private struct Line {
    var cells: [Range<Int>]
    /// The first item of the next line.
    var end: Int
  }

  private mutating func line() -> Line {
    var bars = [position]
    var end = position + 1
    while end < limit, !items[end].startsLine {
      if items[end].symbol == .bar { bars.append(end) }
      end += 1
    }
    if bars[bars.count - 1] != end - 1 || bars.count == 1 {
      let offset = items[end - 1].upper
      let place = SourceRange(file: fileID, lower: offset, upper: offset)
      report(.unclosedRow, at: place, fixes: [Diagnostic.Fix(replace: place, with: " |")])
      if bars[bars.count - 1] != end - 1 { bars.append(end) }
    }
    return Line(cells: zip(bars, bars.dropFirst()).map { $0 + 1..<$1 }, end: end)
  }

  private func title(of cell: Range<Int>) -> String {
    guard let first = cell.first, let last = cell.last else { return "" }
    return String(decoding: bytes[items[first].lower..<items[last].upper], as: UTF8.self)
  }

  /// Reads one cell, whole, and moves to its end.
  private mutating func read<Node>(_ cell: Range<Int>, of line: Line, _ node: (inout Parser) -> Node) -> Node {
    position = cell.lowerBound
    let result = within(limit: cell.upperBound) { parser in
      let result = node(&parser)
      if !parser.atEnd { parser.fail(.text("|")) }
      return result
    }
    position = cell.upperBound
    return result
  }

  private mutating func header() -> TableSyntax.Header {
    let start = position
    let isAlone = kind(1) == .end
    if isAlone, accept(.row) { return .row(range(from: start)) }
    if isAlone, accept(.cite) { return .cite(range(from: start)) }
    if isAlone, accept(.certainty) { return .certainty(range(from: start)) }
    if isAlone, accept(.since) { return .since(range(from: start)) }
    if isAlone, accept(.until) { return .until(range(from: start)) }
    if isAlone, let language = labelLanguage {
      advance()
      return .label(language, range(from: start))
    }
    if accept(.if) {
      let condition = body()
      if accept(.colon) { return .variable(variable(), condition: condition, range(from: start)) }
      return .test(condition, range(from: start))
    }
    if kind() == .variable || atVariable {
      return .variable(takeName(), condition: nil, range(from: start))
    }
    if accept(.arrow) { return conclusionHeader(from: start) }
    fail(.columnHead)
    return .missing(range(from: start))
  }

  private mutating func conclusionHeader(from start: Int) -> TableSyntax.Header {
    let atomStart = position
    let relation = name()
    let arguments = at(.leftParenthesis) ? list(.leftParenthesis, .rightParenthesis) { $0.argument() } : nil
    let atom = AtomSyntax(
      relation: relation, arguments: arguments, link: nil, value: nil, range: range(from: atomStart))
    let link: AtomSyntax.Link? = accept(.equal) ? .equals : accept(.includes) ? .includes : nil
    guard let link else { return .lastArgument(atom, range(from: start)) }
    if !atEnd { fail(.valueInHeader, at: range(of: items[position])) }
    return .value(atom, link, range(from: start))
  }

  private mutating func row(_ headers: [TableSyntax.Header], _ titles: [String]) -> TableSyntax.Row {
    let start = position
    let line = line()
    var cells: [TableSyntax.Cell] = []
    for (header, cell) in zip(headers, line.cells) {
      cells.append(read(cell, of: line) { $0.cell(under: header) })
    }
    position = line.end
    let range = range(from: start)
    if line.cells.count < headers.count {
      report(.missingCells(columns: Array(titles[line.cells.count...])), at: range)
      cells += headers[line.cells.count...].map { _ in .missing(missingRange) }
    } else if line.cells.count > headers.count {
      report(.surplusCells(count: line.cells.count - headers.count, columnCount: headers.count), at: range)
    }
    return TableSyntax.Row(cells: cells, range: range)
  }
}
