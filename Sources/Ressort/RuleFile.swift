/// The text of one rule file and the path it is known by in messages and imports.
public struct RuleFile: Hashable, Sendable {
  public var path: String
  public var text: String
  /// Of its keywords, where its first statement does not say.
  public var language: Language
  /// Whether it was typed at a prompt, and so goes on where the first file ends: in its module, with what it imports.
  var isTyped = false

  public init(path: String, text: String, language: Language = .english) {
    self.path = path
    self.text = text
    self.language = language
  }
}
