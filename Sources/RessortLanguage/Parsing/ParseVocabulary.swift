// source       = "source" name { "kind" name | "date" ( integer | date ) | "since" end | "until" end | label
//              | "locators" "{" [ locator { ";" locator } [ ";" ] ] "}" }
// concept      = "concept" name { "id" name | "ordered" | label } ( "{" { member [ "," ] } "}" | "=" name { "or" name } )
// member       = name { label | "since" end | "until" end } [ "cite" locators ] [ "{" { member [ "," ] } "}" ]
// group        = "group" name "of" name { label } "{" [ term { "," term } ] "}" { ( "open" | "closed" ) | label | support }

extension Parser {
  mutating func source(from start: Int, _ documentation: String?) -> SourceSyntax {
    let name = declaredName()
    var kind: NameSyntax?
    var date: String?
    var validity: ValiditySyntax?
    var labels: [LabelSyntax] = []
    var locators: [LocatorSyntax] = []
    var hasLocators = false
    while true {
      let before = position
      if acceptPlain(.kind) {
        let word = self.name()
        once(kind == nil, from: before)
        kind = kind ?? word
      } else if acceptPlain(.date) {
        let written = dateOrYear()
        once(date == nil, from: before)
        date = date ?? written
      } else if atValidity {
        self.validity(into: &validity)
      } else if acceptPlain(.locators) {
        locators += sourceLocators()
        once(!hasLocators, from: before)
        hasLocators = true
      } else if atLabel {
        labels.append(label())
      } else {
        break
      }
    }
    return SourceSyntax(
      name: name, kind: kind, date: date, validity: validity, labels: labels, locators: locators,
      documentation: documentation, range: range(from: start))
  }

  private mutating func dateOrYear() -> String? {
    guard kind() == .integer || kind() == .date else {
      fail(.dateOrYear)
      return nil
    }
    let text = currentText
    advance()
    return text
  }

  private mutating func sourceLocators() -> [LocatorSyntax] {
    let opening = position
    expect(.leftBrace)
    var locators: [LocatorSyntax] = []
    while !atEnd, !at(.rightBrace) {
      locators.append(locator())
      if !accept(.semicolon) { break }
    }
    close(.rightBrace, openedAt: opening, .text(";"))
    return locators
  }

  mutating func concept(from start: Int, _ documentation: String?) -> ConceptSyntax {
    let name = declaredName()
    var prefix: NameSyntax?
    var isOrdered = false
    var labels: [LabelSyntax] = []
    while true {
      let before = position
      if at(.id), kind(1) == .word {
        take(.id, length: 1)
        let word = declaredName()
        once(prefix == nil, from: before)
        prefix = prefix ?? word
      } else if at(.ordered) {
        take(.ordered, length: 1)
        once(!isOrdered, from: before)
        isOrdered = true
      } else if atLabel {
        labels.append(label())
      } else {
        break
      }
    }
    let content = accept(.equal) ? ConceptSyntax.Content.union(union()) : .members(members())
    return ConceptSyntax(
      name: name, prefix: prefix, isOrdered: isOrdered, labels: labels, content: content,
      documentation: documentation, range: range(from: start))
  }

  private mutating func union() -> [NameSyntax] {
    var names = [name()]
    while accept(.or) { names.append(name()) }
    return names
  }

  private mutating func members() -> [MemberSyntax] {
    let opening = position
    guard accept(.leftBrace) else {
      fail(.text("{"), .text("="))
      return []
    }
    let members =
      nested { parser -> [MemberSyntax] in
        var members: [MemberSyntax] = []
        while !parser.atEnd, !parser.at(.rightBrace) {
          if parser.items[parser.position].startsLine, parser.startsStatement { break }
          members.append(parser.member())
          _ = parser.accept(.comma)
        }
        return members
      } ?? []
    close(.rightBrace, openedAt: opening, .name)
    return members
  }

  private mutating func member() -> MemberSyntax {
    let documentation = documentation()
    let name = declaredName()
    var labels: [LabelSyntax] = []
    var period: ValiditySyntax?
    while atLabel || atPeriod {
      if atLabel { labels.append(label()) } else { validity(into: &period) }
    }
    var support: SupportSyntax?
    if at(.cite) {
      let start = position
      take(.cite, length: 1)
      let (source, locators) = locators()
      support = SupportSyntax(
        source: source, locators: locators, certainty: nil, remark: nil, range: range(from: start))
    }
    let children = at(.leftBrace) ? members() : []
    var member = MemberSyntax(
      name: name, labels: labels, support: support, members: children, documentation: documentation)
    member.validity = period
    return member
  }

  /// At a bound, and not at a member that is called as the words of one.
  private var atPeriod: Bool {
    guard let length = length(of: .since) ?? length(of: .until) else { return false }
    return kind(length) == .date || at(.unstated, length)
  }

  mutating func group(from start: Int, _ documentation: String?) -> GroupSyntax {
    let name = declaredName()
    expect(.of)
    let concept = self.name()
    var labels = labels()
    let members = list(.leftBrace, .rightBrace) { $0.term() }
    var isOpen: Bool?
    var support: SupportSyntax?
    while true {
      let before = position
      if acceptPlain(.openGroup) {
        once(isOpen == nil, from: before)
        isOpen = isOpen ?? true
      } else if acceptPlain(.closedGroup) {
        once(isOpen == nil, from: before)
        isOpen = isOpen ?? false
      } else if atLabel {
        labels.append(label())
      } else if atSupport {
        let cited = self.support()
        once(support == nil, from: before)
        support = support ?? cited
      } else {
        break
      }
    }
    return GroupSyntax(
      name: name, concept: concept, members: members, isOpen: isOpen ?? false, labels: labels, support: support,
      documentation: documentation, range: range(from: start))
  }
}
