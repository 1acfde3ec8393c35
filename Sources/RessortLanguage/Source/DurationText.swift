// Durations are whole days. Programs read and write them as ISO 8601 has it, `P61D`; people as the language has it, `61 days`.

package enum DurationText {
  /// `P61D`, `-P3D`.
  package static func iso(_ days: Int64) -> String {
    days < 0 ? "-P\(days.magnitude)D" : "P\(days)D"
  }

  /// Reads `P61D`, `P2W` and `P1W3D` with a sign or without, and what the language writes: `61 days`, `2 semaines`. `nil` for anything else: months and
  /// years have no fixed number of days, and hours are less than one.
  package static func days(of text: some StringProtocol) -> Int64? {
    let isNegative = text.first == "-"
    let rest = isNegative ? text.dropFirst() : text[...]
    let found = rest.first == "P" ? isoDays(of: rest.dropFirst()) : wordedDays(of: rest)
    return found.flatMap { days in
      // The least number has no opposite, and no magnitude to be read from.
      isNegative ? -days : days
    }
  }

  /// The parts behind the `P`: weeks before days, each once.
  private static func isoDays(of text: some StringProtocol) -> Int64? {
    var total: Int64 = 0
    var factors: [(unit: Character, days: Int64)] = [("W", 7), ("D", 1)]
    var digits = ""
    var isEmpty = true
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      guard let place = factors.firstIndex(where: { $0.unit == character }),
        let sum = adding(digits, times: factors[place].days, to: total)
      else { return nil }
      factors.removeFirst(place + 1)
      total = sum
      digits = ""
      isEmpty = false
    }
    return isEmpty || !digits.isEmpty ? nil : total
  }

  private static func wordedDays(of text: some StringProtocol) -> Int64? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2 else { return nil }
    let unit = String(words[1])
    func names(_ keyword: Keyword) -> Bool {
      KeywordLanguage.allCases.contains { keyword.spellings(in: $0).contains(unit) }
    }
    if names(.dayUnit) { return adding(String(words[0]), times: 1, to: 0) }
    return names(.weekUnit) ? adding(String(words[0]), times: 7, to: 0) : nil
  }

  /// `nil` where the digits are none, or too many.
  private static func adding(_ digits: String, times factor: Int64, to total: Int64) -> Int64? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int64(digits)
    else { return nil }
    let (product, overflows) = count.multipliedReportingOverflow(by: factor)
    let (sum, exceeds) = total.addingReportingOverflow(product)
    return overflows || exceeds ? nil : sum
  }
}
