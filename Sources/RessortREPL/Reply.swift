/// What the prompt answers to one line.
package struct Reply: Hashable, Sendable {
  /// A stretch of output, without a final newline.
  package enum Block: Hashable, Sendable {
    case text(String)
    /// Something is wrong with what was typed, or with a file.
    case problem(String)
  }

  /// What the prompt expects after it.
  package enum Next: Hashable, Sendable {
    /// A new entry.
    case entry
    /// The rest of this one.
    case continuation
    /// Nothing: the person wants to leave.
    case exit
  }

  package var blocks: [Block]
  package var next: Next
  /// The whole entry, once it is whole: what a history keeps.
  package var entry: String?

  package init(_ blocks: [Block] = [], next: Next = .entry, entry: String? = nil) {
    self.blocks = blocks
    self.next = next
    self.entry = entry
  }

  /// The blocks with a blank line between them.
  package var text: String {
    blocks.map(\.text).joined(separator: "\n\n")
  }

  package var hasProblem: Bool {
    blocks.contains { if case .problem = $0 { true } else { false } }
  }
}

extension Reply.Block {
  package var text: String {
    switch self {
    case .text(let text), .problem(let text): text
    }
  }
}
