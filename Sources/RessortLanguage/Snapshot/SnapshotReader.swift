/// Reads what ``SnapshotWriter`` wrote. It never stops the program: what does not fit is noted, read as zero or as nothing, and
/// ``isIntact`` is false from then on.
struct SnapshotReader {
  static let head = "ressort-checked 12\n"
  /// The digit 0; the sixty-four characters from it on are all ASCII that can be printed.
  static let zero = UInt8(ascii: "0")

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var texts: [String] = []
  private(set) var isIntact = true

  /// Reads the head and the texts; `nil` when the head is another one or the rest is not what its digest says.
  /// - Parameter bytes: a whole snapshot; must outlive the reader.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = Self.head.utf8.count + 17
    guard bytes.count > start, bytes.starts(with: Self.head.utf8) else { return nil }
    var digest = Digest()
    digest.add(bytes[start...])
    guard bytes[Self.head.utf8.count..<start].elementsEqual("\(digest)\n".utf8) else { return nil }
    self.bytes = bytes
    position = start
    let count = readCount()
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(readLiteral()) }
  }

  /// Whether all was read and all was as it should be.
  var isAtEnd: Bool { isIntact && position == bytes.count }

  mutating func fail() {
    isIntact = false
    position = bytes.count
  }

  mutating func readUnsigned() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 65 {
      let digit = bytes[position] &- Self.zero
      position += 1
      guard digit < 64 else { break }
      number |= UInt64(digit & 31) << shift
      if digit < 32 { return number }
      shift += 5
    }
    fail()
    return 0
  }

  mutating func readInt64() -> Int64 {
    let number = readUnsigned()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  mutating func readInt() -> Int {
    Int(readInt64())
  }

  mutating func readBool() -> Bool {
    readUnsigned() != 0
  }

  /// How many things follow: each takes a character at least, so a larger number than there are characters is a mistake.
  mutating func readCount() -> Int {
    let number = readUnsigned()
    guard number <= UInt64(bytes.count - position) else {
      fail()
      return 0
    }
    return Int(number)
  }

  mutating func readText() -> String {
    let number = readUnsigned()
    guard number < UInt64(texts.count) else {
      fail()
      return ""
    }
    return texts[Int(number)]
  }

  mutating func readChoice<Choice: CaseIterable>(_ type: Choice.Type = Choice.self) -> Choice {
    let choices = Array(Choice.allCases)
    let number = readUnsigned()
    guard number < UInt64(choices.count) else {
      fail()
      return choices[0]
    }
    return choices[Int(number)]
  }

  mutating func readList<Element>(_ readElement: (inout SnapshotReader) -> Element) -> [Element] {
    let count = readCount()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(readElement(&self)) }
    return list
  }

  mutating func readList<Element: SnapshotCodable>() -> [Element] {
    readList { Element(from: &$0) }
  }

  mutating func readOptional<Wrapped>(_ readValue: (inout SnapshotReader) -> Wrapped) -> Wrapped? {
    readBool() ? readValue(&self) : nil
  }

  mutating func readOptional<Wrapped: SnapshotCodable>() -> Wrapped? {
    readOptional { Wrapped(from: &$0) }
  }

  mutating func readOptionalText() -> String? {
    readOptional { $0.readText() }
  }

  private mutating func readLiteral() -> String {
    let count = readCount()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }
}
