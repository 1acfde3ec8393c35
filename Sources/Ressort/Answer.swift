/// What a query found: a row for each way of filling its variables.
public struct Answer: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// One value a column.
    public var values: [Value]
    public var status: Status
    public var certainty: Certainty
    /// Questions whose silence was taken as "no", such as `act(_)` or `grade(math)`.
    public var presumptions: [String]
    /// For `open`: the questions that could settle it.
    public var dependsOn: [String]
    /// Those of ``dependsOn`` that the case declares unknown; the others were not asked.
    public var declaredUnknown: [String]
    /// For what holds in every case: the questions without an answer whose answer makes no difference.
    public var whatever: [String]
    /// The matters left to somebody's judgement that the row takes to hold.
    public var discretion: [Discretion]

    public init(
      values: [Value], status: Status, certainty: Certainty, presumptions: [String] = [], dependsOn: [String] = [],
      declaredUnknown: [String] = [], whatever: [String] = [], discretion: [Discretion] = []
    ) {
      self.values = values
      self.status = status
      self.certainty = certainty
      self.presumptions = presumptions
      self.dependsOn = dependsOn
      self.declaredUnknown = declaredUnknown
      self.whatever = whatever
      self.discretion = discretion
    }

    /// The questions that could settle an `open` row and that nobody was asked.
    public var notAsked: [String] {
      dependsOn.filter { !declaredUnknown.contains($0) }
    }
  }

  /// The query's variables in order of first occurrence; none for a yes-or-no question.
  public var columns: [String]
  public var rows: [Row]
  /// Where the text is silent on what was asked: the key, and in `citations` the place where one would have looked. No answer, so no row.
  public var silences: [Conclusion]

  public init(columns: [String], rows: [Row], silences: [Conclusion] = []) {
    self.columns = columns
    self.rows = rows
    self.silences = silences
  }

  /// Whether some row is certain or concluded.
  public var holds: Bool {
    rows.contains { $0.status == .certain || $0.status == .concluded }
  }
}
