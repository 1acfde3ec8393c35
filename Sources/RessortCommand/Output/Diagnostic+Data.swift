internal import Ressort
internal import RessortCohesion

extension Diagnostic {
  /// As JSON has it; the end of a place is exclusive.
  var data: DataTree { data(withText: false) }

  /// - Parameter withText: whether the whole text for a person belongs to it.
  func data(withText: Bool) -> DataTree {
    .object(
      [
        .init("code", .text(code)), .init("severity", .text(severity.rawValue)), .init("message", .text(message)),
      ] + place.members + [
        .init("notes", .list(notes.map { .object([.init("message", .text($0.message))] + $0.place.members) })),
        .init("fixes", .list(fixes.map { .object([.init("replacement", .text($0.replacement))] + $0.place.members) })),
      ] + (example.map { [.init("example", .text($0))] } ?? []) + (withText ? [.init("text", .text(text))] : []))
  }
}

extension CopiedRuns.Run {
  var data: DataTree {
    .object(
      place.members + [
        .init("words", .integer(wordCount)), .init("text", .text(text)), .init("original_line", .integer(originalLine)),
      ])
  }
}

extension Diagnostic.Place {
  fileprivate var members: [DataTree.Member] {
    [
      .init("file", .text(file)), .init("line", .integer(line)), .init("column", .integer(column)),
      .init("end_line", .integer(endLine)), .init("end_column", .integer(endColumn)),
    ]
  }
}
