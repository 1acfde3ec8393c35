// Whether the scenarios of a rule base would notice if its rules were others.

internal import RessortLanguage
internal import RessortReasoning

/// A small change of a rule base that none of its scenarios notices.
public struct SurvivingMutation: Hashable, Sendable {
  /// The statement: a rule's name in the language asked for, else how the statement reads.
  public var statement: String
  /// The same by the declared names, whatever the language.
  public var identifier: String
  /// What was done to it, in a few words.
  public var change: String
  public var file: String
  /// Counts from 1.
  public var line: Int

  public init(statement: String, identifier: String, change: String, file: String, line: Int) {
    self.statement = statement
    self.identifier = identifier
    self.change = change
    self.file = file
    self.line = line
  }
}

extension Knowledge {
  /// Removes every rule and fact, gives every conclusion another value, turns every exception and every priority round, one at a time, and runs the
  /// scenarios until one fails. Those that fail as the rules are notice nothing, and are left out.
  /// - Parameter filter: which statements to change, by name, in the language or as declared; scenarios all run.
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
    let mutations = program.mutations.filter {
      filter($0.statement(in: program, keywords)) || filter($0.identifier(in: program))
    }
    var run = MutationRun(theory, limits: Limits.ofAQuestion.kernel)
    for (index, mutation) in mutations.enumerated() {
      var survivor: SurvivingMutation?
      if run.noticed(mutation) == nil {
        let place = places.place(of: mutation.place(in: program))
        survivor = SurvivingMutation(
          statement: mutation.statement(in: program, keywords), identifier: mutation.identifier(in: program),
          change: mutation.change(in: program, keywords), file: place.file, line: place.line)
      }
      guard report(index + 1, mutations.count, survivor) else { return index + 1 }
    }
    return mutations.count
  }
}
