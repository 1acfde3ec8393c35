internal import RessortLanguage

/// What a diagnostic's code means, at length, with an example that is at fault and one that is not.
///
/// ```swift
/// let page = CodeExplanation(code: "R0207")
/// print(page?.body(in: .english) ?? "")
/// ```
public struct CodeExplanation: Sendable {
  /// `R0207`.
  public var code: String { explanation.code }
  /// Reported under the code. Of a long one the part that matters, with `…` for the rest.
  public var badExample: String { explanation.bad.shown }
  /// The same, mended.
  public var goodExample: String { explanation.good.shown }

  /// The bad example with the keywords of a language, where it is not about them.
  public func badExample(in language: Language) -> String {
    explanation.bad.shown(in: KeywordLanguage(language))
  }

  /// The good example, likewise.
  public func goodExample(in language: Language) -> String {
    explanation.good.shown(in: KeywordLanguage(language))
  }

  let explanation: RessortLanguage.CodeExplanation

  /// - Parameter code: in capitals or not; `nil` when there is no such code.
  public init?(code: String) {
    let wanted = code.uppercased()
    guard let found = RessortLanguage.CodeExplanation.all.first(where: { $0.code == wanted }) else { return nil }
    explanation = found
  }

  private init(_ explanation: RessortLanguage.CodeExplanation) {
    self.explanation = explanation
  }

  /// Of every code, in order.
  public static var all: [CodeExplanation] {
    RessortLanguage.CodeExplanation.all.map { CodeExplanation($0) }
  }

  /// A few words.
  public func title(in language: Language) -> String {
    text(in: language).title
  }

  /// Two to five sentences.
  public func body(in language: Language) -> String {
    text(in: language).body
  }

  private func text(in language: Language) -> RessortLanguage.CodeExplanation.Text {
    switch language {
    case .french: explanation.french
    case .english: explanation.english
    }
  }
}
