// attribute    = "in" name | support | "since" end | "until" end | label
// support      = "cite" locators [ certainty ] [ string ] | certainty [ string ]
// certainty    = "explicit" | "derived" | "hedged"
// locators     = [ name ] locator { ";" locator }
// locator      = ( section | integer | name ) { paragraph | bullet | mark }
// label        = ( "fr" | "en" ) ( name [ "(" [ name { "," name } ] ")" ] [ string ] | string )

extension Parser {
  /// What stands between the name of a statement and what it says.
  struct Attributes {
    var layer: NameSyntax?
    var support: SupportSyntax?
    var validity: ValiditySyntax?
    var labels: [LabelSyntax] = []
    var hit: TableSyntax.HitPolicy?
  }

  mutating func attributes(ofTable isTable: Bool = false) -> Attributes {
    var attributes = Attributes()
    while true {
      let start = position
      if at(.layer) {
        take(.layer, length: 1)
        let layer = name()
        once(attributes.layer == nil, from: start)
        attributes.layer = attributes.layer ?? layer
      } else if atSupport {
        let support = support()
        once(attributes.support == nil, from: start)
        attributes.support = attributes.support ?? support
      } else if atValidity {
        validity(into: &attributes.validity)
      } else if isTable, acceptPlain(.hit) {
        let hit = hit()
        once(attributes.hit == nil, from: start)
        attributes.hit = attributes.hit ?? hit
      } else if atLabel {
        attributes.labels.append(label())
      } else {
        return attributes
      }
    }
  }

  /// Reports what was read since `start` unless it is the first of its kind, or wrong in itself.
  mutating func once(_ isFirst: Bool, from start: Int) {
    if !isFirst, !isRecovering { report(.repeated(text(of: items[start])), at: range(of: items[start])) }
  }

  /// Labels with nothing else between them.
  mutating func labels() -> [LabelSyntax] {
    var labels: [LabelSyntax] = []
    while atLabel { labels.append(label()) }
    return labels
  }

  var labelLanguage: KeywordLanguage? {
    guard let item = item(), item.kind == .word, item.upper - item.lower == 2 else { return nil }
    return KeywordLanguage(rawValue: text(of: item))
  }

  /// At `fr` or `en`, and what follows can be wording or name; `en principe` begins a French rule.
  var atLabel: Bool {
    guard labelLanguage != nil, !isReserved() else { return false }
    return kind(1) == .string || kind(1) == .word && !isReserved(1)
  }

  mutating func label() -> LabelSyntax {
    let start = position
    let language = labelLanguage ?? .english
    advance()
    var name: NameSyntax?
    var parameters: [NameSyntax]?
    if atName {
      name = declaredName()
      if at(.leftParenthesis) {
        parameters = list(.leftParenthesis, .rightParenthesis) { $0.declaredName() }
      }
    }
    var wording: String?
    if kind() == .string { wording = string() }
    if name == nil, wording == nil { fail(.wording) }
    return LabelSyntax(
      language: language, name: name, parameters: parameters, wording: wording, range: range(from: start))
  }

  var atSupport: Bool {
    at(.cite) || atPlain(.explicit) || atPlain(.derived) || atPlain(.hedged)
  }

  mutating func optionalSupport() -> SupportSyntax? {
    atSupport ? support() : nil
  }

  mutating func support() -> SupportSyntax {
    let start = position
    var source: NameSyntax?
    var cited: [LocatorSyntax] = []
    if accept(.cite) {
      (source, cited) = locators()
    }
    let certainty = certainty()
    var remark: String?
    if kind() == .string { remark = string() }
    return SupportSyntax(
      source: source, locators: cited, certainty: certainty, remark: remark, range: range(from: start))
  }

  mutating func certainty() -> (CertaintyWord, SourceRange)? {
    let start = position
    let words: [(Keyword, CertaintyWord)] = [(.explicit, .explicit), (.derived, .derived), (.hedged, .hedged)]
    for (keyword, word) in words where acceptPlain(keyword) {
      return (word, range(from: start))
    }
    return nil
  }

  mutating func locators() -> (source: NameSyntax?, locators: [LocatorSyntax]) {
    let source = namesSource ? takeName() : nil
    var locators = [locator()]
    while accept(.semicolon) { locators.append(locator()) }
    return (source, locators)
  }

  mutating func locator() -> LocatorSyntax {
    let start = position
    var text = ""
    switch kind() {
    case .section, .integer:
      text = currentText
      advance()
    case .word where !isReserved():
      text = takeName().text
    default:
      fail(.locator)
    }
    while let part = locatorPart(at: 0) {
      text += " " + part
      advance()
    }
    return LocatorSyntax(text: text, range: range(from: start))
  }

  /// `¶4`, `•2`, or a word that says the same: `p4`, `b2`, `H1`, `A3`.
  private func locatorPart(at distance: Int) -> String? {
    guard let item = item(distance) else { return nil }
    switch item.kind {
    case .paragraph, .bullet:
      return text(of: item)
    case .word:
      guard item.upper - item.lower >= 2, bytes[item.lower + 1..<item.upper].allSatisfy(\.isDigit) else { return nil }
      if at(.leftParenthesis, distance + 1) || at(.overrides, distance + 1) { return nil }
      let digits = text(of: item).dropFirst()
      switch bytes[item.lower] {
      case UInt8(ascii: "p"): return "¶" + digits
      case UInt8(ascii: "b"): return "•" + digits
      case UInt8(ascii: "H"), UInt8(ascii: "A"): return text(of: item)
      default: return nil
      }
    default:
      return nil
    }
  }

  /// Whether the word here is a source's name with a locator behind it, rather than a section of letters such as `T` or `fn1`.
  private var namesSource: Bool {
    guard kind() == .word, !isReserved(), let next = item(1) else { return false }
    switch next.kind {
    case .section, .integer:
      return true
    case .word:
      if looksLikeSection(0), locatorPart(at: 1) != nil { return false }
      return looksLikeSection(1) && !at(.leftParenthesis, 2) && !at(.overrides, 2)
    default:
      return false
    }
  }

  /// `T`, `IV`, `fn1`: capitals alone, or letters and then digits.
  private func looksLikeSection(_ distance: Int) -> Bool {
    guard let item = item(distance), !isReserved(distance) else { return false }
    let word = bytes[item.lower..<item.upper]
    let letters = word.prefix { !$0.isDigit }
    let digits = word.dropFirst(letters.count)
    guard digits.allSatisfy(\.isDigit) else { return false }
    return !digits.isEmpty || letters.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
