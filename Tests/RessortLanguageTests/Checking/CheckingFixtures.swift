import RessortLanguage

/// What came out of parsing and checking one text, or several files of which the first is the root.
struct Checked {
  var text: String
  var program: CheckedProgram?
  var diagnostics: [Diagnostic]
  /// What a file of the corpus imports.
  private var others: [String: String] = [:]
  /// The paths of all files, in their order.
  private(set) var paths: [String] = []

  init(_ text: String, files: [String: String] = [:]) {
    self.text = text
    var diagnostics = Diagnostics()
    var paths = ["test.ressort"]
    program = CheckedProgram.load(
      [("test.ressort", text)],
      resolve: { path, _ in
        if files[path] != nil, !paths.contains(path) { paths.append(path) }
        return files[path].map { (path, $0) }
      }, into: &diagnostics)
    self.paths = paths
    self.diagnostics = diagnostics.all
  }

  /// A file of the corpus: a line `-- file shop.ressort` begins another one that it imports.
  init(corpus text: String) {
    let parts = text.split(separator: "\n-- file ", omittingEmptySubsequences: false).map(String.init)
    var files: [String: String] = [:]
    for part in parts.dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1).map(String.init)
      files[lines[0]] = lines[1]
    }
    self.init(parts[0], files: files)
    others = files
  }

  /// The same with one fix applied, to whichever of the files it is for.
  func mended(by fix: Diagnostic.Fix, in path: String) -> Checked {
    guard let other = others[path] else { return Checked(applying(fix), files: others) }
    var files = others
    files[path] = Checked(other).applying(fix)
    return Checked(text, files: files)
  }

  /// On top of a few declarations that most tests need.
  init(withVocabulary statements: String) {
    self.init(Checked.vocabulary + statements)
  }

  static let vocabulary = """
    concept Domain id dom { housing health families { children babies } }
    concept Need id need { health advice }
    concept Degree id deg ordered { shared principal }
    concept Matter = Domain or Need
    group Young of Domain { children }
    relation relevant(d: Domain)
    relation competence(m: Matter) -> many Degree
    relation lead(d: Domain) -> Degree
    input mentioned(d: Domain)  presumed none
    input asked(n: Need) -> Bool  open
    input choice() -> Degree  presumed none

    """

  var codes: [String] { diagnostics.map(\.problem.code) }

  var messages: [String] { diagnostics.map { $0.problem.message(in: .english) } }

  /// The text the first diagnostic points at.
  var quoted: String? { diagnostics.first.map { quoted($0.place) } }

  func quoted(_ range: SourceRange) -> String {
    String(decoding: Array(text.utf8)[Int(range.lower)..<Int(range.upper)], as: UTF8.self)
  }

  /// The text with one fix applied.
  func applying(_ fix: Diagnostic.Fix) -> String {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(Int(fix.replaced.lower)..<Int(fix.replaced.upper), with: fix.replacement.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  func rule(_ name: String) -> Rule? {
    program?.rules.first { $0.name == name }
  }

  /// The only rule, told again: conclusions, then alternatives, then what sets it aside.
  var told: String? {
    guard let program, let rule = program.rules.last else { return nil }
    return Checked.tell(rule, in: program)
  }

  static func tell(_ rule: Rule, in program: CheckedProgram, language: KeywordLanguage = .english) -> String {
    func list(_ alternatives: [[Condition]]) -> String {
      alternatives.map { conditions in
        conditions.map { program.describe($0, variables: rule.variables, in: language) }.joined(separator: " and ")
      }.joined(separator: " | ")
    }
    let heads = rule.heads.map {
      program.describe($0.atom, variables: rule.variables, isDenied: $0.isDenied, in: language)
    }
    var text = heads.joined(separator: " and ")
    if rule.alternatives != [[]] { text += " if " + list(rule.alternatives) }
    if !rule.unless.isEmpty { text += " unless " + list(rule.unless) }
    return text
  }
}
