import RessortLanguage
import Testing

/// The tables beside the rules that tell where each item of knowledge stands.
@Suite("What the rules hold, item by item")
struct InventoryTests {
  private static let folder = CorpusFiles.corpus + "/../../Rules/"

  /// The lines of a table, cut at tabs, without its head.
  private static func rows(of table: String) -> [[String]] {
    CorpusFiles.text(of: folder + table).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static let names: StatementNames = {
    var names = StatementNames()
    for name in CorpusFiles.rules(in: folder) {
      names.add(SourceFile(id: FileID(0), path: name, text: CorpusFiles.text(of: folder + name)))
    }
    for name in CorpusFiles.rules(in: folder + "scenarios") {
      names.add(SourceFile(id: FileID(0), path: name, text: CorpusFiles.text(of: folder + "scenarios/" + name)))
    }
    return names
  }()

  @Test("every item of knowledge and every row of the lists has its line, and a statement or a reason why none")
  func inventory() {
    let rows = Self.rows(of: "inventory.tsv")
    let items = rows.map { $0[0] }
    #expect(items.filter { $0.hasPrefix("K-") } == (1...281).map { "K-" + Self.padded($0, to: 3) })
    #expect(items.count == 281 + 159)
    #expect(Set(items).count == items.count)
    for row in rows {
      #expect(row.count == 3, "\(row)")
      #expect(!row[1].isEmpty || !row[2].isEmpty, "\(row[0])")
      let missing = row[1].split(separator: " ").map(String.init).filter { !Self.names.statements.contains($0) }
      #expect(missing == [], "\(row[0])")
    }
  }

  @Test("every tension between passages has its statements, and scenarios that show them")
  func tensions() {
    let rows = Self.rows(of: "tensions.tsv")
    #expect(rows.map { $0[0] } == (1...45).map { "T-" + Self.padded($0, to: 2) })
    for row in rows {
      #expect(row.count == 3 && !row[1].isEmpty && !row[2].isEmpty, "\(row)")
      let missing =
        row[1].split(separator: " ").map(String.init).filter { !Self.names.statements.contains($0) }
        + row[2].split(separator: " ").map(String.init).filter { !Self.names.scenarios.contains($0) }
      #expect(missing == [], "\(row[0])")
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}

/// How the tables name statements: a rule by its name, a row by table and row, a fact and a silence by the atom without blanks and value.
private struct StatementNames {
  private(set) var statements: Set<String> = []
  private(set) var scenarios: Set<String> = []

  mutating func add(_ file: SourceFile) {
    var diagnostics = Diagnostics()
    let bytes = Array(file.text.utf8)
    func key(of atom: AtomSyntax) -> String {
      let text = String(decoding: bytes[Int(atom.range.lower)..<Int(atom.range.upper)], as: UTF8.self)
      return String(text.filter { $0 != " " }.prefix { $0 != ")" }) + ")"
    }
    for statement in Parser.parse(file, language: .english, into: &diagnostics).statements {
      switch statement {
      case .rule(let rule):
        if let name = rule.name { statements.insert(name.text) }
        if rule.kind == .silent, let head = rule.heads.first { statements.insert("silent:" + key(of: head.atom)) }
      case .fact(let fact): statements.insert(key(of: fact.atom))
      case .group(let group): statements.insert(group.name.text)
      case .order(let order): statements.insert("order:" + order.relation.text)
      case .concept(let concept): add(concept)
      case .table(let table): add(table)
      case .scenario(let scenario): scenarios.insert(scenario.name)
      default: break
      }
    }
  }

  private mutating func add(_ concept: ConceptSyntax) {
    statements.insert(concept.name.text)
    guard let prefix = concept.prefix, case .members(let members) = concept.content else { return }
    var work = members
    while let member = work.popLast() {
      statements.insert(prefix.text + "." + member.name.text)
      work += member.members
    }
  }

  private mutating func add(_ table: TableSyntax) {
    statements.insert(table.name.text)
    let column = table.headers.firstIndex { header in
      if case .row = header { true } else { false }
    }
    guard let column else { return }
    for row in table.rows {
      if case .name(let name) = row.cells[column] { statements.insert(table.name.text + "." + name.text) }
    }
  }
}
