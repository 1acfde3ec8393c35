// Diagnostics of the language module as public values, in one language.

internal import RessortLanguage

struct DiagnosticWriter {
  private let renderer: DiagnosticRenderer
  /// Lines of a file that its author did not write: they stand before the text and are not counted.
  private let hiddenLines: [String: Int]

  init(files: [SourceFile], language: Language, hiddenLines: [FileID: Int] = [:]) {
    renderer = DiagnosticRenderer(files: files, language: KeywordLanguage(language))
    self.hiddenLines = Dictionary(
      files.compactMap { file in hiddenLines[file.id].map { (file.path, $0) } }, uniquingKeysWith: { first, _ in first }
    )
  }

  func write(_ diagnostics: [RessortLanguage.Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      let rendered = renderer.rendered(diagnostic)
      return Diagnostic(
        code: rendered.code, severity: rendered.severity == .error ? .error : .warning, message: rendered.message,
        place: place(rendered.place), notes: rendered.notes.map { .init(message: $0.message, place: place($0.place)) },
        fixes: rendered.fixes.map { .init(place: place($0.place), replacement: $0.replacement) },
        text: renderer.text(for: diagnostic))
    }
  }

  private func place(_ place: RenderedDiagnostic.Place) -> Diagnostic.Place {
    let hidden = hiddenLines[place.file] ?? 0
    return Diagnostic.Place(
      file: place.file, line: place.line - hidden, column: place.column, endLine: place.endLine - hidden,
      endColumn: place.endColumn)
  }
}
