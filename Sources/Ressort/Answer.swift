/// What a query found: a row for each way of filling its variables.
public struct Answer: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// One value a column.
    public var values: [Value]
    public var status: Status
    public var certainty: Certainty

    public init(values: [Value], status: Status, certainty: Certainty) {
      self.values = values
      self.status = status
      self.certainty = certainty
    }
  }

  /// The query's variables in order of first occurrence; none for a yes-or-no question.
  public var columns: [String]
  public var rows: [Row]

  public init(columns: [String], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// Whether some row is certain or concluded.
  public var holds: Bool {
    rows.contains { $0.status == .certain || $0.status == .concluded }
  }
}
