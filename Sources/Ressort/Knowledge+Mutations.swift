// Whether the scenarios of a rule base would notice if its rules were others.

internal import RessortLanguage
internal import RessortReasoning

/// A small change of a rule base that none of its scenarios notices.
public struct SurvivingMutation: Hashable, Sendable {
  /// The statement: a rule's name, else how the statement reads.
  public var statement: String
  /// What was done to it, in a few words.
  public var change: String
  public var file: String
  /// Counts from 1.
  public var line: Int

  public init(statement: String, change: String, file: String, line: Int) {
    self.statement = statement
    self.change = change
    self.file = file
    self.line = line
  }
}

extension Knowledge {
  /// Removes every rule and fact, gives every conclusion another value, turns every exception and every priority round, one at a time, and runs the
  /// scenarios until one fails. Those that fail as the rules are notice nothing, and are left out.
  /// - Parameter filter: which statements to change, by name; scenarios all run.
  /// - Parameter report: called for each change tried, with a survivor when no scenario failed; `false` ends the run.
  /// - Returns: how many changes were tried.
  ///
  /// Cost: each change checks, plans and evaluates anew; a survivor takes as long as all scenarios do.
  public func mutate(
    language: Language = .english, where filter: (_ statement: String) -> Bool = { _ in true },
    report: (_ tried: Int, _ total: Int, _ survivor: SurvivingMutation?) -> Bool
  ) -> Int {
    let keywords = KeywordLanguage(language)
    let places = SourcePlaces(files: program.files)
    let mutations = program.mutations.filter { filter($0.statement(in: program, keywords)) }
    var run = MutationRun(theory, limits: Limits.ofAQuestion.kernel)
    for (index, mutation) in mutations.enumerated() {
      var survivor: SurvivingMutation?
      if run.noticed(mutation) == nil {
        let place = places.place(of: mutation.place(in: program))
        survivor = SurvivingMutation(
          statement: mutation.statement(in: program, keywords), change: mutation.change(in: program, keywords),
          file: place.file, line: place.line)
      }
      guard report(index + 1, mutations.count, survivor) else { return index + 1 }
    }
    return mutations.count
  }
}
