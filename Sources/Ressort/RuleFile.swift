/// The text of one rule file and the path it is known by in messages and imports.
public struct RuleFile: Hashable, Sendable {
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
