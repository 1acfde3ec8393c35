internal import RessortLanguage
internal import RessortReasoning

/// A rule base that was read, checked and planned: immutable, and shared freely.
///
/// ```swift
/// let knowledge = try Knowledge([RuleFile(path: "birds.ressort", text: """
///   concept Bird { tweety pingu }
///   relation penguin(b: Bird)
///   relation flies(b: Bird)
///   fact penguin(pingu)
///   default birds_fly   flies(b)  if b is Bird
///   exception penguins to birds_fly   it is denied that flies(b)  if penguin(b)
///   """)])
/// var session = Session(knowledge)
/// let answer = try session.ask("flies(b)")
/// ```
public struct Knowledge: Sendable {
  let theory: Theory
  /// The files as given, first those asked for, then those they import.
  let files: [RuleFile]
  let roots: [RuleFile]
  /// Where the files are from, in that order.
  package var paths: [String] { files.map(\.path) }
  /// What could be said better, but stops nothing.
  public let warnings: [Diagnostic]
  /// The same as it was found.
  private let found: [RessortLanguage.Diagnostic]
  private let language: Language

  /// What is asked of a rule base.
  package enum Scope: Sendable {
    case everything
    /// Only the output relations and the notes: what nothing of them hangs on is left out, which is quicker to plan and to evaluate. Other relations
    /// are then empty.
    case results
  }

  /// Reads and checks rule files from memory; an import names another of the files, relative to the one that imports.
  /// - Parameters:
  ///   - roots: paths of the files to start from, the others being read when one imports them; `nil` for all of them.
  ///   - language: in which diagnostics are worded.
  /// - Throws: ``RessortError/invalid(_:)`` with all mistakes of all files read.
  public init(_ files: [RuleFile], roots: [String]? = nil, language: Language = .english) throws(RessortError) {
    let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let started = roots.map { roots in files.filter { roots.contains($0.path) } } ?? files
    try self.init(roots: started, language: language) { path, importer in
      byPath[RulePath.resolve(path, from: importer)].map { ($0.path, $0.text) }
    }
  }

  /// The same for files that are known to deserve no warning, which are then not looked for.
  package init(
    reviewed files: [RuleFile], roots: [String], language: Language, scope: Scope = .everything
  ) throws(RessortError) {
    try self.init(
      roots: files.filter { roots.contains($0.path) }, language: language, warning: false, scope: scope
    ) { path, importer in
      let path = RulePath.resolve(path, from: importer)
      return files.first { $0.path == path }.map { ($0.path, $0.text) }
    }
  }

  /// The same from a snapshot of the checked files, which is read in place of parsing and checking them.
  /// - Returns: `nil` when it is not a snapshot of these files as they are now, or one of another version.
  package init?(
    snapshot: String, of files: [RuleFile], roots: [String], language: Language, scope: Scope = .everything
  ) throws(RessortError) {
    guard let program = CheckedProgram(snapshot: snapshot, textOf: { path in files.first { $0.path == path }?.text })
    else { return nil }
    let isRoot = { (file: RuleFile) in roots.contains(file.path) }
    let read = program.files.map { RuleFile(path: $0.path, text: $0.text) }
    try self.init(
      program, files: read.filter(isRoot) + read.filter { !isRoot($0) }, roots: read.filter(isRoot), language: language,
      scope: scope)
  }

  /// What makes the next start faster, for ``init(snapshot:of:roots:language:)``: the checked rules without their scenarios.
  package var snapshot: String { theory.program.snapshot }

  /// Reads and checks rule files from disk, and what they import.
  /// - Throws: ``RessortError/unreadable(path:french:english:)``, ``RessortError/invalid(_:)``.
  public init(contentsOf paths: [String], language: Language = .english) throws(RessortError) {
    var roots: [RuleFile] = []
    for path in paths {
      roots.append(try RuleFile(contentsOf: path))
    }
    try self.init(roots: roots, language: language, resolve: RulePath.readImport)
  }

  init(
    roots: [RuleFile], language: Language, warning: Bool = true, scope: Scope = .everything,
    resolve: (_ path: String, _ from: String) -> (path: String, text: String)?
  ) throws(RessortError) {
    var diagnostics = Diagnostics()
    var imported: [RuleFile] = []
    let program = CheckedProgram.load(
      roots.map { ($0.path, $0.text) },
      keywords: { path in KeywordLanguage(roots.first { $0.path == path }?.language ?? .english) },
      extends: { path in roots.contains { $0.path == path && $0.isTyped } },
      resolve: { path, from in
        guard let file = resolve(path, from) else { return nil }
        if !roots.contains(where: { $0.path == file.path }), !imported.contains(where: { $0.path == file.path }) {
          imported.append(RuleFile(path: file.path, text: file.text))
        }
        return file
      }, warning: warning, into: &diagnostics)
    let files = roots + imported
    let rendered =
      diagnostics.all.isEmpty
      ? []
      : DiagnosticWriter(files: program?.files ?? Self.sourceFiles(files), language: language).write(diagnostics.all)
    guard let program, !diagnostics.hasErrors else { throw .invalid(rendered) }
    try self.init(
      program, files: files, roots: roots, language: language, scope: scope, found: diagnostics.all,
      warnings: rendered)
  }

  private init(
    _ program: CheckedProgram, files: [RuleFile], roots: [RuleFile], language: Language, scope: Scope,
    found: [RessortLanguage.Diagnostic] = [], warnings: [Diagnostic] = []
  ) throws(RessortError) {
    do {
      theory = try Theory(scope == .results ? program.narrowedToResults : program)
    } catch {
      throw RessortError(error, program: program, language: language)
    }
    self.files = files
    self.roots = roots
    self.language = language
    self.found = found
    self.warnings = warnings
  }

  /// All that could be said better: the ``warnings``, and what an author would want to know before others read the rules, such as names that
  /// nothing uses and rules that never win; without what comments allow (`-- allow R0309: reason`).
  public func review() -> [Diagnostic] {
    let program = theory.program
    let keywords: (String) -> KeywordLanguage = { path in
      KeywordLanguage(roots.first { $0.path == path }?.language ?? .english)
    }
    var trials = TableTrials(theory)
    let flaws = trials.flaws(program.tableQuestions(keywords: keywords))
    var finder = DisputeFinder(theory)
    let found = finder.disputes().filter { dispute in !flaws.contains { $0.covers(dispute, in: program) } }
    let languages = found.isEmpty && flaws.isEmpty ? [:] : program.keywordLanguages(where: keywords)
    let shown =
      found.map { $0.diagnostic(in: program, languages: languages) }
      + flaws.map { $0.diagnostic(in: program, languages: languages) }
    let all = program.withoutAllowed(self.found + program.lint() + shown, keywords: keywords)
    return DiagnosticWriter(files: program.files, language: language).write(all)
  }

  /// Reads and checks for the sake of the diagnostics: all of them, errors and warnings, and the rule base when there are no errors.
  /// - Throws: ``RessortError/unreadable(path:french:english:)``; ``RessortError/contradiction(first:second:)`` when strict rules contradict
  ///   each other before any case is stated.
  public static func check(
    _ paths: [String], language: Language = .english
  ) throws(RessortError) -> (diagnostics: [Diagnostic], knowledge: Knowledge?) {
    do {
      let knowledge = try Knowledge(contentsOf: paths, language: language)
      var session = Session(knowledge, language: language)
      _ = try session.evaluated(for: knowledge.program.relations.indices.map { ID<Relation>($0) })
      return (knowledge.review(), knowledge)
    } catch .invalid(let diagnostics) {
      return (diagnostics, nil)
    }
  }

  /// Whether the statement or query typed so far is whole, for a prompt that may ask for another line.
  public func isComplete(_ text: String, language: Language = .english) -> Bool {
    Parser.isComplete(text, language: KeywordLanguage(language))
  }

  /// The candidate that looks most like a text, whatever the case and the accents, if one is near enough to have been meant.
  package static func nearest(to text: String, among candidates: [String]) -> [String] {
    Spelling.nearest(to: text, among: candidates).map { [$0] } ?? []
  }

  /// Whether a text is a day such as `2009-06-01`.
  package static func isDate(_ text: String) -> Bool {
    Day(text) != nil
  }

  private static func sourceFiles(_ files: [RuleFile]) -> [SourceFile] {
    files.enumerated().map { SourceFile(id: FileID($0), path: $1.path, text: $1.text) }
  }
}

extension RuleFile {
  /// Reads a rule file.
  /// - Throws: when it cannot be read or is not UTF-8; the message says where.
  public init(contentsOf path: String) throws(RessortError) {
    let bytes = try readFile(path)
    if let offset = SourceFile.firstInvalidUTF8Offset(in: bytes) {
      let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
      throw .unreadable(
        path: path,
        french: "ce fichier n'est pas en UTF-8 (ligne \(line)) ; enregistrez-le en UTF-8",
        english: "this file is not UTF-8 (line \(line)); save it as UTF-8")
    }
    self.init(path: path, text: String(decoding: bytes, as: UTF8.self))
  }
}

/// Paths of rule files, joined without Foundation.
enum RulePath {
  /// The path that an import means: relative to the folder of the file that imports.
  static func resolve(_ path: String, from importer: String) -> String {
    guard !path.hasPrefix("/"), let slash = importer.lastIndex(of: "/") else { return normalized(path) }
    return normalized(importer[...slash] + path)
  }

  static func readImport(_ path: String, from importer: String) -> (path: String, text: String)? {
    let resolved = resolve(path, from: importer)
    guard let file = try? RuleFile(contentsOf: resolved) else { return nil }
    return (file.path, file.text)
  }

  private static func normalized(_ path: some StringProtocol) -> String {
    var parts: [Substring] = []
    for part in String(path).split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part[...]) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension KeywordLanguage {
  init(_ language: Language) {
    self = language == .french ? .french : .english
  }
}
