import RessortLanguage

// Conclusions of different keys never conflict, and most rules of a long list name their key. So each conclusion is compared only with those that name
// the same constants, and with those that name none: finding the pairs of a table with a row for each key takes one look a row.

/// The conclusions of one relation, found by the constants in their keys.
struct KeyIndex {
  /// Columns of the key in which most conclusions have a constant.
  private let columns: [Int]
  /// By the constants in these columns: positions in the list of conclusions, ascending.
  private var named: [[Constant]: [Int]] = [:]
  /// Positions of those that leave one of the columns open.
  private var others: [Int] = []
  private let count: Int

  /// - Parameter keyCount: how many of the first columns are the key.
  init(_ uses: [HeadUse], keyCount: Int) {
    count = uses.count
    columns = (0..<keyCount).filter { column in
      2 * uses.count { $0.columns[column].isConstant } > uses.count
    }
    for (position, use) in uses.enumerated() {
      if let key = key(of: use.columns) { named[key, default: []].append(position) } else { others.append(position) }
    }
  }

  /// Positions of the conclusions whose keys may be the same as this row's.
  func candidates(for row: [Operand]) -> [Int] {
    guard let key = key(of: row) else { return Array(0..<count) }
    guard let same = named[key] else { return others }
    return others.isEmpty ? same : (same + others).sorted()
  }

  private func key(of row: [Operand]) -> [Constant]? {
    var key: [Constant] = []
    for column in columns {
      guard case .constant(let constant) = row[column] else { return nil }
      key.append(constant)
    }
    return key
  }
}

extension Operand {
  fileprivate var isConstant: Bool {
    if case .constant = self { true } else { false }
  }
}
