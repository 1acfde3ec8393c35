// Lines and columns of ranges, each file indexed once.

internal import RessortLanguage

struct SourcePlaces {
  private let paths: [String]
  private let indexes: [LineIndex]

  init(files: [SourceFile]) {
    paths = files.map(\.path)
    indexes = files.map { LineIndex($0.text) }
  }

  func place(of range: SourceRange) -> Diagnostic.Place {
    let file = Int(range.file.index)
    let lower = indexes[file].position(of: range.lower)
    let upper = indexes[file].position(of: range.upper)
    return Diagnostic.Place(
      file: paths[file], line: lower.line, column: lower.column, endLine: upper.line, endColumn: upper.column)
  }
}
