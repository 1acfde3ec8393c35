// The colours of an editor, written from the table of keywords, so that no keyword is forgotten and none is invented.
// The patterns are those of TextMate: regular expressions of Oniguruma, and names of scopes that themes know.

import RessortLanguage

enum TextMateGrammar {
  /// The whole of `ressort.tmLanguage.json`.
  static var text: String {
    """
    {
      "name": "Ressort",
      "scopeName": "source.ressort",
      "fileTypes": ["ressort"],
      "patterns": [\(include(["comments", "strings", "names", "quotes", "keywords", "values", "variables", "marks"]))],
      "repository": {
        "comments": {
          "patterns": [
            { "name": "comment.line.documentation.ressort", "match": "---.*$" },
            { "name": "comment.line.double-dash.ressort", "match": "--.*$" }
          ]
        },
        "strings": {
          "name": "string.quoted.double.ressort",
          "begin": "\\"",
          "end": "\\"|$",
          "patterns": [
            { "name": "constant.character.escape.ressort", "match": "\\\\\\\\[\\"\\\\\\\\nt]" },
            { "name": "invalid.illegal.escape.ressort", "match": "\\\\\\\\." }
          ]
        },
        "names": {
          "comment": "What a statement declares, beside the word that begins it.",
          "patterns": [
            \(declaration(of: [.always, .default, .exception, .block, .never, .note, .table], as: "entity.name.function")),
            \(declaration(of: [.relation, .input], as: "entity.name.function")),
            \(declaration(of: [.concept, .group, .source], as: "entity.name.type")),
            \(declaration(of: [.module], as: "entity.name.namespace")),
            \(declaration(of: [.scenario], as: "entity.name.section", name: "[\\\\p{L}\\\\p{N}_-]+"))
          ]
        },
        "quotes": { "name": "variable.other.quoted.ressort", "match": "`\\\\p{L}[\\\\p{L}\\\\p{N}_]*`" },
        "keywords": {
          "patterns": [
            \(words(.allCases.filter { $0.isControl }, as: "keyword.control")),
            \(words(.allCases.filter { $0.isConnective }, as: "keyword.operator.word")),
            \(words([.true, .yes, .false, .noValue, .any, .nothing], as: "constant.language")),
            \(words(.allCases.filter { !$0.isControl && !$0.isConnective }, as: "storage.modifier")),
            { "name": "storage.modifier.ressort", "match": "\(before)(fr|en)(?=\\\\s+([\\\\p{L}\\"]))" }
          ]
        },
        "values": {
          "patterns": [
            { "name": "entity.name.namespace.ressort", "match": "\(before)\\\\p{L}[\\\\p{L}\\\\p{N}_]*(?=::)" },
            { "name": "constant.numeric.date.ressort", "match": "\(before)\\\\d{4}-\\\\d{2}-\\\\d{2}\(after)" },
            { "name": "constant.other.locator.ressort", "match": "[¶•]\\\\d+|\(before)\\\\d+(\\\\.\\\\d+)+\(after)|\(before)[pbHA]\\\\d+\(after)" },
            { "name": "constant.numeric.ressort", "match": "\(before)\\\\d+\(after)" },
            { "name": "constant.other.term.ressort", "match": "\(before)\\\\p{L}[\\\\p{L}\\\\p{N}_]*(\\\\.[\\\\p{L}\\\\p{N}_]+)+" },
            { "name": "support.type.ressort", "match": "\(before)(Bool|Int|Date|String)\(after)" }
          ]
        },
        "variables": {
          "patterns": [
            { "name": "variable.parameter.ressort", "match": "\\\\?\\\\p{L}[\\\\p{L}\\\\p{N}_]*|\(before)\\\\p{L}\\\\d*\(after)" },
            { "name": "variable.language.anything.ressort", "match": "\(before)_\(after)" },
            { "name": "entity.name.function.ressort", "match": "\(before)\\\\p{L}[\\\\p{L}\\\\p{N}_]*(?=\\\\()" }
          ]
        },
        "marks": {
          "patterns": [
            { "name": "keyword.operator.ressort", "match": "->|!=|<=|>=|[=<>+*/%-]" },
            { "name": "punctuation.separator.ressort", "match": "[|,;:]" }
          ]
        }
      }
    }

    """
  }

  /// Nothing that could be part of a name stands right before, or after.
  private static let before = "(?<![\\\\p{L}\\\\p{N}_?.])"
  private static let after = "(?![\\\\p{L}\\\\p{N}_])"

  private static func include(_ names: [String]) -> String {
    names.map { "{ \"include\": \"#\($0)\" }" }.joined(separator: ", ")
  }

  private static func words(_ keywords: [Keyword], as scope: String) -> String {
    "{ \"name\": \"\(scope).ressort\", \"match\": \"\(before)(\(alternatives(keywords)))\(after)(?!\\\\()\" }"
  }

  private static func declaration(
    of keywords: [Keyword], as scope: String, name: String = "`?\\\\p{L}[\\\\p{L}\\\\p{N}_]*`?"
  ) -> String {
    """
    { "match": "\(before)(\(alternatives(keywords)))\\\\s+(\(name))", \
    "captures": { "1": { "name": "keyword.control.ressort" }, "2": { "name": "\(scope).ressort" } } }
    """
  }

  /// Every spelling in both languages, the longest first, since the first that fits is taken.
  private static func alternatives(_ keywords: [Keyword]) -> String {
    var spellings: Set<String> = []
    for keyword in keywords {
      for language in KeywordLanguage.allCases { spellings.formUnion(keyword.spellings(in: language)) }
    }
    return spellings.sorted { ($0.count, $1) > ($1.count, $0) }
      .map { $0.replacing(" ", with: "\\\\s+") }.joined(separator: "|")
  }
}

extension Keyword {
  /// Begins a statement or a part of one.
  fileprivate var isControl: Bool {
    switch self {
    case .export, .module, .language, .import, .citing, .source, .concept, .group, .relation, .incompatible, .order,
      .input,
      .fact,
      .define,
      .always, .default, .exception, .block, .never, .silentOn, .note, .layers, .table, .scenario, .if, .unless, .given,
      .expect, .cite, .because:
      true
    default: false
    }
  }

  /// Joins or negates conditions, or joins the two sides of a statement.
  fileprivate var isConnective: Bool {
    switch self {
    case .and, .or, .not, .is, .isNot, .oneOf, .layer, .includes, .to, .against, .of, .overrides, .itIsDeniedThat,
      .denied, .itIsNotConcludedThat, .it:
      true
    default: false
    }
  }
}

extension [Keyword] {
  fileprivate static var allCases: [Keyword] { Keyword.allCases }
}
