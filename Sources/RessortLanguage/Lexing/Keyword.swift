// The words of the grammar. One case is one role, not one spelling: `open` is three keywords, since French says `ouverte` of
// an input and `ouvert` of a group. So a file can be converted from one language to the other token by token.

/// One role of a word, or of a few words in a row, in the grammar.
package enum Keyword: Int, Hashable, Sendable, CaseIterable {
  // What starts a statement, or stands before one.
  case export, module
  case language, `import`, citing, source, concept, group, relation, incompatible, order, input, fact, define, always
  case `default`, exception, block, never, silentOn, leftTo, note, layers, table, scenario

  // Reserved everywhere else.
  case `if`, unless, and, or, not, `is`, isNot, oneOf, layer, includes, cite, to, against, of, overrides, given, expect
  case because, itIsDeniedThat, denied, itIsNotConcludedThat, it, notwithstanding

  // Keywords where the grammar expects them, names elsewhere.
  case kind, date, locators, id, ordered, openGroup, closedGroup, many, least, greatest, output
  case openInput, presumedNone, closedInput, ask
  case explicit, derived, hedged
  case since, until, unstated, after, toldBy, asOf, datesTheFacts, datesTheLaw
  case known, declaredUnknown, notAsked, notApplicable
  case dayUnit, weekUnit, monthUnit, yearUnit, roundedDown, roundedUp
  case daysOf, decimalOf, roundedTo, roundedDownTo, roundedUpTo
  case countOf, sumOf, minimumOf, maximumOf, `where`
  case atLeast, atMost
  case hit, unique, first, collect, row, certainty, any, otherThan
  case nothing, no, only, setAside, certain, concluded, contested, openStatus, silent, leftToActor
  case noNote, asked, nothingAsked, nothingMissing, whatever
  case `true`, yes, `false`, noValue
}

extension Keyword {
  static let statementStarters = StatementKeyword.allCases.map(\.keyword)

  static let reserved: [Keyword] =
    statementStarters + [
      .if, .unless, .and, .or, .not, .is, .isNot, .oneOf, .layer, .includes, .cite, .to, .against, .of, .overrides,
      .given, .expect, .because, .itIsDeniedThat, .denied, .itIsNotConcludedThat, .it, .notwithstanding,
    ]

  /// Reserved only as a whole: `prime sur` is, the name `prime` is not; `export` is before a statement.
  static let reservedAsAWhole: [Keyword] = [
    .default, .silentOn, .leftTo, .overrides, .unless, .because, .notwithstanding, .asOf, .export,
  ]

  /// What joins finished pieces, where a name could not stand: there the other language's spelling is recognised too.
  static let connectives: Set<Keyword> = [
    .if, .unless, .and, .or, .is, .isNot, .oneOf, .includes, .to, .against, .of, .overrides, .because,
    .itIsDeniedThat, .itIsNotConcludedThat,
  ]

  /// How it is written, the form that the formatter prints first; several words have one blank between them.
  package func spellings(in language: KeywordLanguage) -> [String] {
    switch language {
    case .english: englishSpellings
    case .french: frenchSpellings
    }
  }

  /// As messages quote it.
  package func spelling(in language: KeywordLanguage) -> String {
    spellings(in: language)[0]
  }
}

/// The keywords that a statement begins with.
enum StatementKeyword: CaseIterable {
  case language, importing, citing, source, concept, group, relation, incompatible, order, input, fact, define, always
  case `default`, exception, block, never, silent, leftTo, note, layers, table, scenario

  var keyword: Keyword {
    switch self {
    case .language: .language
    case .importing: .import
    case .citing: .citing
    case .source: .source
    case .concept: .concept
    case .group: .group
    case .relation: .relation
    case .incompatible: .incompatible
    case .order: .order
    case .input: .input
    case .fact: .fact
    case .define: .define
    case .always: .always
    case .default: .default
    case .exception: .exception
    case .block: .block
    case .never: .never
    case .silent: .silentOn
    case .leftTo: .leftTo
    case .note: .note
    case .layers: .layers
    case .table: .table
    case .scenario: .scenario
    }
  }
}

/// Tokens of a file that were read as a keyword; all other words of it are names.
package struct KeywordUse: Hashable, Sendable {
  package var keyword: Keyword
  /// Positions in the tree's tokens.
  package var tokens: Range<Int>
}
