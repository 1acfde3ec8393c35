internal import Ressort

/// Results of scenarios in the XML that build servers read: a suite a file, a case a scenario.
enum JUnitReport {
  static func text(of results: [ScenarioResult]) -> String {
    var files: [String] = []
    for result in results where !files.contains(result.scenario.file) { files.append(result.scenario.file) }
    let suites = files.map { file in suite(file, results.filter { $0.scenario.file == file }) }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites \(counts(of: results))>\n"
      + suites.joined() + "</testsuites>\n"
  }

  private static func suite(_ file: String, _ results: [ScenarioResult]) -> String {
    "  <testsuite name=\"\(escaped(file))\" \(counts(of: results))>\n" + results.map(testCase).joined()
      + "  </testsuite>\n"
  }

  private static func counts(of results: [ScenarioResult]) -> String {
    "tests=\"\(results.count)\" failures=\"\(results.count { !$0.passed })\""
  }

  private static func testCase(_ result: ScenarioResult) -> String {
    let scenario = result.scenario
    let name = scenario.name + (scenario.title.map { " " + $0 } ?? "")
    let head =
      "    <testcase classname=\"\(escaped(scenario.file))\" name=\"\(escaped(name))\" line=\"\(scenario.line)\""
    guard !result.passed else { return head + "/>\n" }
    let failures = result.failures.map { failure in
      "      <failure message=\"\(escaped(failure.message))\">\(escaped(failure.text))</failure>\n"
    }
    return head + ">\n" + failures.joined() + "    </testcase>\n"
  }

  /// For an attribute or a text; what XML has no place for is left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
