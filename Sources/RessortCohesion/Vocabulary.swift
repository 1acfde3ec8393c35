internal import Ressort

/// Finds terms by identifier, name or label, whatever the case and the accents.
struct Vocabulary {
  private let entries: [TermEntry]
  private let byIdentifier: [String: TermEntry]

  init(_ knowledge: Knowledge) {
    entries = knowledge.terms
    byIdentifier = Dictionary(entries.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(identifier: String) -> TermEntry? {
    byIdentifier[identifier]
  }

  /// The term meant by a text where terms of some concepts are expected.
  func term(_ text: String, among concepts: [String], at path: String) throws(SituationError) -> TermEntry {
    if let exact = byIdentifier[text], concepts.contains(exact.concept) { return exact }
    let allowed = entries.filter { concepts.contains($0.concept) }
    if let named = allowed.first(where: { $0.name == text }) { return named }
    let folded = FoldedText(text)
    let fitting = allowed.filter { Self.spellings(of: $0).contains { FoldedText($0) == folded } }
    if fitting.count == 1 { return fitting[0] }
    if fitting.count > 1 {
      throw SituationError(
        path: path, fault: .ambiguous(text, candidates: fitting.map(\.identifier)), suggestions: [])
    }
    if let other = entries.first(where: { Self.spellings(of: $0).contains { FoldedText($0) == folded } }) {
      throw SituationError(path: path, fault: .wrongKind(term: text, concept: other.concept), suggestions: [])
    }
    throw SituationError(
      path: path, fault: .unknownTerm(text),
      suggestions: Knowledge.nearest(to: text, among: allowed.flatMap(Self.spellings(of:))))
  }

  private static func spellings(of entry: TermEntry) -> [String] {
    [entry.identifier, entry.name, entry.frenchName, entry.englishName, entry.french, entry.english].compactMap(\.self)
  }
}
