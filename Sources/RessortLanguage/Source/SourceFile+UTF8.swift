// Whether bytes are UTF-8. Whoever reads a file asks this first: `String(decoding:as:)` would quietly put replacement
// characters where the bytes are broken, and a rule would then match something that nobody wrote.

extension SourceFile {
  /// Where the first byte stands that begins or belongs to no UTF-8 sequence; `nil` when all is well. O(n).
  package static func firstInvalidUTF8Offset(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
