import RessortLanguage

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A generated text, token by token.
struct Sentence {
  /// A token with the blanks before it.
  struct Piece {
    var blank: String
    var text: String
  }

  var pieces: [Piece] = []

  var text: String {
    pieces.reduce(into: "") { text, piece in text += piece.blank + piece.text }
  }

  /// With one token removed, written twice, or changing places with the next.
  func mutated(by random: inout SplitMix) -> Sentence {
    var mutated = self
    guard let place = pieces.indices.randomElement(using: &random) else { return self }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: mutated.pieces.remove(at: place)
    case 1: mutated.pieces.insert(Piece(blank: " ", text: pieces[place].text), at: place + 1)
    default: mutated.pieces.swapAt(place, min(place + 1, pieces.count - 1))
    }
    return mutated
  }
}
