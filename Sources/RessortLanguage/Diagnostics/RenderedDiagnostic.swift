/// A diagnostic as people and tools read it: in one language, with lines and columns. Lines and columns count from 1; the end
/// is where the next character would stand.
package struct RenderedDiagnostic: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    /// The path that the file is known by.
    package var file: String
    package var line: Int
    package var column: Int
    package var endLine: Int
    package var endColumn: Int
  }

  package struct Note: Hashable, Sendable {
    package var message: String
    package var place: Place
  }

  package struct Fix: Hashable, Sendable {
    package var place: Place
    package var replacement: String
  }

  package var code: String
  package var severity: Diagnostic.Severity
  package var message: String
  package var place: Place
  package var notes: [Note]
  package var fixes: [Fix]
  package var example: String?

  package var file: String { place.file }
  package var line: Int { place.line }
  package var column: Int { place.column }
  package var endLine: Int { place.endLine }
  package var endColumn: Int { place.endColumn }
}
