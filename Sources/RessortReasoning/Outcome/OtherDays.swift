import RessortKernel
package import RessortLanguage

extension Outcome {
  /// The days as of which a literal is concluded in a case that is the same but for its date: of those on which some statement begins or ends, and
  /// the day before the first of them. Ascending; the case's own day is not among them.
  ///
  /// Cost: an evaluation for each of these days, of which the nearest sixteen are tried.
  package func otherDays(of relation: ID<Relation>, matching pattern: [Constant?], isDenied: Bool) -> [Day] {
    guard let input = theory.program.factDate else { return [] }
    let dating = [input, theory.program.lawDate].compactMap(\.self)
    let others = answers.filter { !dating.contains($0.input) }
    return daysToTry.filter { day in
      let answers = others + [Answer(input: input, key: [], reply: .values([.date(day)]))]
      guard
        let outcome = try? Outcome(theory, answers: answers, rows: rows, limits: limits, isCancelled: isCancelled)
      else { return false }
      let found =
        isDenied
        ? outcome.denials(of: relation, matching: pattern) : outcome.conclusions(of: relation, matching: pattern)
      return found.contains(where: \.holds)
    }
  }

  private var daysToTry: [Day] {
    let changes = Set(theory.compiled.validities.flatMap(\.validity.changes)).sorted()
    guard let first = changes.first else { return [] }
    let own = dates.facts ?? first
    let days = [Day(number: first.number - 1)] + changes
    return days.filter { $0 != dates.facts }
      .sorted { abs($0.number - own.number) < abs($1.number - own.number) }
      .prefix(Self.triedDays).sorted()
  }

  private static let triedDays = 16
}
