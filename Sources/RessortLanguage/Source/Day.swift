/// What becomes of the 31st in a month that has none.
package enum MissingDay: Hashable, Sendable {
  case refused, lastOfMonth, firstOfNext
}

/// A calendar day, proleptic Gregorian.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; −719,162 … 2,932,896 (years 1–9999).
  package let number: Int64

  package init(number: Int64) {
    self.number = number
  }

  /// `nil` when there is no such day (2009-02-30) or the year is outside 1–9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil: years start in March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int64(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2009-06-01`; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      var value = 0
      for byte in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(value)
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// So many days later; `nil` outside the years 1 to 9999.
  package func adding(days: Int64) -> Day? {
    let (sum, hasOverflowed) = number.addingReportingOverflow(days)
    return hasOverflowed || !(-719_162...2_932_896).contains(sum) ? nil : Day(number: sum)
  }

  /// So many months later; `nil` outside the years 1 to 9999, and, where it is refused, for a day that the month does not have.
  package func adding(months: Int64, _ missing: MissingDay) -> Day? {
    guard (-120_000...120_000).contains(months) else { return nil }
    let start = civil
    let month = start.year * 12 + start.month - 1 + Int(months)
    guard month >= 12, let first = Day(year: month / 12, month: month % 12 + 1, day: 1) else { return nil }
    if let day = Day(year: month / 12, month: month % 12 + 1, day: start.day) { return day }
    let length = Int64(Day.length(ofMonth: month % 12 + 1, year: month / 12))
    switch missing {
    case .refused: return nil
    case .lastOfMonth: return first.adding(days: length - 1)
    case .firstOfNext: return first.adding(days: length)
    }
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `2009-06-01`.
  package var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
