// The one layout of rule files. It is made from tokens, comments and blank lines alone, so a file that is formatted stays as it
// is, and what is written is what was read: every token and every comment, in the same order.
//
//     tree ──► pieces ──► statements and clauses ──► lines ──► text
//
// What the lines look like, the article Formatting says.

/// Prints parsed files.
package struct Formatter {
  /// The file in the one layout, in its own language; it ends in a newline unless it is empty.
  /// - Precondition: the tree was parsed from the text without errors.
  package static func format(_ tree: SyntaxTree, of text: String) -> String {
    let bytes = Array(text.utf8)
    var pieces = PieceCutter.pieces(of: tree, bytes, keywords: tree.language, renamed: [:])
    LanguageHead.settle(in: &pieces)
    return Typesetter.text(of: pieces, SyntaxMarks(tree))
  }
}
