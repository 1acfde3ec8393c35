// What the checker finds wrong in a program that parses. Codes never change their meaning and are never used again; the wordings
// stand in CheckProblem+French.swift and CheckProblem+English.swift.

package enum CheckProblem: Hashable, Sendable {
  // Names
  case duplicateName(NameKind, name: String)
  /// Of layers, in one module.
  case secondLadder
  case unknownName(NameKind, name: String, suggestion: String?)
  case unknownParameter(name: String, relation: String, suggestion: String?)
  case unresolvedImport(path: String)
  case ambiguousTerm(name: String, candidates: [String])
  // Modules
  case ambiguousName(NameKind, name: String, candidates: [String])
  /// `module` is empty for that of the files without one.
  case privateName(NameKind, name: String, module: String)
  case notImported(NameKind, name: String, module: String)
  case idleImport(path: String, Idleness)
  // Declarations
  case cyclicUnion(name: String)
  case wrongNameCount(relation: String, expected: Int, found: Int)
  case openInputType(name: String, type: TypeName)
  case incompatibleNeedsMany(relation: String)
  case incompatibleKeys
  case incompatibleCondition
  case orderNeedsConcept(relation: String)
  case outputDefined(relation: String)
  // Atoms
  case wrongArgumentCount(name: String, expected: Int, found: Int)
  case repeatedArgument(name: String)
  case missingArgument(name: String, relation: String)
  case missingValue(relation: String)
  case unexpectedValue(relation: String)
  case equalsOnMany(relation: String)
  case includesOnSingle(relation: String)
  case stateOfConclusion(relation: String)
  case stateOfRow(relation: String)
  case inputConcluded(relation: String)
  // Types
  case wrongType(text: String, found: TypeName, expected: TypeName)
  case conflictingTypes(variable: String, found: TypeName, earlier: TypeName)
  case incomparable(left: TypeName, right: TypeName)
  case unordered(type: TypeName)
  // Variables
  case unboundVariable(name: String)
  case variableNotAllowed(name: String)
  case wildcardNotAllowed
  case variableUsedOnce(name: String)
  case tooManyAlternatives(limit: Int)
  case overflow
  case missingDay(text: String)
  case monthsWithoutDate
  case tooManyVariables(limit: Int)
  // Aggregates
  case nestedAggregate
  case aggregateValues
  case recursiveAggregate(rule: String)
  case disputedExtreme(relation: String)
  case unsteadyExtreme(relation: String, Unsteadiness)
  // Facts
  case contradictoryFacts(relation: String)
  // Priorities
  case untouchable(name: String, kind: RuleKind)
  case neverConflicts(exception: String, target: String)
  case priorityWithoutConflict(winner: String, loser: String)
  case priorityCycle(names: [String])
  case tooManyPairs(limit: Int)
  /// What hangs on its own absence, by the name of a rule or of a relation.
  case circular(name: String)
  // Citations
  case unknownLocator(locator: String, source: String, suggestion: String?)
  case missingCitation
  case unsaidSource
  // Time
  case undated
  case unsuitableDate(relation: String)
  case datedTwice(relation: String)
  case neverInForce
  case citationOutsideValidity(source: String)
  case anachronism(term: String, period: Validity, day: Day)
  // Tables
  case rowNameMissing
  case unsuitableCell
  case rowWithoutConclusion
  case overlappingRows(first: String, second: String)
  // Scenarios
  case answerToConclusion(relation: String)
  case severalAnswers(relation: String)
  case onlyWithoutValue
  // Wordings
  case missingWording(name: String, languages: [KeywordLanguage])

  /// What a name names.
  package enum NameKind: String, Hashable, Sendable, CaseIterable {
    case source, concept, term, group, category, relation, parameter, rule, note, layer, scenario, prefix, layers
    case module
  }

  /// Why an import changes nothing.
  package enum Idleness: Hashable, Sendable {
    /// Nothing uses what it brings.
    case unused
    case repeated, ofItself
  }

  /// Why a better value on a circle need not give a better one.
  package enum Unsteadiness: Hashable, Sendable {
    /// The rule concludes something that keeps no extreme, or several things, or has an `unless`.
    case conclusion(rule: String)
    /// The condition is no plain one.
    case condition
    /// The value is not passed on, or not in a way that grows with it.
    case value
    /// Another condition holds of the value that a better one could fail.
    case use(variable: String)
  }

  /// A type as an author would write it: a scalar, or concepts joined by "or".
  package struct TypeName: Hashable, Sendable {
    package var names: [String]

    package init(_ names: [String]) {
      self.names = names
    }
  }

  package enum Code: String, Hashable, Sendable, CaseIterable {
    case duplicateName = "R0201"
    case unknownName = "R0202"
    case unknownParameter = "R0203"
    case unresolvedImport = "R0204"
    case ambiguousTerm = "R0205"
    case cyclicUnion = "R0206"
    case wrongType = "R0207"
    case conflictingTypes = "R0208"
    case incomparable = "R0209"
    case unordered = "R0210"
    case wrongArgumentCount = "R0211"
    case repeatedArgument = "R0212"
    case missingArgument = "R0213"
    case missingValue = "R0214"
    case unexpectedValue = "R0215"
    case equalsOnMany = "R0216"
    case includesOnSingle = "R0217"
    case stateOfConclusion = "R0218"
    case inputConcluded = "R0219"
    case unboundVariable = "R0220"
    case variableNotAllowed = "R0221"
    case wildcardNotAllowed = "R0222"
    case tooManyAlternatives = "R0223"
    case contradictoryFacts = "R0224"
    case untouchable = "R0225"
    case neverConflicts = "R0226"
    case priorityWithoutConflict = "R0227"
    case priorityCycle = "R0228"
    case unknownLocator = "R0229"
    case missingCitation = "R0230"
    case unsaidSource = "R0231"
    case wrongNameCount = "R0232"
    case openInputType = "R0233"
    case incompatibleNeedsMany = "R0234"
    case incompatibleKeys = "R0235"
    case incompatibleCondition = "R0236"
    case orderNeedsConcept = "R0237"
    case outputDefined = "R0238"
    case rowNameMissing = "R0239"
    case unsuitableCell = "R0240"
    case rowWithoutConclusion = "R0241"
    case overlappingRows = "R0242"
    case answerToConclusion = "R0243"
    case severalAnswers = "R0244"
    case onlyWithoutValue = "R0245"
    case overflow = "R0246"
    case tooManyVariables = "R0247"
    case tooManyPairs = "R0248"
    case stateOfRow = "R0249"
    case nestedAggregate = "R0250"
    case aggregateValues = "R0251"
    case recursiveAggregate = "R0252"
    case disputedExtreme = "R0253"
    case unsteadyExtreme = "R0254"
    case undated = "R0260"
    case unsuitableDate = "R0261"
    case datedTwice = "R0262"
    case neverInForce = "R0263"
    case missingDay = "R0264"
    case monthsWithoutDate = "R0265"
    case ambiguousName = "R0271"
    case privateName = "R0272"
    case notImported = "R0273"
    case idleImport = "R0274"
    case variableUsedOnce = "R0290"
    case missingWording = "R0291"
    case circular = "R0292"
    case citationOutsideValidity = "R0295"
    case anachronism = "R0296"
  }

  package var code: String { knownCode.rawValue }

  package var severity: Diagnostic.Severity {
    switch knownCode {
    case .idleImport, .variableUsedOnce, .missingWording, .circular, .citationOutsideValidity, .anachronism: .warning
    default: .error
    }
  }

  /// One sentence, lower case, no full stop; the author's text in backticks.
  package func message(in language: KeywordLanguage) -> String {
    switch language {
    case .french: frenchMessage
    case .english: englishMessage
    }
  }

  package var knownCode: Code {
    switch self {
    case .duplicateName, .secondLadder: .duplicateName
    case .unknownName: .unknownName
    case .unknownParameter: .unknownParameter
    case .unresolvedImport: .unresolvedImport
    case .ambiguousTerm: .ambiguousTerm
    case .ambiguousName: .ambiguousName
    case .privateName: .privateName
    case .notImported: .notImported
    case .idleImport: .idleImport
    case .cyclicUnion: .cyclicUnion
    case .wrongType: .wrongType
    case .conflictingTypes: .conflictingTypes
    case .incomparable: .incomparable
    case .unordered: .unordered
    case .wrongArgumentCount: .wrongArgumentCount
    case .repeatedArgument: .repeatedArgument
    case .missingArgument: .missingArgument
    case .missingValue: .missingValue
    case .unexpectedValue: .unexpectedValue
    case .equalsOnMany: .equalsOnMany
    case .includesOnSingle: .includesOnSingle
    case .stateOfConclusion: .stateOfConclusion
    case .stateOfRow: .stateOfRow
    case .nestedAggregate: .nestedAggregate
    case .aggregateValues: .aggregateValues
    case .recursiveAggregate: .recursiveAggregate
    case .disputedExtreme: .disputedExtreme
    case .unsteadyExtreme: .unsteadyExtreme
    case .inputConcluded: .inputConcluded
    case .unboundVariable: .unboundVariable
    case .variableNotAllowed: .variableNotAllowed
    case .wildcardNotAllowed: .wildcardNotAllowed
    case .tooManyAlternatives: .tooManyAlternatives
    case .contradictoryFacts: .contradictoryFacts
    case .untouchable: .untouchable
    case .neverConflicts: .neverConflicts
    case .priorityWithoutConflict: .priorityWithoutConflict
    case .priorityCycle: .priorityCycle
    case .unknownLocator: .unknownLocator
    case .missingCitation: .missingCitation
    case .unsaidSource: .unsaidSource
    case .wrongNameCount: .wrongNameCount
    case .openInputType: .openInputType
    case .incompatibleNeedsMany: .incompatibleNeedsMany
    case .incompatibleKeys: .incompatibleKeys
    case .incompatibleCondition: .incompatibleCondition
    case .orderNeedsConcept: .orderNeedsConcept
    case .outputDefined: .outputDefined
    case .undated: .undated
    case .unsuitableDate: .unsuitableDate
    case .datedTwice: .datedTwice
    case .neverInForce: .neverInForce
    case .citationOutsideValidity: .citationOutsideValidity
    case .anachronism: .anachronism
    case .rowNameMissing: .rowNameMissing
    case .unsuitableCell: .unsuitableCell
    case .rowWithoutConclusion: .rowWithoutConclusion
    case .overlappingRows: .overlappingRows
    case .answerToConclusion: .answerToConclusion
    case .severalAnswers: .severalAnswers
    case .onlyWithoutValue: .onlyWithoutValue
    case .overflow: .overflow
    case .missingDay: .missingDay
    case .monthsWithoutDate: .monthsWithoutDate
    case .tooManyVariables: .tooManyVariables
    case .tooManyPairs: .tooManyPairs
    case .variableUsedOnce: .variableUsedOnce
    case .missingWording: .missingWording
    case .circular: .circular
    }
  }
}
