// Partial matches of a join, a few hundred at a time, by column: each step of a join runs over a whole batch, so that
// what it costs to look at the step is paid once for all of them.

/// Lanes of registers, and which of them still count.
struct Batch {
  static let capacity = 256

  /// Register r of lane l at r × capacity + l.
  var registers: [Value] = []
  /// Lanes that no filter has dropped, ascending.
  var lanes: [Int32] = []
  /// By lane, as far as it reaches: whether a match has been found that a cut let through.
  private var done: [Bool] = []

  /// Makes room for so many registers. What they held is lost.
  mutating func prepare(registerCount: Int) {
    if registers.count < registerCount * Batch.capacity {
      registers = [Value](repeating: Value(0), count: registerCount * Batch.capacity)
    }
    if lanes.capacity < Batch.capacity { lanes.reserveCapacity(Batch.capacity) }
    lanes.removeAll(keepingCapacity: true)
    done.removeAll(keepingCapacity: true)
  }

  func isDone(_ lane: Int32) -> Bool {
    lane < done.count && done[Int(lane)]
  }

  mutating func markDone(_ lane: Int32) {
    while done.count <= lane { done.append(false) }
    done[Int(lane)] = true
  }

  @inline(__always)
  func value(_ source: Source, lane: Int32) -> Value {
    source.register < 0 ? source.constant : registers[Int(source.register) * Batch.capacity + Int(lane)]
  }

  /// The sources of each lane, one row after another.
  func gather(_ sources: ArraySlice<Source>, into rows: inout [Value]) {
    rows.removeAll(keepingCapacity: true)
    if let source = sources.first, sources.count == 1 {
      for lane in lanes { rows.append(value(source, lane: lane)) }
    } else {
      for lane in lanes {
        for source in sources { rows.append(value(source, lane: lane)) }
      }
    }
  }
}
