// Joins share indexes: two that look up the same columns of a relation get the same one. Positions are given in order
// of asking and never change, so that steps can hold them.

/// Which columns of which relations are indexed: exactly the sets that some join asks for.
struct IndexCatalog: Sendable {
  /// By relation, then by position of the index.
  private(set) var columnSets: [[SmallSet]]
  /// The same, as lists that ascend.
  private(set) var columns: [[[Int]]]

  init(relationCount: Int) {
    columnSets = Array(repeating: [], count: relationCount)
    self.columns = Array(repeating: [], count: relationCount)
  }

  /// The position of the index on these columns.
  mutating func index(of relation: Int, on columns: SmallSet) -> Int {
    if let known = columnSets[relation].firstIndex(of: columns) { return known }
    columnSets[relation].append(columns)
    self.columns[relation].append(Array(columns))
    return columnSets[relation].count - 1
  }
}
