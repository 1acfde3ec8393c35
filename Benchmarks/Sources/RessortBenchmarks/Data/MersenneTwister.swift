// The generator behind Python's `random`, so that the facts are those of the published figures, whichever program makes them.
//
// Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudo-random number generator", 1998: MT19937,
// seeded by array; 53 bits to a fraction.

struct MersenneTwister {
  private static let size = 624
  private static let middle = 397
  private var state = [UInt32](repeating: 0, count: size)
  private var position = size

  init(seed: UInt32) {
    state[0] = 19_650_218
    for index in 1..<Self.size {
      state[index] = 1_812_433_253 &* (state[index - 1] ^ (state[index - 1] >> 30)) &+ UInt32(index)
    }
    var index = 1
    for _ in 0..<Self.size {
      state[index] = (state[index] ^ (scrambled(index) &* 1_664_525)) &+ seed
      advance(&index)
    }
    for _ in 0..<(Self.size - 1) {
      state[index] = (state[index] ^ (scrambled(index) &* 1_566_083_941)) &- UInt32(index)
      advance(&index)
    }
    state[0] = 0x8000_0000
  }

  private func scrambled(_ index: Int) -> UInt32 {
    state[index - 1] ^ (state[index - 1] >> 30)
  }

  private mutating func advance(_ index: inout Int) {
    index += 1
    if index == Self.size {
      state[0] = state[Self.size - 1]
      index = 1
    }
  }

  /// 0 ≤ fraction < 1.
  mutating func fraction() -> Double {
    let high = Double(word() >> 5)
    let low = Double(word() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// 0 ..< bound.
  mutating func below(_ bound: Int) -> Int {
    Int(fraction() * Double(bound))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  mutating func chance(_ probability: Double) -> Bool {
    fraction() < probability
  }

  private mutating func word() -> UInt32 {
    if position == Self.size { refill() }
    var word = state[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    word ^= word >> 18
    return word
  }

  private mutating func refill() {
    for index in 0..<Self.size {
      let joined = (state[index] & 0x8000_0000) | (state[(index + 1) % Self.size] & 0x7FFF_FFFF)
      let twist: UInt32 = joined & 1 == 0 ? 0 : 0x9908_B0DF
      state[index] = state[(index + Self.middle) % Self.size] ^ (joined >> 1) ^ twist
    }
    position = 0
  }
}
