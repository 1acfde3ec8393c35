// Days and months of the proleptic Gregorian calendar, for values that are days since 1970-01-01. Years 1 to 9999.
//
// After Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March, so that the leap day is the last of its year.
// The language layer has the days that rule files write; neither of the two modules uses the other.

enum Calendar {
  /// The first day of the year 1 to the last of the year 9999.
  private static let days: ClosedRange<Int64> = -719_162...2_932_896
  /// No two days of these years are further apart.
  private static let months: ClosedRange<Int64> = -120_000...120_000

  /// - Returns: `nil` outside these years.
  static func day(_ day: Int64, plusDays count: Int64) -> Int64? {
    let (sum, hasOverflowed) = day.addingReportingOverflow(count)
    return hasOverflowed || !days.contains(sum) ? nil : sum
  }

  /// - Returns: `nil` outside these years, and, where it is refused, for a day that the month does not have.
  static func day(_ day: Int64, plusMonths count: Int64, _ missing: MissingDay) -> Int64? {
    guard days.contains(day), months.contains(count) else { return nil }
    let start = civil(day)
    let month = start.year * 12 + start.month - 1 + count
    // From the year 1 on.
    guard (12..<120_000).contains(month) else { return nil }
    let last = length(ofMonth: month % 12 + 1, month / 12)
    if start.day <= last { return number(month / 12, month % 12 + 1, start.day) }
    switch missing {
    case .refused: return nil
    case .lastOfMonth: return number(month / 12, month % 12 + 1, last)
    case .firstOfNext: return Calendar.day(number(month / 12, month % 12 + 1, last), plusDays: 1)
    }
  }

  private static func number(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ number: Int64) -> (year: Int64, month: Int64, day: Int64) {
    // The years from 1 on begin behind the day 0 of this count, that of 0000-03-01.
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func length(ofMonth month: Int64, _ year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
