internal import Foundation

/// What was measured so far, kept in a file so that a long series can go on another day.
struct Results: Codable {
  /// By workload, then size, then peer.
  private var measurements: [String: [String: [Peer: Measurement]]] = [:]

  init() {}

  init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(Results.self, from: Data(contentsOf: file))
  }

  func write(to file: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try encoder.encode(self).write(to: file, options: .atomic)
  }

  subscript(workload: Workload, size: Size, peer: Peer) -> Measurement? {
    get { measurements[workload.rawValue]?[size.rawValue]?[peer] }
    set { measurements[workload.rawValue, default: [:]][size.rawValue, default: [:]][peer] = newValue }
  }

  func contains(_ workload: Workload, _ size: Size) -> Bool {
    measurements[workload.rawValue]?[size.rawValue]?.isEmpty == false
  }
}
