/// What the generator writes for the words and numbers that the grammar describes in prose.
enum LexicalExamples {
  /// No name is a keyword of either language, has digits at its end, or looks like a locator.
  static let all: [String: [String]] = [
    "name": ["city", "aid_level", "State", "préfet", "pre\u{301}fet", "p", "q", "n2_b"],
    "qualified": ["dom.homelessness", "degree.rsa", "État.a.b"],
    "variable": ["f", "d2", "x", "é", "?place", "?p"],
    "integer": ["0", "7", "2009", "9223372036854775807"],
    "decimal": ["12.50", "0.055"],
    "places": ["0", "2", "6"],
    "date": ["2009-06-01", "2008-02-29"],
    "string": ["\"\"", "\"l'État : « ici »\"", "\"a \\\"b\\\" \\\\ \\n\\t -- no comment\"", "\"if\""],
    "section": ["1.2", "1.2.2", "10.0.3"],
    "paragraph": ["¶4", "¶12"],
    "bullet": ["•3"],
    "mark": ["p4", "b2", "H1", "A3"],
    "scenarioName": ["S-03", "closing", "2009-x", "a-b-c", "1.2-T"],
  ]

  /// Names that are sections even behind a source.
  static let sectionNames = ["T", "IV", "fn1"]
}
