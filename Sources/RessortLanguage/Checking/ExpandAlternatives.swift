// `or` and parentheses become alternatives: lists of conditions of which one must hold whole.

extension ConditionTree {
  /// How many alternatives a body may have once it is written out.
  static let limit = 256
  /// How many conditions all alternatives may have together.
  static let sizeLimit = 100_000

  /// - Returns: `nil` beyond the limit.
  func alternatives() -> [[Condition]]? {
    switch self {
    case .leaf(let condition): return [[condition]]
    case .any(let branches):
      var all: [[Condition]] = []
      for branch in branches {
        guard let more = branch.alternatives(), all.count + more.count <= ConditionTree.limit else { return nil }
        all += more
      }
      return all
    case .all(let parts):
      var all: [[Condition]] = [[]]
      for part in parts {
        if case .leaf(let condition) = part {
          for index in all.indices { all[index].append(condition) }
          continue
        }
        guard let more = part.alternatives(), all.count * more.count <= ConditionTree.limit else { return nil }
        if more.count > 1, all.count * more.count * parts.count > ConditionTree.sizeLimit { return nil }
        all = all.flatMap { first in more.map { first + $0 } }
      }
      return all
    }
  }
}

extension Checker {
  /// - Parameter place: where to say that there are too many.
  mutating func alternatives(_ tree: ConditionTree, at place: SourceRange) -> [[Condition]] {
    if let all = tree.alternatives() { return all }
    report(.tooManyAlternatives(limit: ConditionTree.limit), at: place)
    return []
  }
}
