internal import Ressort
internal import RessortREPL

/// Runs of words that a file shares with another text, whatever the case, the accents and the marks between the words. All of the file counts: rules
/// and their wordings, comments, the prose of a page.
struct CopiedRuns {
  /// The longest run that begins at its first word.
  struct Run {
    var place: Diagnostic.Place
    var wordCount: Int
    /// As the file has it, on one line.
    var text: String
    /// The line of the other text on which its first words stand.
    var originalLine: Int
  }

  private struct Word {
    var folded: String
    var range: Range<String.Index>
    /// Where it begins; both count from 1, the column in characters.
    var line: Int
    var column: Int
  }

  private let wordCount: Int
  private let original: [Word]
  /// By that many words in a row: where they stand first in the original.
  private var places: [[String]: Int] = [:]

  /// - Parameter wordCount: how many words in a row are a run; at least one.
  init(of wordCount: Int, from original: String) {
    self.wordCount = wordCount
    self.original = Self.words(of: original)
    for start in Self.starts(self.original, wordCount) {
      let key = self.original[start..<start + wordCount].map(\.folded)
      if places[key] == nil { places[key] = start }
    }
  }

  /// In the order of the file; runs that overlap are one. Linear in the length of the file.
  func runs(in file: RuleFile) -> [Run] {
    let words = Self.words(of: file.text)
    var runs: [Run] = []
    var stretch: (words: Range<Int>, originalStart: Int)?
    func close() {
      if let (range, start) = stretch { runs.append(run(words[range], start, in: file)) }
      stretch = nil
    }
    for start in Self.starts(words, wordCount) {
      guard let place = places[words[start..<start + wordCount].map(\.folded)] else { continue }
      if let known = stretch, start < known.words.upperBound {
        stretch?.words = known.words.lowerBound..<start + wordCount
      } else {
        close()
        stretch = (start..<start + wordCount, place)
      }
    }
    close()
    return runs
  }

  private func run(_ words: ArraySlice<Word>, _ originalStart: Int, in file: RuleFile) -> Run {
    let (first, last) = (words[words.startIndex], words[words.endIndex - 1])
    let text = file.text[first.range.lowerBound..<last.range.upperBound]
    let length = file.text.distance(from: last.range.lowerBound, to: last.range.upperBound)
    return Run(
      place: Diagnostic.Place(
        file: file.path, line: first.line, column: first.column, endLine: last.line, endColumn: last.column + length),
      wordCount: words.count, text: text.split { $0.isWhitespace }.joined(separator: " "),
      originalLine: original[originalStart].line)
  }

  private static func starts(_ words: [Word], _ count: Int) -> Range<Int> {
    0..<max(0, words.count - count + 1)
  }

  /// Letters and digits in a row.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var line = 1
    var column = 1
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      while index < text.endIndex, text[index].isLetter || text[index].isNumber { index = text.index(after: index) }
      if index > start {
        words.append(Word(folded: text[start..<index].folded, range: start..<index, line: line, column: column))
        column += text.distance(from: start, to: index)
        continue
      }
      column += 1
      if text[index].isNewline {
        line += 1
        column = 1
      }
      index = text.index(after: index)
    }
    return words
  }
}
