import RessortLanguage
import Testing

@Suite("Tables") struct TableParsingTests {
  @Test("columns and cells are read as their heads say")
  func columns() throws {
    let parsed = Parsed(
      """
      table degree  default  in opening  hit first
        | row  | if relevant(d): d | a            | if called(d) | -> competence(a, d) includes | cite              | certainty | en    |
        | one  | homelessness      | other than b | yes          | principal, shared            | morel 1.2.2 ¶4 •2 | derived   | "one" |
        | two  | any               |              | no           | shared                       |                   |           |       |
      fact p(1)
      """)
    #expect(parsed.codes == [])
    #expect(parsed.tree.statements.count == 2)
    let table = try #require(parsed.tables.first)
    #expect(table.kind == .default && table.hit == .first && table.layer?.text == "opening")
    #expect(table.headers.count == 8)
    #expect(table.rows.map(\.cells.count) == [8, 8])
    guard case .name(let name) = table.rows[0].cells[0], case .expressions(let terms, _) = table.rows[0].cells[1],
      case .otherThan = table.rows[0].cells[2], case .boolean(true, _) = table.rows[0].cells[3],
      case .expressions(let values, _) = table.rows[0].cells[4],
      case .locators(let source, let locators, _) = table.rows[0].cells[5],
      case .certainty(.derived, _) = table.rows[0].cells[6], case .label(nil, "one", _) = table.rows[0].cells[7]
    else {
      Issue.record("\(table.rows[0].cells)")
      return
    }
    #expect(name.text == "one" && terms.count == 1 && values.count == 2)
    #expect(source?.text == "morel" && locators.map(\.text) == ["1.2.2 ¶4 •2"])
    guard case .any = table.rows[1].cells[1], case .empty = table.rows[1].cells[2],
      case .boolean(false, _) = table.rows[1].cells[3]
    else {
      Issue.record("\(table.rows[1].cells)")
      return
    }
  }

  @Test("a head without a value leaves the last argument to the cells")
  func lastArgument() throws {
    let table = try #require(Parsed("table t fact\n | a | -> p(a) | -> q |\n | b | c | d |").tables.first)
    guard case .lastArgument(let first, _) = table.headers[1], case .lastArgument(let second, _) = table.headers[2]
    else {
      Issue.record("\(table.headers)")
      return
    }
    #expect(first.arguments?.count == 1 && second.arguments == nil)
  }

  @Test("a French table has French heads and cells")
  func french() throws {
    let parsed = Parsed(
      """
      langue fr
      table t  en principe  choix tous
        | ligne | si p(x)     | y                | -> q(y) comprend | selon | certitude | fr |
        | a     | oui         | autre que rien_y | z1               | 1.2   | nuancé    |    |
        | b     | indifférent | indifférent      | z1               |       |           |    |
      """)
    #expect(parsed.codes == [])
    let table = try #require(parsed.tables.first)
    guard case .boolean(true, _) = table.rows[0].cells[1], case .otherThan = table.rows[0].cells[2],
      case .any = table.rows[1].cells[1]
    else {
      Issue.record("\(table.rows)")
      return
    }
  }

  @Test("a mistake in one cell leaves the other cells and rows alone")
  func mistakeInACell() throws {
    let parsed = Parsed("table t default\n | row | a | -> p(a) |\n | r1 | ( | c |\n | r2 | b | ) |\nfact q(1)")
    #expect(parsed.codes == ["R0108", "R0108"])
    let table = try #require(parsed.tables.first)
    #expect(table.rows.count == 2)
    guard case .expressions = table.rows[0].cells[2], case .expressions = table.rows[1].cells[1] else {
      Issue.record("\(table.rows)")
      return
    }
    #expect(parsed.tree.statements.count == 2)
  }

  @Test("a row that is short says which columns it lacks, and is filled up")
  func shortRow() throws {
    let parsed = Parsed("table t default\n | row | a | -> p(a) = | cite |\n | r | b |")
    #expect(parsed.diagnostics.map(\.problem) == [.syntax(.missingCells(columns: ["-> p(a) =", "cite"]))])
    #expect(parsed.tables.first?.rows.first?.cells.count == 4)
  }
}
