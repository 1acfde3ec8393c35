/// Which columns of which relations are indexed: exactly the sets that some join asks for.
struct IndexCatalog: Sendable {
  /// By relation, then by position of the index.
  private(set) var columnSets: [[SmallSet]]

  init(relationCount: Int) {
    columnSets = Array(repeating: [], count: relationCount)
  }

  /// The position of the index on these columns.
  mutating func index(of relation: Int, on columns: SmallSet) -> Int {
    if let known = columnSets[relation].firstIndex(of: columns) { return known }
    columnSets[relation].append(columns)
    return columnSets[relation].count - 1
  }
}
