// Rule files as nobody would write them: changed, cut and spliced ones, rows of words, and noise. Each is known by a seed and a number, so that
// what went wrong once can be looked at again.

/// Makes hostile texts from good ones.
package struct HostileInputs: Sendable {
  private let goodFiles: [[Unicode.Scalar]]
  private let words: [String]
  private let seed: UInt64

  /// No input is longer, in characters: many small ones find more than few large ones.
  private static let longest = 12_000

  /// - Parameter goodFiles: texts to start from; at least one.
  package init(goodFiles: [String], seed: UInt64) {
    precondition(!goodFiles.isEmpty, "there must be a text to change")
    self.goodFiles = goodFiles.map { Array($0.unicodeScalars) }
    self.seed = seed
    words = Set(goodFiles.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }).sorted()
  }

  /// The text with this number.
  package func text(_ number: Int) -> String {
    var random = SplitMix(state: seed &* 0x1_0000_0001 &+ UInt64(number))
    let scalars: [Unicode.Scalar] =
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<11: changed(excerpt(&random), &random)
      case 11..<14: truncated(excerpt(&random), &random)
      case 14..<16: spliced(&random)
      case 16..<19: sentence(&random)
      default: noise(&random)
      }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.prefix(Self.longest))
    return String(view)
  }

  /// A file, or of a long one a stretch that begins at a line.
  private func excerpt(_ random: inout SplitMix) -> [Unicode.Scalar] {
    let file = goodFiles[Int.random(in: 0..<goodFiles.count, using: &random)]
    guard file.count > Self.longest else { return file }
    let start = Int.random(in: 0..<(file.count - Self.longest / 2), using: &random)
    let line = file[..<start].lastIndex(of: "\n") ?? 0
    return Array(file[line...].prefix(Self.longest))
  }

  private func changed(_ start: [Unicode.Scalar], _ random: inout SplitMix) -> [Unicode.Scalar] {
    var scalars = start
    for _ in 0..<Int.random(in: 1...12, using: &random) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      let end = min(scalars.count, place + Int.random(in: 1...60, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: scalars.remove(at: place)
      case 1: scalars.removeSubrange(place..<end)
      case 2: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
      case 3: scalars.insert(contentsOf: scalars[place..<end], at: Int.random(in: 0...scalars.count, using: &random))
      case 4: scalars.insert(contentsOf: word(&random), at: place)
      default:
        scalars.insert(
          contentsOf: Self.pieces.randomElement(using: &random)?.unicodeScalars.map { $0 } ?? [], at: place)
      }
    }
    return scalars
  }

  private func truncated(_ scalars: [Unicode.Scalar], _ random: inout SplitMix) -> [Unicode.Scalar] {
    Array(scalars.prefix(Int.random(in: 0...scalars.count, using: &random)))
  }

  private func spliced(_ random: inout SplitMix) -> [Unicode.Scalar] {
    truncated(excerpt(&random), &random) + changed(excerpt(&random), &random)
  }

  /// Words of good files in any order.
  private func sentence(_ random: inout SplitMix) -> [Unicode.Scalar] {
    (0..<Int.random(in: 1...400, using: &random)).flatMap { _ in word(&random) + [" "] }
  }

  private func noise(_ random: inout SplitMix) -> [Unicode.Scalar] {
    (0..<Int.random(in: 0...300, using: &random)).map { _ in
      let limit: UInt32 = Bool.random(using: &random) ? 0x80 : 0x11_0000
      return Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) ?? "\u{FFFD}"
    }
  }

  private func word(_ random: inout SplitMix) -> [Unicode.Scalar] {
    words.isEmpty ? [] : Array(words[Int.random(in: 0..<words.count, using: &random)].unicodeScalars)
  }

  private static let pieces = [
    "::",
    "(", ")", "{", "}", "|", "\"", "\\", "\n", "\r", "\0", "é", "e\u{301}", "’", "≠", " si ", " if ", "1.", "¶", "?",
    "--", "---",
    "fact ", "langue fr\n", "\u{202E}", "\u{FEFF}", "9223372036854775807", "-9223372036854775808", "2009-02-30", "🙂",
    "_", "a.b.c",
    "((((((((((", "unless", "other than", "it is denied that ",
  ]
}

/// SplitMix64: the same numbers for the same seed, everywhere.
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
