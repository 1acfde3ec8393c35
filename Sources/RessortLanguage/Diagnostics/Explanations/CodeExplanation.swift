// What a code means, at length: for an author who met it in a diagnostic and wants more than the sentence there. The texts stand in the
// files beside this one, by range of codes; a test holds each pair of examples against the code.

package struct CodeExplanation: Sendable {
  package struct Text: Sendable {
    /// A few words, without a full stop.
    package var title: String
    /// Two to five sentences; the author's text in backticks.
    package var body: String
  }

  package struct Example: Sendable {
    /// As a page shows it, without a line end behind the last line.
    package var shown: String
    /// The whole of it, where the page shows a part.
    package var whole: String

    /// As a reader of the language is shown it: with that language's keywords, but where the example says its own or is about them.
    package func shown(in language: KeywordLanguage) -> String {
      guard language == .french, !shown.contains("language "), let french = ExampleTranslation.french(of: shown) else {
        return shown
      }
      return french
    }
  }

  /// What the examples are.
  package enum Kind: Sendable {
    /// Rule files.
    case rules
    /// Rule files, of which the review tells more than the reading.
    case review
    /// Pages of Markdown with rules in them.
    case page
    /// Rule files that import others, which are there by path.
    case modules(files: [String: String])
    /// Tables of facts for the input `reading` of this rule file. A replacement character stands for a byte that is not UTF-8.
    case facts(rules: String)
  }

  package var code: String
  package var french: Text
  package var english: Text
  /// Its text is reported under the code.
  package var bad: Example
  /// Its text is not.
  package var good: Example
  package var kind: Kind

  init(
    _ code: String, french: (title: String, body: String), english: (title: String, body: String), bad: String,
    whole: String? = nil, good: String, kind: Kind = .rules
  ) {
    self.code = code
    self.french = Text(title: french.title, body: french.body)
    self.english = Text(title: english.title, body: english.body)
    self.bad = Example(shown: bad, whole: whole ?? bad)
    self.good = Example(shown: good, whole: good)
    self.kind = kind
  }

  /// In order of their codes.
  package static let all =
    characters + statements + tables + pages + exports + lookalikes + names + types + atoms + variables + priorities
    + citations + declarations
    + rows + scenarios + limits + aggregates + time + modules + warnings + timeWarnings + reviewWarnings + factFiles
    + expectations
}
