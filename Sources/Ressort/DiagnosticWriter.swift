// Diagnostics of the language module as public values, in one language.

internal import RessortLanguage

struct DiagnosticWriter {
  private let renderer: DiagnosticRenderer

  init(files: [SourceFile], language: Language) {
    renderer = DiagnosticRenderer(files: files, language: KeywordLanguage(language))
  }

  func write(_ diagnostics: [RessortLanguage.Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      let rendered = renderer.rendered(diagnostic)
      return Diagnostic(
        code: rendered.code, severity: rendered.severity == .error ? .error : .warning, message: rendered.message,
        place: place(rendered.place), notes: rendered.notes.map { .init(message: $0.message, place: place($0.place)) },
        fixes: rendered.fixes.map { .init(place: place($0.place), replacement: $0.replacement) },
        example: rendered.example, text: renderer.text(for: diagnostic))
    }
  }

  private func place(_ place: RenderedDiagnostic.Place) -> Diagnostic.Place {
    Diagnostic.Place(
      file: place.file, line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn)
  }
}
