internal import Ressort
internal import RessortCohesion

extension Coverage {
  /// A line for each unit that the rules have any of, then what is missing.
  var text: String {
    let shares = shares.filter { $0.total > 0 }
    let names = Dictionary(uniqueKeysWithValues: shares.map { ($0.unit, say(.coverageUnit($0.unit))) })
    let width = names.values.map(\.count).max() ?? 0
    func padded(_ text: String) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
    let lines = shares.map { "\(padded(names[$0.unit] ?? ""))  \($0.covered)/\($0.total)\n" }
    let gaps = shares.filter { !$0.missing.isEmpty }.map { share in
      "\n" + say(.coverageMissing(share.unit)) + "\n"
        + share.missing.map { gap in
          let place = gap.file.map { file in "  \(file)" + (gap.line.map { ":\($0)" } ?? "") } ?? ""
          let name = (Invocation.language == .french ? gap.frenchName : gap.englishName) ?? gap.name
          return "  \(name)\(place)\n"
        }.joined()
    }
    return (lines + gaps).joined()
  }

  /// By unit: the counts, and the list of what is missing.
  var data: DataTree {
    .object(
      shares.map { share in
        .init(
          share.unit.rawValue,
          .object([
            .init("covered", .integer(share.covered)), .init("total", .integer(share.total)),
            .init(
              "missing",
              .list(
                share.missing.map { gap in
                  .object([
                    .init("name", .text(gap.name)), .init("file", gap.file.map { .text($0) } ?? .null),
                    .init("line", gap.line.map { .integer($0) } ?? .null),
                  ])
                })),
          ]))
      })
  }
}
