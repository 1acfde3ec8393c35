// What the layer above relies on: names are ids and differ from each other (with their modules before them where several modules have one), tables are rules, every variable has a type and a binder, every target and
// citation exists, priorities have no cycle. There is no sugar left and nothing optional that is always there.

/// A rule base without mistakes.
package struct CheckedProgram: Sendable {
  package var files: [SourceFile] = []
  /// The first is that of the files which name none.
  package var modules = [Module(name: "")]
  /// By file.
  package var scopes: [FileScope] = []
  /// What a text sees that is typed at a prompt.
  package var promptScope = FileScope()
  package var sources: [CitedSource] = []
  package var concepts: [Concept] = []
  /// Of all concepts; those of one concept stand together in order of declaration, a branch before its members.
  package var terms: [Term] = []
  package var groups: [Group] = []
  package var relations: [Relation] = []
  /// The inputs that say what day it is: of the facts, and of the law where that is another.
  package var factDate: ID<Relation>?
  package var lawDate: ID<Relation>?
  package var incompatibilities: [Incompatibility] = []
  package var facts: [Fact] = []
  /// Every statement with conditions, and every row of a table.
  package var rules: [Rule] = []
  package var layers: [Layer] = []
  /// Explicit `overrides`, and those of the rows of a `hit first` table; acyclic together with exceptions and layers.
  package var priorities: [Priority] = []
  package var orders: [Order] = []
  package var scenarios: [Scenario] = []
  /// In order, what the files import: the file that imports and the path as written.
  package var imports: [(from: FileID, path: String)] = []

  package init() {}

  /// The input whose day statements are read at: facts at the facts' own, rules at that of the law, which is the facts' unless a case gives
  /// another.
  package func date(of role: DateRole) -> ID<Relation>? {
    switch role {
    case .facts: factDate
    case .law: lawDate ?? factDate
    }
  }
}

/// A wording in both languages; `nil` where the author gave none.
package struct Wording: Hashable, Sendable {
  package var french: String?
  package var english: String?

  package init(french: String? = nil, english: String? = nil) {
    self.french = french
    self.english = english
  }

  /// In the language asked for; else the other language's; else `nil`.
  package func text(in language: KeywordLanguage) -> String? {
    switch language {
    case .french: french ?? english
    case .english: english ?? french
    }
  }
}

/// A text that rules cite.
package struct CitedSource: Sendable {
  package var name: String
  package var kind: String?
  package var date: String?
  package var validity: Validity?
  package var wording: Wording
  package var locators: [String]
  package var range: SourceRange
  /// Whether readers outside of its module may name it.
  package var isExported = false

  package init(
    name: String, kind: String?, date: String?, validity: Validity?, wording: Wording, locators: [String],
    range: SourceRange
  ) {
    self.name = name
    self.kind = kind
    self.date = date
    self.validity = validity
    self.wording = wording
    self.locators = locators
    self.range = range
  }
}

/// How firm a source is; firmer is greater.
package enum Certainty: Int8, Hashable, Comparable, Sendable, CaseIterable {
  case silent, hedged, derived, explicit

  package static func < (left: Certainty, right: Certainty) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Where a statement comes from and how firmly it is said there.
package struct Support: Hashable, Sendable {
  /// `nil` for a `define`, and in programs without sources.
  package var source: ID<CitedSource>?
  package var locators: [String]
  package var certainty: Certainty
  package var remark: String?

  package init(source: ID<CitedSource>?, locators: [String], certainty: Certainty, remark: String?) {
    self.source = source
    self.locators = locators
    self.certainty = certainty
    self.remark = remark
  }
}
