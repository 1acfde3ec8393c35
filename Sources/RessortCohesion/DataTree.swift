/// A tree of plain data: what a reader of JSON hands over, and what an advice is written as.
public indirect enum DataTree: Hashable, Sendable {
  /// In order; keys are unique.
  case object([Member])
  case list([DataTree])
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case null

  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: DataTree

    public init(_ key: String, _ value: DataTree) {
      self.key = key
      self.value = value
    }
  }

  static func texts(_ items: [String]) -> DataTree {
    .list(items.map { .text($0) })
  }

  /// The members of an object; `nil` for anything else.
  var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}
