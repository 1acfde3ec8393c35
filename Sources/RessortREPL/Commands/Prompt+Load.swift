// Commands that read rule files.

internal import Ressort

extension Prompt {
  /// Adds files, parted by blanks; a name with blanks stands between double quotes.
  mutating func load(_ argument: String) throws(RessortError) -> Reply {
    let paths = Self.paths(in: argument)
    switch origin {
    case .disk(let known):
      return try replaceKnowledge(from: .disk(known + paths.filter { !known.contains($0) }))
    case .memory(let files, let roots):
      var added: [RuleFile] = []
      for path in paths { added.append(try RuleFile(contentsOf: path)) }
      let kept = files.filter { file in !added.contains { $0.path == file.path } }
      let started = roots.map { roots in roots + paths.filter { !roots.contains($0) } }
      return try replaceKnowledge(from: kept.isEmpty ? .disk(paths) : .memory(kept + added, roots: started))
    }
  }

  /// Reads the files again; those in memory stay as they are.
  mutating func reload() throws(RessortError) -> Reply {
    try replaceKnowledge(from: origin)
  }

  /// The session starts anew on another rule base; what was added and assumed is carried over where it still fits.
  private mutating func replaceKnowledge(from origin: Origin) throws(RessortError) -> Reply {
    let knowledge =
      switch origin {
      case .disk(let paths): try Knowledge(contentsOf: paths, language: language)
      case .memory(let files, let roots): try Knowledge(files, roots: roots, language: language)
      }
    var renewed = Session(knowledge, language: language, limits: session.limits)
    renewed.isCancelled = session.isCancelled
    var losses: [Reply.Block] = []
    var kept: [(statements: String, keywords: Language)] = []
    for addition in additions {
      do throws(RessortError) {
        try renewed.add(addition.statements, keywords: addition.keywords)
        kept.append(addition)
      } catch {
        losses.append(.problem(Sentence.additionLost(addition.statements).text(in: language)))
      }
    }
    for assumption in session.assumptions {
      do throws(RessortError) {
        try renewed.assume(assumption)
      } catch {
        losses.append(.problem(Sentence.assumptionLost(assumption.input).text(in: language)))
      }
    }
    session = renewed
    additions = kept
    self.origin = origin
    let loaded = Sentence.loaded(relations: knowledge.relations.count, rules: knowledge.rules.count)
    let warnings = knowledge.warnings.map { Reply.Block.problem($0.text) }
    return Reply(warnings + losses + [.text(loaded.text(in: language))])
  }

  static func paths(in argument: String) -> [String] {
    argument.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(whereSeparator: \.isWhitespace).map(String.init) : [String(part)]
    }
  }
}
