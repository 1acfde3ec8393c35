// Keywords as sequences of small numbers. Each word that occurs in some keyword has a number; a token carries the number of
// its word, so that asking whether a keyword stands at a token compares numbers and never text.
//
// The parser asks for a keyword at nearly every token. What it asks is therefore kept flat, in a few arrays of numbers.

/// The keywords of both languages, ready for comparison.
struct KeywordTable: Sendable {
  /// Built once; immutable.
  static let shared = KeywordTable()

  /// One way to write a keyword.
  private struct Spelling: Sendable {
    /// The number of its first word.
    var first: UInt16
    /// The others, as positions in `laterWords`.
    var later: Range<Int>

    /// In words.
    var length: Int { 1 + later.count }
  }

  /// What a language knows of a word.
  private struct WordUse: Sendable {
    var isReserved = false
    var beginsReservedSequence = false
    /// Statement keywords that begin with the word, as a range of `starters`.
    var starters = 0..<0
  }

  private var numbers = WordNumbers()
  private var laterWords: [UInt16] = []
  /// Those of one keyword in one language stand together.
  private var spellings: [Spelling] = []
  /// By keyword and language: where its spellings stand.
  private var places: [Range<Int>] = []
  /// In order of `StatementKeyword`, those that begin with one word together.
  private var starters: [(start: StatementKeyword, spelling: Spelling)] = []
  /// By word and language.
  private var uses: [WordUse] = []

  private init() {
    places = Array(repeating: 0..<0, count: Keyword.allCases.count * KeywordLanguage.allCases.count)
    for keyword in Keyword.allCases {
      for language in KeywordLanguage.allCases {
        let lower = spellings.count
        for spelling in keyword.spellings(in: language) { add(spelling) }
        places[position(keyword.rawValue, language)] = lower..<spellings.count
      }
    }
    uses = Array(repeating: WordUse(), count: (numbers.count + 1) * KeywordLanguage.allCases.count)
    for language in KeywordLanguage.allCases {
      markReserved(in: language)
      collectStarters(in: language)
    }
  }

  /// The number of the word between two offsets, 0 when it is part of no keyword.
  func number(of bytes: [UInt8], from lower: Int, to upper: Int) -> UInt16 {
    numbers.number(of: bytes, from: lower, to: upper)
  }

  /// How many words spell the keyword, where `first` is the number of the first and `word` gives those that follow it, by
  /// distance; `nil` when they do not.
  func length(
    of keyword: Keyword, in language: KeywordLanguage, beginningWith first: UInt16, _ word: (Int) -> UInt16
  ) -> Int? {
    for place in places[position(keyword.rawValue, language)] where spellings[place].first == first {
      if matches(spellings[place], word) { return spellings[place].length }
    }
    return nil
  }

  /// The first statement keyword, in their order, that the words spell and that is `allowed`.
  func statement(
    in language: KeywordLanguage, beginningWith first: UInt16, _ word: (Int) -> UInt16,
    isAllowed: (StatementKeyword, Int) -> Bool = { _, _ in true }
  ) -> (start: StatementKeyword, length: Int)? {
    for place in uses[position(Int(first), language)].starters {
      let (start, spelling) = starters[place]
      if matches(spelling, word), isAllowed(start, spelling.length) { return (start, spelling.length) }
    }
    return nil
  }

  /// Whether one word alone is reserved; sequences are looked up by their keyword.
  func isReserved(_ number: UInt16, in language: KeywordLanguage) -> Bool {
    uses[position(Int(number), language)].isReserved
  }

  /// Whether one of the keywords that are reserved only as a whole begins with the word.
  func beginsReservedSequence(_ number: UInt16, in language: KeywordLanguage) -> Bool {
    uses[position(Int(number), language)].beginsReservedSequence
  }

  private func matches(_ spelling: Spelling, _ word: (Int) -> UInt16) -> Bool {
    for (distance, place) in spelling.later.enumerated() where word(distance + 1) != laterWords[place] { return false }
    return true
  }

  /// Where something that has a number stands in an array that holds it for both languages.
  private func position(_ number: Int, _ language: KeywordLanguage) -> Int {
    switch language {
    case .english: number * 2
    case .french: number * 2 + 1
    }
  }

  // MARK: Building

  private mutating func add(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { numbers.add(Array($0)) }
    let lower = laterWords.count
    laterWords += words.dropFirst()
    spellings.append(Spelling(first: words[0], later: lower..<laterWords.count))
  }

  private mutating func markReserved(in language: KeywordLanguage) {
    for keyword in Keyword.reserved {
      for place in places[position(keyword.rawValue, language)] where spellings[place].length == 1 {
        uses[position(Int(spellings[place].first), language)].isReserved = true
      }
    }
    for keyword in Keyword.reservedAsAWhole {
      for place in places[position(keyword.rawValue, language)] {
        uses[position(Int(spellings[place].first), language)].beginsReservedSequence = true
      }
    }
  }

  private mutating func collectStarters(in language: KeywordLanguage) {
    var found: [(start: StatementKeyword, spelling: Spelling)] = []
    for start in StatementKeyword.allCases {
      for place in places[position(start.keyword.rawValue, language)] { found.append((start, spellings[place])) }
    }
    for first in Set(found.map(\.spelling.first)).sorted() {
      let lower = starters.count
      starters += found.filter { $0.spelling.first == first }
      uses[position(Int(first), language)].starters = lower..<starters.count
    }
  }
}
