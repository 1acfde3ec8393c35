// Sources and citations: every source cited is declared, every locator is in its list.

extension Checker {
  mutating func declareSources(_ sources: [SourceSyntax], citing: [NameSyntax]) {
    for source in sources where !source.name.isMissing {
      let module = module(of: source.name)
      if let first = names[module].sources[source.name.text] {
        reportDuplicate(.source, source.name, first: program.sources[first].range)
        continue
      }
      names[module].sources[source.name.text] = ID(program.sources.count)
      locators.append(Set(source.locators.map(\.text)))
      var cited = CitedSource(
        name: source.name.text, kind: source.kind?.text, date: source.date, validity: source.validity?.validity,
        wording: wording(source.labels), locators: source.locators.map(\.text), range: source.name.range)
      cited.isExported = source.isExported
      program.sources.append(cited)
    }
    for index in contexts.indices {
      let seen = self.sources(seenBy: program.scope(of: FileID(index)))
      contexts[index].seesSources = !seen.isEmpty
      contexts[index].onlySource = seen.count == 1 ? seen[0] : nil
    }
    for name in citing where !name.isMissing {
      contexts[Int(name.range.file.index)].citing = source(named: name)
    }
  }

  func sources(seenBy scope: FileScope) -> [ID<CitedSource>] {
    program.sources.indices.map { ID($0) }.filter { id in
      let module = program.module(at: program.sources[id].range)
      return module == scope.module || scope.imported.contains(module) && program.sources[id].isExported
    }
  }

  /// What a statement rests on.
  ///
  /// - Parameter place: where to say that a citation is missing; `nil` where none is needed.
  mutating func support(
    _ syntax: SupportSyntax?, requiredAt place: SourceRange?, silence: Certainty = .explicit
  ) -> Support {
    guard let syntax, !syntax.locators.isEmpty else {
      if let place, seesSources(place) { report(.missingCitation, at: place) }
      return Support(
        source: nil, locators: [], certainty: syntax?.certainty.map { Certainty($0.0) } ?? silence,
        remark: syntax?.remark)
    }
    let cited = citation(syntax.source, syntax.locators)
    return Support(
      source: cited, locators: syntax.locators.map(\.text),
      certainty: syntax.certainty.map { Certainty($0.0) } ?? silence, remark: syntax.remark)
  }

  /// The source that locators belong to; checks that it has them all.
  mutating func citation(_ name: NameSyntax?, _ cited: [LocatorSyntax]) -> ID<CitedSource>? {
    guard let first = cited.first else { return name.flatMap { source(named: $0) } }
    let found: ID<CitedSource>?
    if let name {
      found = source(named: name)
    } else if contexts.indices.contains(Int(first.range.file.index)) {
      let context = contexts[Int(first.range.file.index)]
      found = context.citing ?? context.onlySource
      if found == nil { report(.unsaidSource, at: first.range) }
    } else {
      found = sources(seenBy: program.promptScope).count == 1 ? sources(seenBy: program.promptScope)[0] : nil
    }
    guard let found else { return nil }
    for locator in cited where !locators[Int(found.index)].contains(locator.text) {
      let source = program.sources[found]
      let suggestion = Spelling.nearest(to: locator.text, among: source.locators)
      report(
        .unknownLocator(locator: locator.text, source: source.name, suggestion: suggestion), at: locator.range,
        notes: [.init(.declaredHere(name: source.name), at: source.range)],
        fixes: suggestion.map { [.init(replace: locator.range, with: $0)] } ?? [])
    }
    return found
  }

  /// Whether what is said at a place needs a citation.
  private func seesSources(_ place: SourceRange) -> Bool {
    contexts.indices.contains(Int(place.file.index)) ? contexts[Int(place.file.index)].seesSources : false
  }

  private mutating func source(named name: NameSyntax) -> ID<CitedSource>? {
    guard !name.isMissing else { return nil }
    return find(name, in: .sources)
  }

  /// The wordings that labels give.
  func wording(_ labels: [LabelSyntax]) -> Wording {
    var wording = Wording()
    for label in labels {
      guard let text = label.wording else { continue }
      switch label.language {
      case .french: wording.french = text
      case .english: wording.english = text
      }
    }
    return wording
  }

  /// The names per language that labels give.
  func namesPerLanguage(_ labels: [LabelSyntax]) -> Wording {
    var names = Wording()
    for label in labels {
      guard let name = label.name, !name.isMissing else { continue }
      switch label.language {
      case .french: names.french = name.text
      case .english: names.english = name.text
      }
    }
    return names
  }
}

extension Certainty {
  init(_ word: CertaintyWord) {
    switch word {
    case .explicit: self = .explicit
    case .derived: self = .derived
    case .hedged: self = .hedged
    }
  }
}
