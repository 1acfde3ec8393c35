internal import Ressort

/// Finds terms by identifier, name or label, whatever the case and the accents.
struct Vocabulary {
  private var candidates: [FoldedText: [TermEntry]] = [:]
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
  mutating func term(_ text: String, among concepts: [String], at path: String) throws(SituationError) -> TermEntry {
    if let exact = byIdentifier[text], concepts.contains(exact.concept) { return exact }
    fillCandidates()
    let found = candidates[FoldedText(text)] ?? []
    let fitting = found.filter { concepts.contains($0.concept) }
    if fitting.count == 1 { return fitting[0] }
    if fitting.count > 1 {
      throw SituationError(
        path: path, fault: .ambiguous(text, candidates: fitting.map(\.identifier)), suggestions: [])
    }
    if let other = found.first {
      throw SituationError(path: path, fault: .wrongKind(term: text, concept: other.concept), suggestions: [])
    }
    let allowed = entries.filter { concepts.contains($0.concept) }
    let near = Knowledge.nearest(
      to: text, among: allowed.flatMap { [$0.identifier, $0.french, $0.english].compactMap(\.self) })
    throw SituationError(path: path, fault: .unknownTerm(text), suggestions: near)
  }

  private mutating func fillCandidates() {
    guard candidates.isEmpty else { return }
    for entry in entries {
      let texts = [entry.identifier, entry.name, entry.frenchName, entry.englishName, entry.french, entry.english]
      for folded in Set(texts.compactMap { $0.map { FoldedText($0) } }) {
        candidates[folded, default: []].append(entry)
      }
    }
  }
}
