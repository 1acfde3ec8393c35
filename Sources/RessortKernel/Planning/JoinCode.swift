// Joins as flat instructions. A join is a run of steps, each of which takes a batch of lanes (one lane: one partial
// match, its variables in registers) and passes on fewer or more of them:
//
//   path(x, z) if path(x, y), edge(y, z)   with path as delta
//     scan    path, delta        load 0 → x, 1 → y
//     probe   edge by column 0   key y           load 1 → z    carry x
//     emit    path               x, z
//
// Operands of all steps lie in shared arrays; a step holds ranges of them. Nothing here depends on rows.

/// Which rows of a relation a step sees.
enum Extent: UInt8, BitwiseCopyable {
  /// A relation of an earlier component: its true rows in a lower bound, also the undefined ones in an upper bound.
  /// Under negation: the rows that make the negation fail.
  case settled
  /// A relation of the running component: all rows up to the last round.
  case upToDelta
  /// The same without the rows of the last round.
  case beforeDelta
  /// The rows of the last round.
  case delta
  /// Under negation, a relation of the running component: all rows of the other bound.
  case otherBound
}

/// A column of a row and the register it goes to.
struct ColumnLoad: BitwiseCopyable {
  var column: Int32
  var register: Int32
}

/// Two columns of one row that must hold the same value: a variable that an atom repeats.
struct ColumnPair: BitwiseCopyable {
  var first: Int32
  var second: Int32
}

/// Where an operand comes from: a register, or, if that is negative, a constant.
struct Source: BitwiseCopyable {
  var constant: Value
  var register: Int32

  static func constant(_ value: Value) -> Source { Source(constant: value, register: -1) }
  static func register(_ register: Int) -> Source { Source(constant: Value(0), register: Int32(register)) }
}

/// A half-open range of one of the arrays of `JoinCode`.
struct Section: BitwiseCopyable {
  var lower: Int32 = 0
  var upper: Int32 = 0

  var range: Range<Int> { Int(lower)..<Int(upper) }
  var count: Int { Int(upper - lower) }
}

enum Arithmetic: BitwiseCopyable {
  case add, subtract, multiply, divide, remainder
  case addDays, addMonths, addMonthsToLast, addMonthsToNext
  case multiplyDecimals(DecimalRounding)
  case divideDecimals(DecimalRounding)
}

enum Operation: BitwiseCopyable {
  /// A lane for each row of the extent.
  case scan
  /// A lane for each row of the extent that the index gives for the key.
  case probe
  /// Keeps the lanes for which a row matches the key; the other columns may hold anything.
  case exists
  /// Keeps the lanes for which no row does.
  case absent
  /// Keeps the lanes whose two sources compare so.
  case compare(Comparison)
  /// Computes the target register from two sources.
  case arithmetic(Arithmetic)
  /// Copies a source to the target register.
  case copy
  /// Keeps the first of the lanes that come from one lane of the batch at that depth, and is done with that lane.
  case cut(depth: Int32)
  /// The end: the sources of each lane make a row.
  case emit
}

extension Operation {
  /// Whether it keeps or drops lanes by what a relation has.
  var isFilter: Bool {
    switch self {
    case .exists, .absent: true
    case .scan, .probe, .compare, .arithmetic, .copy, .cut, .emit: false
    }
  }
}

/// How a step finds rows by its key.
enum Access: BitwiseCopyable {
  /// The key is empty: any row of the extent does.
  case any
  /// The key is the whole row.
  case wholeRow
  /// The key is what the index of that position is on.
  case index(Int32)
}

struct Step: BitwiseCopyable {
  var operation: Operation
  var access = Access.any
  var extent = Extent.settled
  var relation: Int32 = -1
  var target: Int32 = -1
  /// In `JoinCode.sources`: the key, the operands, or the row to emit.
  var sources = Section()
  /// In `JoinCode.loads`.
  var loads = Section()
  /// In `JoinCode.checks`.
  var checks = Section()
  /// In `JoinCode.carries`: registers that later steps still read.
  var carries = Section()
  /// Of a scan or probe: whether a cut follows, so that a few matches of each lane may do.
  var isCut = false
}

/// A rule made ready to run in one order of its literals.
struct Join: BitwiseCopyable {
  var rule: RuleID
  /// In `JoinCode.steps`.
  var steps: Section
  var registerCount: Int32
  /// Of the head.
  var relation: Int32
  /// The register whose values make groups of the first step's lanes, or -1.
  var groupedRegister: Int32 = -1
  /// The relation whose rows the join hands on as they are, or -1.
  var copiedRelation: Int32 = -1
  /// The relation whose last round drives the join, or -1.
  var deltaRelation: Int32 = -1
  /// Whether a relation of the same component stands under negation.
  var negatesInside = false
}

/// The instructions of any number of joins.
struct JoinCode: Sendable {
  var steps: [Step] = []
  var sources: [Source] = []
  var loads: [ColumnLoad] = []
  var checks: [ColumnPair] = []
  var carries: [Int32] = []
}
