// Keywords as sequences of small numbers. Each word that occurs in some keyword has a number; a token carries the number of
// its word, so that asking whether a keyword stands at a token compares numbers and never text.

/// The keywords of both languages, ready for comparison.
struct KeywordTable: Sendable {
  /// Built once; immutable.
  static let shared = KeywordTable()

  /// Strings compare in canonical equivalence, so a decomposed `définir` is found as well. Numbers start at 1.
  private var numbers: [String: UInt16] = [:]
  /// No word of the table is longer, in UTF-8, even decomposed.
  private var longestWord = 0
  private var english: [[[UInt16]]] = []
  private var french: [[[UInt16]]] = []
  private var reservedWords: [KeywordLanguage: Set<UInt16>] = [:]

  private init() {
    for language in KeywordLanguage.allCases {
      var sequences: [[[UInt16]]] = []
      for keyword in Keyword.allCases {
        sequences.append(keyword.spellings(in: language).map { numbered($0) })
      }
      switch language {
      case .english: english = sequences
      case .french: french = sequences
      }
      let spellings: [String] = Keyword.reserved.flatMap { $0.spellings(in: language) }
      let single = spellings.filter { !$0.contains(" ") }
      reservedWords[language] = Set(single.compactMap { numbers[$0] })
    }
  }

  /// The number of a word, 0 when it is part of no keyword.
  func number(of word: some Collection<UInt8>) -> UInt16 {
    guard word.count <= longestWord else { return 0 }
    return numbers[String(decoding: word, as: UTF8.self)] ?? 0
  }

  /// The sequences of words that spell a keyword.
  func sequences(of keyword: Keyword, in language: KeywordLanguage) -> [[UInt16]] {
    switch language {
    case .english: english[keyword.rawValue]
    case .french: french[keyword.rawValue]
    }
  }

  /// Whether one word alone is reserved; sequences are looked up by their keyword.
  func isReserved(_ number: UInt16, in language: KeywordLanguage) -> Bool {
    reservedWords[language]?.contains(number) ?? false
  }

  private mutating func numbered(_ spelling: String) -> [UInt16] {
    spelling.split(separator: " ").map { part in
      let word = String(part)
      if let number = numbers[word] { return number }
      let number = UInt16(numbers.count + 1)
      numbers[word] = number
      // Decomposed, a letter with an accent takes one byte more.
      longestWord = max(longestWord, word.utf8.count * 2)
      return number
    }
  }
}
