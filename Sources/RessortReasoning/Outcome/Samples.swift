import RessortKernel
import RessortLanguage

// Of types without end, the values that an answer may have as far as the rules can tell: those that stand in the program or in the case, their
// neighbours for comparisons, and one more text. Whatever else is answered acts like one of these, but for what arithmetic makes of it.

/// Values of numbers, dates and texts to try, ascending by their cells.
struct Samples {
  private(set) var integers: [Value] = []
  private(set) var decimals: [Value] = []
  private(set) var dates: [Value] = []
  private(set) var durations: [Value] = []
  private(set) var strings: [Value] = []

  init(_ program: CheckedProgram, _ answers: [Answer], interning symbols: inout SymbolTable) {
    var found: Set<Constant> = []
    for rule in program.rules {
      for head in rule.heads { found.formUnion(head.atom.columns.constants) }
      for condition in (rule.alternatives + rule.unless).joined() { found.formUnion(condition.test.operands.constants) }
    }
    for fact in program.facts.prefix(Self.factCount) { found.formUnion(fact.row) }
    for answer in answers {
      switch answer.reply {
      case .values(let values): found.formUnion(answer.key + values)
      case .rows(let rows): found.formUnion(rows.joined())
      case .declaredUnknown, .notApplicable: break
      }
    }
    var numbers: (integers: Set<Int64>, decimals: Set<Int64>, dates: Set<Int64>, durations: Set<Int64>) = (
      [0], [0], [0], [0]
    )
    var texts: Set<String> = [Self.otherText]
    for constant in found {
      switch constant {
      case .integer(let number): numbers.integers.formUnion(Self.neighbours(of: number))
      case .decimal(let number): numbers.decimals.formUnion(Self.neighbours(of: number.millionths))
      case .date(let day): numbers.dates.formUnion(Self.neighbours(of: day.number))
      case .duration(let days): numbers.durations.formUnion(Self.neighbours(of: days))
      case .string(let text): texts.insert(text)
      case .term, .boolean: break
      }
    }
    integers = numbers.integers.sorted().map { Value($0) }
    decimals = numbers.decimals.sorted().map { Value($0) }
    dates = numbers.dates.sorted().map { Value($0) }
    durations = numbers.durations.sorted().map { Value($0) }
    strings = texts.sorted().map { symbols.intern($0) }
  }

  /// Beyond this many facts their values are not tried.
  private static let factCount = 1_000
  /// Stands for every text that nothing mentions.
  private static let otherText = "…"

  private static func neighbours(of number: Int64) -> [Int64] {
    [number] + (number > .min ? [number - 1] : []) + (number < .max ? [number + 1] : [])
  }
}

extension Condition.Test {
  fileprivate var operands: [Operand] {
    switch self {
    case .holds(let atom), .denied(let atom), .notConcluded(let atom), .state(let atom, _): atom.columns
    case .compare(_, let left, let right): [left, right]
    case .aggregate(let aggregate, _, let operand):
      [operand] + aggregate.values + aggregate.alternatives.joined().flatMap(\.test.operands)
    case .oneOf(let operand, let choices): [operand] + choices
    case .member(let operand, _, _): [operand]
    }
  }
}

extension [Operand] {
  fileprivate var constants: [Constant] {
    flatMap { operand -> [Constant] in
      switch operand {
      case .constant(let constant): [constant]
      case .variable, .wildcard: []
      case .arithmetic(_, let left, let right): [left, right].constants
      case .negated(let operand): [operand].constants
      }
    }
  }
}
