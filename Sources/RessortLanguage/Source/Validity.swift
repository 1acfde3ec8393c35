/// When a statement is in force: from a day on, before a day, or between bounds that its text leaves unstated.
///
///     since 2009-02-05 until 2011-01-01       since unstated after 2009-02-05
package struct Validity: Hashable, Sendable {
  package enum Bound: Hashable, Sendable {
    case day(Day)
    /// The text gives no day, but maybe one that it comes after.
    case unstated(after: Day?)
  }

  /// What is known of a statement on a day.
  package enum Standing: Hashable, Sendable {
    case inForce, outOfForce
    /// The text does not say.
    case unstated
  }

  /// Inclusive; `nil` for ever before.
  package var since: Bound?
  /// Exclusive; `nil` for ever after.
  package var until: Bound?
  /// The inputs whose answers give the days that the text leaves unstated.
  package var sinceInput: ID<Relation>?
  package var untilInput: ID<Relation>?

  package init(since: Bound? = nil, until: Bound? = nil) {
    self.since = since
    self.until = until
  }

  package func standing(on day: Day) -> Standing {
    let hasBegun: Standing
    switch since {
    case nil: hasBegun = .inForce
    case .day(let first): hasBegun = day >= first ? .inForce : .outOfForce
    case .unstated(let after): hasBegun = after.map { day <= $0 } ?? false ? .outOfForce : .unstated
    }
    let lasts: Standing
    switch until {
    case nil: lasts = .inForce
    case .day(let end): lasts = day < end ? .inForce : .outOfForce
    case .unstated(let after): lasts = (after ?? firstDay).map { day <= $0 } ?? false ? .inForce : .unstated
    }
    if hasBegun == .outOfForce || lasts == .outOfForce { return .outOfForce }
    return hasBegun == .unstated || lasts == .unstated ? .unstated : .inForce
  }

  /// With the days that a case tells in place of unstated bounds.
  package func settled(by told: (ID<Relation>) -> Day?) -> Validity {
    var settled = self
    if case .unstated? = since, let day = sinceInput.flatMap(told) { settled.since = .day(day) }
    if case .unstated? = until, let day = untilInput.flatMap(told) { settled.until = .day(day) }
    return settled
  }

  /// The input whose answer would say whether it is in force on a day on which that is not stated; `nil` where there is none, or it is stated.
  package func teller(on day: Day) -> ID<Relation>? {
    guard standing(on: day) == .unstated else { return nil }
    return Validity(since: since).standing(on: day) == .unstated ? sinceInput : untilInput
  }

  /// Whether there is no day on which both may be in force: none between their bounds, or one begins on the day that ends the other.
  package func excludes(_ other: Validity) -> Bool {
    if let day = untilInput, day == other.sinceInput { return true }
    if let day = sinceInput, day == other.untilInput { return true }
    return max(earliest, other.earliest) >= min(end, other.end)
  }

  /// Whether there is no day on which it may be in force.
  package var isEmpty: Bool { earliest >= end }

  /// Whether it may be in force only while the other may.
  package func isWithin(_ other: Validity) -> Bool {
    earliest >= other.earliest && end <= other.end
  }

  /// The days on which something changes, or may: those before and after differ.
  package var changes: [Day] {
    [since, until].compactMap { bound in
      switch bound {
      case .day(let day): day
      case .unstated(let after?): Day(number: after.number + 1)
      case .unstated(nil), nil: nil
      }
    }
  }

  /// Whether it has no unstated bound.
  package var isStated: Bool {
    ![since, until].contains { if case .unstated? = $0 { true } else { false } }
  }

  private var firstDay: Day? {
    if case .day(let day)? = since { day } else { nil }
  }

  /// The number of the first day on which it may be in force.
  private var earliest: Int64 {
    switch since {
    case nil, .unstated(nil): .min
    case .day(let day): day.number
    case .unstated(let after?): after.number + 1
    }
  }

  /// The number of the first day on which it is over for sure.
  private var end: Int64 {
    if case .day(let day)? = until { day.number } else { .max }
  }
}

extension Validity {
  /// As it is written: `since 2009-02-05 until unstated`.
  func spelt(in language: KeywordLanguage) -> String {
    func spelt(_ bound: Bound) -> String {
      switch bound {
      case .day(let day): return day.description
      case .unstated(let after):
        let behind = after.map { " " + Keyword.after.spelling(in: language) + " " + $0.description } ?? ""
        return Keyword.unstated.spelling(in: language) + behind
      }
    }
    let bounds = [(Keyword.since, since), (.until, until)].compactMap { keyword, bound in
      bound.map { keyword.spelling(in: language) + " " + spelt($0) }
    }
    return bounds.joined(separator: " ")
  }
}

extension Validity? {
  /// Whether there is no day on which both may be in force; what has no bounds always may.
  package func excludes(_ other: Validity?) -> Bool {
    guard let self, let other else { return false }
    return self.excludes(other)
  }
}
