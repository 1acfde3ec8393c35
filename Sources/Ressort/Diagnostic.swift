/// One thing to tell the author of a rule file, ready to be printed.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// A stretch of a file; lines and columns count from 1, columns in characters; the end is exclusive.
  public struct Place: Hashable, Sendable {
    public var file: String
    public var line: Int
    public var column: Int
    public var endLine: Int
    public var endColumn: Int

    public init(file: String, line: Int, column: Int, endLine: Int, endColumn: Int) {
      self.file = file
      self.line = line
      self.column = column
      self.endLine = endLine
      self.endColumn = endColumn
    }
  }

  /// Another place that explains it.
  public struct Note: Hashable, Sendable {
    public var message: String
    public var place: Place

    public init(message: String, place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// An edit that would mend it.
  public struct Fix: Hashable, Sendable {
    public var place: Place
    public var replacement: String

    public init(place: Place, replacement: String) {
      self.place = place
      self.replacement = replacement
    }
  }

  /// Never changes its meaning.
  public var code: String
  public var severity: Severity
  /// One sentence in the language that was asked for.
  public var message: String
  public var place: Place
  public var notes: [Note]
  public var fixes: [Fix]
  /// A scenario in which it was seen, ready to be pasted into the file that the diagnostic is about; only some warnings have one.
  public var example: String?
  /// The whole of it for a person: message, excerpt with a caret, notes, suggestions, example; several lines, no colour.
  public var text: String

  public init(
    code: String, severity: Severity, message: String, place: Place, notes: [Note], fixes: [Fix],
    example: String? = nil, text: String
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
    self.fixes = fixes
    self.example = example
    self.text = text
  }
}
