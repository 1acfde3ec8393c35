// What there is to ask of a table that is `hit unique`: can two of its rows apply together, though their cells name different things (two groups, or a group
// and one of its members); and is there a row for whatever its columns may hold? Each is a query whose answer, in some case, shows the row that
// overlaps or is missing. Which cases there are is for the layer above to find.
//
//     | row   | if lives() = p: p | -> fare() = |
//     | rural | Rural             | reduced     |       overlap: lives() = p and p is Rural and p is Coast
//     | coast | Coast             | full        |       gap:     lives() = p and p = pla.town

/// One of these queries.
package struct TableQuestion: Sendable {
  package enum Kind: Hashable, Sendable {
    /// By the names of the rows.
    case overlap(String, String)
    /// What no row covers, as a row would say it: `town | no`.
    case gap(String)
  }

  package var kind: Kind
  package var table: String
  package var query: CheckedQuery
  /// The second row of an overlap, the table of a gap.
  package var place: SourceRange
  /// The first row of an overlap.
  package var otherPlace: SourceRange?
}

extension CheckedProgram {
  /// The questions of all tables, in order. Cost: reads the files again; tables with many columns are asked for their first gaps only.
  /// - Parameter keywords: the language of a file's keywords, by its path, where it does not say.
  package func tableQuestions(keywords: (_ path: String) -> KeywordLanguage) -> [TableQuestion] {
    guard rules.contains(where: { $0.table != nil }) else { return [] }
    var questions: [TableQuestion] = []
    for file in files {
      var diagnostics = Diagnostics()
      for case .table(let table) in Parser.parse(file, language: keywords(file.path), into: &diagnostics).statements
      where table.hit == .unique {
        var asker = TableAsker(table, self, keywords(file.path))
        questions += asker.overlaps() + asker.gaps()
      }
    }
    return questions
  }
}
