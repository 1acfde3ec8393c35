// Partial matches of a join, a thousand at a time, by column: each step of a join runs over a whole batch, so that
// what it costs to look at the step is paid once for all of them.

/// Lanes of registers, and which of them still count.
struct Batch {
  static let capacity = 1_024

  /// Register r of lane l at r × capacity + l.
  private(set) var registers = Buffer<Int64>()
  /// Lanes that no filter has dropped.
  private(set) var count = 0
  /// Those lanes, ascending; unless they are 0 ..< count.
  private var lanes = Buffer<Int32>()
  private var isWhole = true
  /// By lane, as far as it reaches: whether a match has been found that a cut let through.
  private var done: [Bool] = []
  /// Two constants that a step reads as if they were columns.
  private var constants = Buffer<Int64>(repeating: 0, count: 2)

  /// Makes room for so many registers. What they held is lost.
  mutating func prepare(registerCount: Int) {
    registers.grow(toCount: registerCount * Batch.capacity, filledWith: 0)
    lanes.grow(toCount: Batch.capacity, filledWith: 0)
    registers.own()
    lanes.own()
    constants.own()
    count = 0
    isWhole = true
    done.removeAll(keepingCapacity: true)
  }

  /// Makes 0 ..< count the lanes.
  mutating func setLanes(_ count: Int) {
    self.count = count
    isWhole = true
  }

  /// Keeps all lanes or none.
  mutating func setLanesIfAny(_ keepsAll: Bool) {
    if !keepsAll { setLanes(0) }
  }

  @inline(__always)
  func lane(at position: Int) -> Int {
    isWhole ? position : Int(lanes.base[position])
  }

  @inline(__always)
  func column(_ register: Int) -> UnsafeMutablePointer<Int64> {
    registers.base + register * Batch.capacity
  }

  // MARK: Cuts

  func isDone(_ lane: Int) -> Bool {
    lane < done.count && done[lane]
  }

  mutating func markDone(_ lane: Int) {
    while done.count <= lane { done.append(false) }
    done[lane] = true
  }

  // MARK: Lanes

  /// Keeps the lanes for which `holds` says so, by position and lane.
  @inline(__always)
  mutating func keep(where holds: (_ position: Int, _ lane: Int) -> Bool) {
    var kept = 0
    for position in 0..<count {
      let lane = lane(at: position)
      lanes.base[kept] = Int32(truncatingIfNeeded: lane)
      if holds(position, lane) { kept += 1 }
    }
    isWhole = isWhole && kept == count
    count = kept
  }

  /// Of runs of lanes keeps the first ones. All lanes are there.
  mutating func keepLeaders(endOfRun: (Int) -> Int) {
    var (kept, lane) = (0, 0)
    while lane < count {
      lanes.base[kept] = Int32(truncatingIfNeeded: lane)
      kept += 1
      lane = endOfRun(lane)
    }
    isWhole = isWhole && kept == count
    count = kept
  }

  /// A source as a column: of a constant all lanes are one.
  @inline(__always)
  func operand(_ source: Source, _ slot: Int) -> BatchOperand {
    if source.register >= 0 { return BatchOperand(base: column(Int(source.register)), mask: -1) }
    constants.base[slot] = source.constant.bits
    return BatchOperand(base: constants.base + slot, mask: 0)
  }

  /// The sources of each lane, one row after another.
  func gather(_ sources: ArraySlice<Source>, into rows: inout Buffer<Int64>) {
    let width = sources.count
    rows.grow(toCount: width * Batch.capacity, filledWith: 0)
    rows.own()
    var target = rows.base
    for source in sources {
      let operand = operand(source, 0)
      var position = 0
      if isWhole {
        while position < count {
          target[position &* width] = operand[position]
          position &+= 1
        }
      } else {
        while position < count {
          target[position &* width] = operand[Int(lanes.base[position])]
          position &+= 1
        }
      }
      target += 1
    }
  }
}

/// What a step reads of each lane.
struct BatchOperand: BitwiseCopyable {
  let base: UnsafeMutablePointer<Int64>
  /// 0 for a constant, -1 for a register.
  let mask: Int

  @inline(__always)
  subscript(lane: Int) -> Int64 { base[lane & mask] }
}
