// What the steps of the checker share: the program as far as it is built, the names found so far, and the place to report to.

struct Checker {
  /// What a file says about itself.
  struct FileContext {
    var language: KeywordLanguage
    /// The source that `cite` means when it names none.
    var citing: ID<CitedSource>?
    /// The one source that the file sees, if it is only one.
    var onlySource: ID<CitedSource>?
    /// Whether the file sees any: then what it says needs a citation.
    var seesSources = false
  }

  private struct Reported: Hashable {
    var code: CheckProblem.Code
    var place: SourceRange
  }

  var program = CheckedProgram()
  /// By module.
  var names: [Names]
  /// Of the rules and rows that are being read, where the program does not have them yet.
  var exportedRules: Set<ID<Rule>> = []
  var rulePlaces: [SourceRange] = []
  /// The terms that have bounds, which are looked into when all inputs are known.
  var datedTerms: [(term: ID<Term>, period: ValiditySyntax)] = []
  /// Unless `nil`, gets what each name is found to mean.
  var nameMeanings: NameMeanings?
  var contexts: [FileContext]
  /// The locators of each source, for quick search.
  var locators: [Set<String>] = []
  private(set) var diagnostics: Diagnostics
  /// How many errors were reported; a step that must know whether a part of it failed compares before and after.
  private(set) var errorCount = 0
  /// Whether to say where a day is needed that no input gives: once is enough.
  var reportsUndated = true
  /// How many pairs of rules were looked at for priorities and targets.
  private var pairCount = 0
  private var reported: Set<Reported> = []
  private var lineStarts: [FileID: [UInt32]] = [:]

  init(
    files: [SourceFile], trees: [SyntaxTree], modules: CheckedProgram.FoundModules, diagnostics: Diagnostics
  ) {
    self.diagnostics = diagnostics
    names = modules.modules.map { _ in Names() }
    program.modules = modules.modules
    program.scopes = modules.scopes
    program.promptScope = modules.promptScope
    contexts = files.map { _ in FileContext(language: .english, citing: nil) }
    for tree in trees { contexts[Int(tree.file.index)].language = tree.language }
    program.files = files
  }

  /// On top of a program, for what is typed at the prompt.
  init(over program: CheckedProgram, diagnostics: Diagnostics) {
    self.program = program
    self.diagnostics = diagnostics
    names = Names.byModule(of: program)
    contexts = program.files.map { _ in FileContext(language: .english, citing: nil) }
    locators = program.sources.map { Set($0.locators) }
  }

  /// Reports a problem, once for each place and code: a header of a table is met again in each row.
  mutating func report(
    _ problem: CheckProblem, at place: SourceRange, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) {
    if problem.severity == .error { errorCount += 1 }
    guard reported.insert(Reported(code: problem.knownCode, place: place)).inserted else { return }
    diagnostics.report(.check(problem), at: place, notes: notes, fixes: fixes)
  }

  /// Tables stand for all their rows, so a few lines can mean millions of pairs.
  static let pairLimit = 4_000_000

  /// - Returns: false, reported, when the pairs would exceed the limit.
  mutating func countPairs(_ count: Int, at place: SourceRange) -> Bool {
    pairCount += count
    if pairCount <= Checker.pairLimit { return true }
    report(.tooManyPairs(limit: Checker.pairLimit), at: place)
    return false
  }

  mutating func reportDuplicate(_ kind: CheckProblem.NameKind, _ name: NameSyntax, first: SourceRange?) {
    let notes = first.map { [Diagnostic.Note(.declaredHere(name: name.text), at: $0)] } ?? []
    report(.duplicateName(kind, name: name.text), at: name.range, notes: notes)
  }

  /// Reports a name that names nothing of this kind, with the nearest that does, and what else it may be.
  mutating func reportUnknown(
    _ kind: CheckProblem.NameKind, _ name: NameSyntax, candidates: some Sequence<String>
  ) {
    if reportHidden(kind, name) { return }
    let suggestion = Spelling.nearest(to: name.text, among: candidates.sorted())
    let fixes = suggestion.map { [Diagnostic.Fix(replace: name.range, with: $0)] } ?? []
    report(
      .unknownName(kind, name: name.text, suggestion: suggestion), at: name.range, notes: otherMeanings(of: name),
      fixes: fixes)
  }

  /// What else a name is declared as; a declaration that is being read does not count yet.
  private func otherMeanings(of name: NameSyntax) -> [Diagnostic.Note] {
    let meanings: [(CheckProblem.NameKind, SourceRange?)] = [
      (.relation, place(of: name, in: .relations)), (.concept, place(of: name, in: .concepts)),
      (.group, place(of: name, in: .groups)),
      (.term, termCandidates(name).first.flatMap { program.terms[declared: $0]?.range }),
      (.rule, meaning(of: name, in: .rules)?.first.flatMap { program.rules[declared: $0]?.range }),
    ]
    return meanings.compactMap { kind, place in
      place.map { Diagnostic.Note(.isAnotherKind(name: name.text, kind: kind), at: $0) }
    }
  }

  private func place<Meaning>(of name: NameSyntax, in space: NameSpace<Meaning>) -> SourceRange? {
    meaning(of: name, in: space).flatMap { space.place(self, $0) }
  }

  func language(of range: SourceRange) -> KeywordLanguage {
    let index = Int(range.file.index)
    return contexts.indices.contains(index) ? contexts[index].language : .english
  }

  /// The author's text at a place; empty for a place outside the program's files.
  func text(at range: SourceRange) -> String {
    guard program.files.indices.contains(Int(range.file.index)) else { return "" }
    let bytes = program.files[Int(range.file.index)].text.utf8
    guard
      let lower = bytes.index(bytes.startIndex, offsetBy: Int(range.lower), limitedBy: bytes.endIndex),
      let upper = bytes.index(bytes.startIndex, offsetBy: Int(range.upper), limitedBy: bytes.endIndex)
    else { return "" }
    return String(bytes[lower..<upper]) ?? ""
  }

  /// Line and column of a place, both from one; columns count bytes. O(log lines), after one pass over the file.
  mutating func lineAndColumn(of range: SourceRange) -> (line: Int, column: Int) {
    if lineStarts[range.file] == nil {
      var starts: [UInt32] = [0]
      if program.files.indices.contains(Int(range.file.index)) {
        // An array's bytes are gone through several times faster than a text's.
        let bytes = Array(program.files[Int(range.file.index)].text.utf8)
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(UInt32(offset + 1)) }
      }
      lineStarts[range.file] = starts
    }
    let starts = lineStarts[range.file] ?? [0]
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= range.lower { low = middle } else { high = middle }
    }
    return (low + 1, Int(range.lower - starts[low]) + 1)
  }
}
