// Memory for plain values, without bounds checks: what rows, sets and indexes lie in. One of the kernel's few files with unsafe code.
//
// An array would do but for two things: it checks each access, and it grows by copying, so that for a moment the largest relation is in memory
// twice. Here memory grows where it is as long as the system can do that.

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A growing run of plain values. A value: a copy is independent, and shares memory until one of the two changes.
struct Buffer<Element: BitwiseCopyable>: @unchecked Sendable {
  private(set) var count = 0
  /// The first element. Writing through it needs `own()` before, and holds until the next change of `count`.
  private(set) var base: UnsafeMutablePointer<Element>
  private var memory: Memory?

  init() {
    // Never followed.
    base = UnsafeMutablePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
  }

  init(repeating element: Element, count: Int) {
    self.init()
    grow(toCount: count, filledWith: element)
  }

  var byteCount: Int { (memory?.capacity ?? 0) * MemoryLayout<Element>.stride }

  @inline(__always)
  subscript(position: Int) -> Element {
    get {
      assert(position >= 0 && position < count)
      return base[position]
    }
    set {
      assert(position >= 0 && position < count)
      own()
      base[position] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    reserve(count + 1)
    base[count] = element
    count += 1
  }

  /// Makes the memory this buffer's own, with room for so many elements.
  @inline(__always)
  mutating func reserve(_ capacity: Int) {
    if isKnownUniquelyReferenced(&memory), let memory, memory.capacity >= capacity { return }
    makeRoom(capacity)
  }

  /// Makes the memory this buffer's own.
  @inline(__always)
  mutating func own() {
    if memory == nil || isKnownUniquelyReferenced(&memory) { return }
    makeRoom(count)
  }

  /// Says that as many elements have been written through `base`, within what was reserved.
  @inline(__always)
  mutating func setCount(_ count: Int) {
    assert(count <= memory?.capacity ?? 0 || count == 0)
    self.count = count
  }

  mutating func grow(toCount newCount: Int, filledWith element: Element) {
    if newCount <= count { return }
    reserve(newCount)
    (base + count).initialize(repeating: element, count: newCount - count)
    count = newCount
  }

  @inline(never)
  private mutating func makeRoom(_ needed: Int) {
    if isKnownUniquelyReferenced(&memory), let memory {
      memory.grow(to: max(needed, 2 * memory.capacity))
    } else {
      let fresh = Memory(capacity: max(needed, 4))
      fresh.base.update(from: base, count: count)
      memory = fresh
    }
    if let memory { base = memory.base }
  }

  private final class Memory {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var capacity: Int

    init(capacity: Int) {
      self.capacity = capacity
      base = Memory.checked(malloc(capacity * MemoryLayout<Element>.stride))
    }

    func grow(to capacity: Int) {
      self.capacity = capacity
      base = Memory.checked(realloc(base, capacity * MemoryLayout<Element>.stride))
    }

    deinit { free(base) }

    private static func checked(_ memory: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Element> {
      guard let memory else { fatalError("there is no memory left") }
      return memory.assumingMemoryBound(to: Element.self)
    }
  }
}
