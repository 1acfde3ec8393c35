// Whether bytes are UTF-8. Whoever reads a file asks this first: `String(decoding:as:)` would quietly put replacement
// characters where the bytes are broken, and a rule would then match something that nobody wrote.

extension SourceFile {
  /// Where the first byte stands that begins or belongs to no UTF-8 sequence; `nil` when all is well. O(n).
  package static func firstInvalidUTF8Offset(in bytes: some Collection<UInt8>) -> Int? {
    var iterator = bytes.makeIterator()
    var offset = 0
    while let lead = iterator.next() {
      let shape: (continuations: Int, second: ClosedRange<UInt8>)
      switch lead {
      case 0x00...0x7F: shape = (0, 0x80...0xBF)
      case 0xC2...0xDF: shape = (1, 0x80...0xBF)
      case 0xE0: shape = (2, 0xA0...0xBF)
      case 0xED: shape = (2, 0x80...0x9F)
      case 0xE1...0xEF: shape = (2, 0x80...0xBF)
      case 0xF0: shape = (3, 0x90...0xBF)
      case 0xF4: shape = (3, 0x80...0x8F)
      case 0xF1...0xF3: shape = (3, 0x80...0xBF)
      default: return offset
      }
      for number in 0..<shape.continuations {
        let allowed = number == 0 ? shape.second : 0x80...0xBF
        guard let byte = iterator.next(), allowed.contains(byte) else { return offset }
      }
      offset += 1 + shape.continuations
    }
    return nil
  }
}
