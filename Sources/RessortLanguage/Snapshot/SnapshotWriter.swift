// A checked program as text, so that a program that holds a rule base need not read and check it each time it starts.
//
//   ressort-checked 2          the format's number
//   …                          a digest of all that follows
//   texts, then the program    numbers in base 32, texts by their number in the list
//
// It is text, not bytes, because it is kept beside the rules and goes into Swift source as a literal.

/// Writes numbers and texts one after the other; ``SnapshotReader`` reads them in the same order.
struct SnapshotWriter {
  private var body: [UInt8] = []
  private var texts: [String] = []
  private var numbers: [String: Int] = [:]

  /// Five bits a character, the lowest first; a character from `P` on says that another follows.
  mutating func write(unsigned number: UInt64) {
    Self.append(number, to: &body)
  }

  mutating func write(_ number: Int) {
    write(Int64(number))
  }

  /// Small numbers of either sign are short.
  mutating func write(_ number: Int64) {
    write(unsigned: UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  mutating func write(_ flag: Bool) {
    write(unsigned: flag ? 1 : 0)
  }

  mutating func write(_ text: String) {
    let number = numbers[text] ?? texts.count
    if number == texts.count {
      numbers[text] = number
      texts.append(text)
    }
    write(unsigned: UInt64(number))
  }

  mutating func write<Choice: CaseIterable & Equatable>(choice: Choice) {
    guard let position = Array(Choice.allCases).firstIndex(of: choice) else {
      preconditionFailure("a case stands among all cases")
    }
    write(unsigned: UInt64(position))
  }

  mutating func write<Element>(_ list: [Element], _ writeElement: (Element, inout SnapshotWriter) -> Void) {
    write(unsigned: UInt64(list.count))
    for element in list { writeElement(element, &self) }
  }

  mutating func write(_ list: [some SnapshotCodable]) {
    write(list) { $0.write(to: &$1) }
  }

  mutating func write<Wrapped>(_ value: Wrapped?, _ writeValue: (Wrapped, inout SnapshotWriter) -> Void) {
    write(value != nil)
    if let value { writeValue(value, &self) }
  }

  mutating func write(_ value: (some SnapshotCodable)?) {
    write(value) { $0.write(to: &$1) }
  }

  mutating func write(_ text: String?) {
    write(text) { $1.write($0) }
  }

  /// All that was written, with its texts before it and its head before them.
  var text: String {
    var content: [UInt8] = []
    Self.append(UInt64(texts.count), to: &content)
    for text in texts {
      Self.append(UInt64(text.utf8.count), to: &content)
      content += text.utf8
    }
    content += body
    var digest = Digest()
    digest.add(content)
    return SnapshotReader.head + "\(digest)\n" + String(decoding: content, as: UTF8.self)
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    repeat {
      let digit = UInt8(rest & 31)
      rest >>= 5
      bytes.append(SnapshotReader.zero + (rest == 0 ? digit : digit | 32))
    } while rest != 0
  }
}

/// What can stand in a snapshot.
protocol SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter)
  /// Where the snapshot is not as it should be, anything: the reader remembers that it was not.
  init(from snapshot: inout SnapshotReader)
}

/// Tells texts apart: FNV-1a over 64 bits. It notices a change; it does not withstand somebody who wants it not to.
struct Digest: Hashable, CustomStringConvertible {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    var value = value
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.value = value
  }

  init() {}

  init(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ add($0) }) == nil { add(text.utf8) }
  }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
