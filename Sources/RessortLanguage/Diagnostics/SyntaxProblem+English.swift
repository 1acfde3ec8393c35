// The wordings of the lexer's and the parser's problems in English, all in one place.

extension SyntaxProblem {
  var englishMessage: String {
    switch self {
    case .unknownCharacter(let text): "`\(text)` means nothing here"
    case .controlCharacter(let value): "an invisible character (U+\(hexadecimal(value))) stands here"
    case .unterminatedString: "this text in quotes has no end on its line"
    case .unknownEscape(let escape): "`\(escape)` means nothing in quotes: only `\\\"`, `\\\\`, `\\n` and `\\t` do"
    case .invalidDate(let text): "there is no day `\(text)`"
    case .unsuitableDecimal(let text):
      "`\(text)` is no decimal here: six places, and some twelve digits before them, are all there is"
    case .integerTooLarge(let text): "`\(text)` is outside the 64-bit integers"
    case .numberMissing(let mark): "`\(mark)` is followed by a number, without a blank"
    case .unexpected(let found?, let expected): "expected \(alternatives(expected)), found `\(found)`"
    case .unexpected(nil, let expected): "the text ends where \(alternatives(expected)) is expected"
    case .unclosed(let mark): "this `\(mark)` is never closed"
    case .tooDeep(let limit): "this is nested more than \(limit) deep: split it"
    case .reservedWord(let word): "`\(word)` is a keyword and can't be a name"
    case .repeated(let what): "`\(what)` is said twice"
    case .otherLanguageKeyword(let found, let wanted, .english):
      "`\(found)` is the French keyword, and this file is written in English: write `\(wanted)`"
    case .otherLanguageKeyword(let found, let wanted, .french):
      "`\(found)` is the English keyword, and this file is written in French: write `\(wanted)`"
    case .languageNotFirst: "the language is said first in a file, before any other statement"
    case .unknownLanguage(let text): "`\(text)` is no language of ours: write `en` or `fr`"
    case .unsaidLanguage(let line, .french): "this file is written with French keywords: say so first, with `\(line)`"
    case .unsaidLanguage(let line, .english): "this is written with English keywords: say so first, with `\(line)`"
    case .nothingToExport: "this statement declares no name that could be exported"
    case .misplacedModule: "a file says its module once, at its head, behind its language"
    case .qualifiedDeclaration(let name): "a declaration is of its file's module: `\(name)` names one where it is used"
    case .mixedConnectives: "`and` and `or` are mixed without parentheses: say which belong together"
    case .valueWithoutParentheses(let relation): "a value needs the parentheses: write `\(relation)()`"
    case .relationInExpression(let relation):
      "`\(relation)(…)` can't stand inside a comparison or an argument: give its value a variable in a condition of its own"
    case .comparedRelation(let relation, let mark):
      "`\(mark)` can't follow `\(relation)(…)`: give its value a variable first, as in `\(relation)(…) = v and v \(mark) …`"
    case .doubledEqualSign: "equality is written with one `=`"
    case .misplacedCitation(let word): "`\(word)` belongs before the conclusion"
    case .citedDefinition: "a `define` has no citation: write `always` or `default` for what a text says"
    case .missingCells(let columns):
      "this row has no cell for the \(columns.count == 1 ? "column" : "columns") \(quoted(columns))"
    case .surplusCells(let count, let columnCount):
      "this row has \(columnCount + count) cells, but the table has \(columnCount) columns"
    case .unclosedRow: "this row has no `|` at its end"
    case .valueInHeader: "values stand in the cells of the column, not in its head"
    case .openBlock: "the block of rules that begins here is never closed"
    case .pageWithoutRules: "this page has no block of rules: one begins with three backticks and `ressort`"
    case .lookalike(let word, let letter, let value, .cyrillic):
      "`\(letter)` (U+\(hexadecimal(value))) in `\(word)` is a Cyrillic letter among Latin ones"
    case .lookalike(let word, let letter, let value, .greek):
      "`\(letter)` (U+\(hexadecimal(value))) in `\(word)` is a Greek letter among Latin ones"
    case .hiddenDirection(let value):
      "an invisible character (U+\(hexadecimal(value))) changes the order in which this text is shown"
    case .tooManyMistakes(let limit): "there are more than \(limit) mistakes: the first \(limit) are told"
    }
  }

  private func alternatives(_ expected: [Expected]) -> String {
    let words = expected.map(\.englishNoun)
    guard let last = words.last else { return "something else" }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Expected {
  fileprivate var englishNoun: String {
    switch self {
    case .statement: "the start of a statement"
    case .name: "a name"
    case .variable: "a variable (one letter, or `?name`)"
    case .conclusion: "a conclusion"
    case .condition: "a condition"
    case .expression: "a term, a variable or a value"
    case .comparison: "a comparison"
    case .string: "a text in quotes"
    case .wording: "a name or a text in quotes"
    case .locator: "a place in the source"
    case .certainty: "`explicit`, `derived` or `hedged`"
    case .languageCode: "`en` or `fr`"
    case .date: "a date"
    case .dateOrYear: "a year or a date"
    case .row: "a table row that begins with `|`"
    case .columnHead: "the head of a column"
    case .nothingMore: "nothing more"
    case .text(let text): "`\(text)`"
    }
  }
}

/// At least four digits, as Unicode's own tables write it.
func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

/// `a`, `b`: each in backticks.
func quoted(_ texts: [String]) -> String {
  texts.map { "`\($0)`" }.joined(separator: ", ")
}
