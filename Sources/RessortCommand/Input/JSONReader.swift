internal import RessortCohesion

/// Reads JSON (RFC 8259) into a tree, or says what is wrong and where.
///
/// Not Foundation's decoder: on Linux it names no place, takes one of two equal keys in silence, and forgets the order of
/// keys; a person who writes a situation by hand needs the first two told.
struct JSONReader {
  enum Fault: Hashable {
    case empty, cutOff, unexpected, trailing, badEscape, controlCharacter, numberOutOfRange, notUTF8, tooDeep
    case duplicateKey(String)
  }

  struct Failure: Error, Hashable {
    var fault: Fault
    /// From 1; columns count characters.
    var line: Int
    var column: Int
  }

  private static let depthLimit = 256

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Reads a whole document.
  static func read(_ bytes: [UInt8]) throws(Failure) -> DataTree {
    // A byte-order mark, which some editors put there, means nothing.
    var reader = JSONReader(bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    guard String(validating: reader.bytes, as: UTF8.self) != nil else { throw reader.notUTF8() }
    reader.skipBlanks()
    guard reader.position < reader.bytes.count else { throw reader.failure(.empty) }
    let tree = try reader.value()
    reader.skipBlanks()
    guard reader.position == reader.bytes.count else { throw reader.failure(.trailing) }
    return tree
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  // MARK: Values

  private mutating func value() throws(Failure) -> DataTree {
    guard let byte = peek else { throw unexpected() }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected()
    }
  }

  private mutating func object() throws(Failure) -> DataTree {
    var members: [DataTree.Member] = []
    var keys: Set<String> = []
    try open()
    if !skip("}") {
      repeat {
        skipBlanks()
        let start = position
        guard peek == UInt8(ascii: "\"") else { throw unexpected() }
        let key = try text()
        guard keys.insert(key).inserted else { throw failure(.duplicateKey(key), at: start) }
        guard skip(":") else { throw unexpected() }
        skipBlanks()
        members.append(.init(key, try value()))
      } while skip(",")
      guard skip("}") else { throw unexpected() }
    }
    depth -= 1
    return .object(members)
  }

  private mutating func list() throws(Failure) -> DataTree {
    var items: [DataTree] = []
    try open()
    if !skip("]") {
      repeat {
        skipBlanks()
        items.append(try value())
      } while skip(",")
      guard skip("]") else { throw unexpected() }
    }
    depth -= 1
    return .list(items)
  }

  private mutating func open() throws(Failure) {
    guard depth < Self.depthLimit else { throw failure(.tooDeep) }
    depth += 1
    position += 1
  }

  private mutating func word(_ word: String, _ tree: DataTree) throws(Failure) -> DataTree {
    for byte in word.utf8 {
      guard peek == byte else { throw unexpected() }
      position += 1
    }
    return tree
  }

  private mutating func number() throws(Failure) -> DataTree {
    let start = position
    var isInteger = true
    _ = skipByte("-")
    if !skipByte("0") { try digits() }
    if skipByte(".") {
      isInteger = false
      try digits()
    }
    if skipByte("e") || skipByte("E") {
      isInteger = false
      if !skipByte("+") { _ = skipByte("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw failure(.numberOutOfRange, at: start) }
    return .number(number)
  }

  private mutating func digits() throws(Failure) {
    guard let first = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { throw unexpected() }
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
  }

  // MARK: Texts

  private mutating func text() throws(Failure) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += try escape().utf8
      case 0..<0x20:
        throw failure(.controlCharacter)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw failure(.cutOff)
  }

  private mutating func escape() throws(Failure) -> String {
    let start = position
    position += 1
    guard let byte = peek else { throw failure(.cutOff) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return String(UnicodeScalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var units = [try codeUnit(from: start)]
      if UTF16.isLeadSurrogate(units[0]), skipByte("\\"), skipByte("u") { units.append(try codeUnit(from: start)) }
      guard let text = String(validating: units, as: UTF16.self) else { throw failure(.badEscape, at: start) }
      return text
    default: throw failure(.badEscape, at: start)
    }
  }

  private mutating func codeUnit(from start: Int) throws(Failure) -> UInt16 {
    guard position + 4 <= bytes.count else { throw failure(.cutOff, at: bytes.count) }
    let digits = bytes[position..<position + 4]
    guard digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure(.badEscape, at: start) }
    position += 4
    return unit
  }

  // MARK: Bytes and places

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  /// Steps over a sign, and the blanks before it.
  private mutating func skip(_ sign: UnicodeScalar) -> Bool {
    skipBlanks()
    return skipByte(sign)
  }

  private mutating func skipByte(_ sign: UnicodeScalar) -> Bool {
    guard peek == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private func unexpected() -> Failure {
    failure(position == bytes.count ? .cutOff : .unexpected)
  }

  private func notUTF8() -> Failure {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var validCount = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { validCount += UTF8.width(scalar) }
    return failure(.notUTF8, at: validCount)
  }

  private func failure(_ fault: Fault, at place: Int? = nil) -> Failure {
    let before = bytes[..<(place ?? position)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Failure(
      fault: fault, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: before[lineStart...], as: UTF8.self).count + 1)
  }
}
