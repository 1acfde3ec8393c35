internal import Foundation

/// Rows of one relation on their way to a file: a row a line, a tab between columns. Rows that are there already are left out.
struct FactTable {
  private var text: [UInt8] = []
  private var seen: Set<SIMD4<Int32>> = []
  private(set) var count = 0

  /// Adds a row of up to four numbers.
  mutating func add(_ row: Int...) {
    var key = SIMD4<Int32>(repeating: -1)
    for (column, value) in row.enumerated() { key[column] = Int32(value) }
    if seen.insert(key).inserted { append(row.map(String.init)) }
  }

  /// Appends a row that is known to be new.
  mutating func append(_ row: [String]) {
    text += row.joined(separator: "\t").utf8
    text.append(UInt8(ascii: "\n"))
    count += 1
  }

  func write(to folder: URL, _ name: String) throws {
    try Data(text).write(to: folder.appending(path: name + ".tsv"))
  }
}
