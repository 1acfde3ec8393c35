/// How much an evaluation may spend; at a limit it ends with ``RessortError/limit(rule:)``, and ``Evaluation/upToLimit(_:facts:limits:language:isCancelled:)``
/// keeps what came out until then.
public struct Limits: Hashable, Sendable {
  /// Rows that rules derive, over all relations.
  public var derivedRows: Int?
  /// Wall-clock time.
  public var duration: Duration?

  /// What a question may spend where nobody says otherwise: five million derived rows, a minute.
  public static let ofAQuestion = Limits(derivedRows: 5_000_000, duration: .seconds(60))

  public init(derivedRows: Int? = nil, duration: Duration? = nil) {
    self.derivedRows = derivedRows
    self.duration = duration
  }
}
