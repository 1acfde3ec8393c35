// How the rows of a key are found: by which index, or by looking at all of them. A step is compiled once for each kind, so that its loop
// does not ask which it is.

/// Finds the rows of a key: at places that name rows, or, without names, at places that are rows.
protocol RowFinder {
  var names: UnsafeMutablePointer<Int32>? { get }

  func places(of key: UnsafePointer<Int64>) -> Range<Int>
}

extension RowFinder {
  @inline(__always)
  func row(at place: Int) -> Int32 {
    if let names { return names[place] }
    return Int32(truncatingIfNeeded: place)
  }
}

/// All rows, or as few as are looked at one by one.
struct AllRows: RowFinder {
  let names: UnsafeMutablePointer<Int32>?
  let extent: Range<Int>

  @inline(__always)
  func places(of key: UnsafePointer<Int64>) -> Range<Int> { extent }
}

struct SettledRows: RowFinder {
  let names: UnsafeMutablePointer<Int32>?
  let index: PackedIndex
  let extent: Range<Int>
  let view: RowView

  @inline(__always)
  func places(of key: UnsafePointer<Int64>) -> Range<Int> {
    let places = index.places(of: key, in: view)
    return extent.upperBound == index.rowCount ? places : cut(places)
  }

  /// Those before the end of the extent.
  private func cut(_ places: Range<Int>) -> Range<Int> {
    var end = places.upperBound
    while end > places.lowerBound, Int(index.rows[end - 1]) >= extent.upperBound { end -= 1 }
    return places.lowerBound..<end
  }
}

struct GrowingRows: RowFinder {
  let names: UnsafeMutablePointer<Int32>?
  let index: GrowingIndex
  let extent: Range<Int>
  let view: RowView

  @inline(__always)
  func places(of key: UnsafePointer<Int64>) -> Range<Int> {
    index.places(of: key, within: extent, in: view)
  }
}
