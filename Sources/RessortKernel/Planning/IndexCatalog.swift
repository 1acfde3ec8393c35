/// Which columns of which relations are indexed: exactly the sets that some join asks for.
struct IndexCatalog: Sendable {
  /// By relation, then by position of the index.
  private(set) var columnSets: [[[Int]]]

  init(relationCount: Int) {
    columnSets = Array(repeating: [], count: relationCount)
  }

  /// The position of the index on these columns, which ascend.
  mutating func index(of relation: Int, on columns: [Int]) -> Int {
    if let known = columnSets[relation].firstIndex(of: columns) { return known }
    columnSets[relation].append(columns)
    return columnSets[relation].count - 1
  }
}
