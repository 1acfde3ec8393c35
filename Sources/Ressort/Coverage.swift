internal import RessortLanguage
internal import RessortReasoning

/// How much of a rule base its scenarios bring to work, in the language's own units: exact counts, never a rounded share.
///
/// ```swift
/// let results = try knowledge.scenarios.map { try knowledge.run($0, tracesCoverage: true) }
/// for share in knowledge.coverage(by: results).shares {
///   print(share.unit, "\(share.covered)/\(share.total)", share.missing.map(\.name))
/// }
/// ```
public struct Coverage: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// Rules outside tables, and rows of tables: their conditions held in some scenario.
    case rules, rows
    /// Exceptions and blocks that got their way in some scenario.
    case won
    /// Exceptions and blocks, each with every rule they are aimed at: in some scenario that rule stood.
    case lost
    /// What rules give output relations: it came out in some scenario.
    case values
    /// Places that statements cite: some result cites them.
    case locators
  }

  /// Something that no scenario covers.
  public struct Gap: Hashable, Sendable {
    /// As the author wrote it: the name of a rule, `exception > target`, `relation: value`, `source locator`.
    public var name: String
    /// The same with the names of that language, where rules have some.
    public var frenchName: String?
    public var englishName: String?
    /// Where it is written; `nil` for values and locators, which may stand in many places.
    public var file: String?
    public var line: Int?
  }

  public struct Share: Hashable, Sendable {
    public var unit: Unit
    public var total: Int
    /// In order of declaration.
    public var missing: [Gap]

    public var covered: Int { total - missing.count }
  }

  /// One for each unit, in their order.
  public var shares: [Share]

  public var isComplete: Bool { shares.allSatisfy(\.missing.isEmpty) }
}

extension Knowledge {
  /// What these runs cover; only those that traced it count.
  public func coverage(by results: [ScenarioResult]) -> Coverage {
    var trace = CoverageTrace()
    for result in results { result.trace.map { trace.formUnion($0) } }
    if results.contains(where: { $0.trace != nil }) {
      trace.formUnion(.ofAnyCase(theory, limits: Limits.ofAQuestion.kernel))
    }
    let places = SourcePlaces(files: program.files)
    return Coverage(
      shares: CoverageReport(program, trace).shares.map { share in
        Coverage.Share(
          unit: Coverage.Unit(share.unit), total: share.total, missing: share.missing.map { gap($0, places) })
      })
  }

  private func gap(_ item: CoverageReport.Item, _ places: SourcePlaces) -> Coverage.Gap {
    switch item {
    case .rule(let rule):
      return gap([rule], places.place(of: program.rules[rule].range))
    case .pair(let rule, let target):
      return gap([rule, target], places.place(of: program.rules[rule].range))
    case .value(let output):
      let name = program.relations[output.relation].name + ": " + program.value(of: output.value).description
      return Coverage.Gap(name: name, file: nil, line: nil)
    case .citation(let citation):
      return Coverage.Gap(
        name: program.sources[citation.source].name + " " + citation.locator, file: nil, line: nil)
    }
  }

  private func gap(_ rules: [ID<RessortLanguage.Rule>], _ place: Diagnostic.Place) -> Coverage.Gap {
    func text(_ language: KeywordLanguage) -> String {
      rules.map { program.ruleText($0, in: language) }.joined(separator: " > ")
    }
    let name = rules.map { program.rules[$0].name }.joined(separator: " > ")
    return Coverage.Gap(
      name: name, frenchName: text(.french), englishName: text(.english), file: place.file, line: place.line)
  }
}

extension Coverage.Unit {
  init(_ unit: CoverageReport.Unit) {
    switch unit {
    case .rules: self = .rules
    case .rows: self = .rows
    case .won: self = .won
    case .lost: self = .lost
    case .values: self = .values
    case .locators: self = .locators
    }
  }
}
