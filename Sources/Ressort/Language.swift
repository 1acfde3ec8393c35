/// The language in which answers, questions and diagnostics are told.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"
}
