internal import Ressort
internal import RessortREPL

/// Who stands in which degree to what: an answer of two or three columns, as words.
struct Chart {
  /// One row of the answer.
  struct Link {
    /// Positions in `holders` and `matters`.
    var holder: Int
    var matter: Int
    /// A position in `degrees`; `nil` in an answer of two columns, and where the text is silent.
    var degree: Int?
    var status: Status
    var certainty: Certainty
    /// Where it is said.
    var places: String
  }

  /// What each column is about.
  var heads: [String]
  /// In order of first occurrence, as the answer is ordered.
  var holders: [String] = []
  var matters: [String] = []
  var degrees: [String] = []
  var links: [Link] = []

  /// - Returns: `nil` unless the answer has two or three columns.
  init?(_ table: AnswerTable, words: Session, in language: Language) {
    guard table.columns.count == 2 || table.columns.count == 3 else { return nil }
    heads = table.columns.map { $0.label(in: language) }
    let sources = Set(table.rows.flatMap(\.citations).map(\.source))
    func position(of value: Value, in list: inout [String]) -> Int {
      let label = words.label(of: value, in: language)
      if let known = list.firstIndex(of: label) { return known }
      list.append(label)
      return list.count - 1
    }
    for row in table.rows {
      guard let holder = row.values[0], let matter = row.values[1] else { continue }
      let degree = row.certainty == .silent || row.values.count < 3 ? nil : row.values[2]
      let places = row.citations.map { sources.count > 1 ? "\($0.source) \($0.locator)" : $0.locator }
      links.append(
        Link(
          holder: position(of: holder, in: &holders), matter: position(of: matter, in: &matters),
          degree: degree.map { position(of: $0, in: &degrees) }, status: row.status, certainty: row.certainty,
          places: places.joined(separator: "; ")))
    }
  }

  /// The degree, or how things stand where there is none: `shared`, `yes`, `not said`.
  func label(of link: Link, in language: Language) -> String {
    if let degree = link.degree { return degrees[degree] }
    return link.certainty == .silent
      ? Sentence.certainty(.silent).text(in: language) : Sentence.truth(true).text(in: language)
  }

  /// How firmly the text speaks, and how it stands where it is not settled: `hedged`, `said, contested`.
  func standing(of link: Link, in language: Language) -> String {
    let firmness = Sentence.certainty(link.certainty).text(in: language)
    switch link.status {
    case .certain, .concluded: return firmness
    case .contested, .open: return firmness + ", " + Sentence.status(link.status).text(in: language)
    }
  }

  /// All of it in a line, for whoever points at it.
  func sentence(of link: Link, in language: Language) -> String {
    let colon = language == .french ? " : " : ": "
    let degree = link.certainty == .silent ? "" : label(of: link, in: language) + ", "
    let places = link.places.isEmpty ? "" : " [\(link.places)]"
    return
      "\(holders[link.holder]) – \(matters[link.matter])\(colon)\(degree)\(standing(of: link, in: language))\(places)"
  }
}

extension Certainty {
  /// What its marks are called in the style sheet.
  var styleName: String { rawValue }

  /// A mark that tells it without a colour.
  var mark: String {
    switch self {
    case .explicit: "●"
    case .derived: "◐"
    case .hedged: "○"
    case .silent: "…"
    }
  }
}

extension Chart {
  /// Grey where there is no degree.
  static let noHue = "--hue: 215; --saturation: 6%"

  /// A hue for each degree: evenly spread, and far from the one before.
  func hue(of link: Link) -> String {
    guard let degree = link.degree else { return Self.noHue }
    let count = degrees.count
    let stride = (max(1, count * 3 / 8)...).first { Self.areCoprime($0, count) } ?? 1
    return "--hue: \((212 + degree * stride % count * 360 / count) % 360)"
  }

  private static func areCoprime(_ left: Int, _ right: Int) -> Bool {
    var (greater, smaller) = (left, right)
    while smaller != 0 { (greater, smaller) = (smaller, greater % smaller) }
    return greater == 1
  }
}
