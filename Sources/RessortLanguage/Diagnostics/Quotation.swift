// What a message quotes stays short: an author's number may have a million digits, and whoever reads of it knows where it stands.

extension String {
  /// The text, or the beginning of a long one and a mark.
  var shortened: String {
    utf8.count <= 60 ? self : String(prefix(40)) + "…"
  }

  /// A message with what stands between backticks shortened. O(length).
  var withShortQuotations: String {
    guard utf8.count > 60 else { return self }
    let parts = split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { $0.isMultiple(of: 2) ? String($1) : String($1).shortened }.joined(separator: "`")
  }
}
