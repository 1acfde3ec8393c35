// "Did you mean": the declared name that is nearest to a misspelt one. Case and accents cost nothing, since they are what people
// get wrong first; a swap of neighbours counts as one mistake.

package enum Spelling {
  /// The candidate nearest to `name`, if it is near enough to be what was meant: one mistake, or one in every three letters.
  /// Of equally near ones, the first. O(candidates × length²), so it is for diagnostics only.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(name)
    var bestDistance = Swift.max(1, wanted.count / 3) + 1
    var best: String?
    for candidate in candidates where candidate != name {
      let letters = folded(candidate)
      guard abs(letters.count - wanted.count) < bestDistance else { continue }
      let distance = Spelling.distance(wanted, letters)
      // A name of one letter is near to every other one of one letter: that would be no help.
      guard distance < bestDistance, distance < wanted.count else { continue }
      bestDistance = distance
      best = candidate
    }
    return best
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).
  static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    if first.isEmpty || second.isEmpty { return Swift.max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row] + [Int](repeating: 0, count: second.count)
      for column in 1...second.count {
        let isSame = first[row - 1] == second[column - 1]
        var cost = Swift.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          cost = Swift.min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = cost
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }

  /// Lower case, without the accents of Western European letters.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.map { plainLetters[$0] ?? $0 }
  }

  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõöø"), ("u", "ùúûü"),
      ("y", "ýÿ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, accented) in families {
      for letter in accented.unicodeScalars { table[letter] = plain }
    }
    return table
  }()
}
