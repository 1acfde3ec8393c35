import RessortLanguage

extension Narrator {
  /// "since 2009-02-05 until an unstated day".
  func text(of validity: Validity) -> String {
    let since = validity.since.map { bound in
      switch bound {
      case .day(let day): say(.since(day.description))
      case .unstated(let after): say(.sinceUnstated(after: after?.description))
      }
    }
    let until = validity.until.map { bound in
      switch bound {
      case .day(let day): say(.until(day.description))
      case .unstated(let after): say(.untilUnstated(after: after?.description))
      }
    }
    return [since, until].compactMap(\.self).joined(separator: " ")
  }

  /// That a rule is in force, or may be, on the day of the law.
  func phrase(_ validity: Validity, on day: Day?) -> Phrase {
    day.map { validity.standing(on: $0) } == .inForce
      ? .inForce(period: text(of: validity), day: day?.description)
      : .perhapsInForce(period: text(of: validity), day: day?.description)
  }
}
