// define       = "define" { "since" end | "until" end } head { "and" head } [ "if" body ] [ "unless" body ]
// rule         = ( "always" name [ variables ] | "default" name [ variables ] [ "notwithstanding" target { "," target } ] )
//                { attribute } head { "and" head } [ "if" body ] [ "unless" body ]
// exception    = "exception" name [ variables ] "to" target { "," target } { attribute } head { "and" head } [ "if" body ] [ "unless" body ]
// block        = "block" name [ variables ] "against" ( target { "," target } | atom ) { attribute } [ "if" body ] [ "unless" body ]
// never        = "never" name { attribute } atom [ "if" body ]
// silent       = "silent" "on" atom { attribute } [ "if" body ]
// leftTo       = "left" "to" actor ":" atom { attribute } [ "if" body ]
// actor        = variable | term
// note         = "note" name { attribute } [ "if" body ]
// variables    = "(" [ variable { "," variable } ] ")"
// target       = term [ "(" [ values ] ")" ]
// head         = [ denied ] atom
// denied       = "it" "is" "denied" "that" | "denied"

extension Parser {
  mutating func define(from start: Int, _ documentation: String?) -> RuleSyntax {
    var rule = emptyRule(.define, documentation)
    rejectCitation()
    while atValidity { validity(into: &rule.validity) }
    rule.heads = heads()
    conditions(of: &rule)
    rule.range = range(from: start)
    return rule
  }

  mutating func rule(_ kind: RuleKind, from start: Int, _ documentation: String?) -> RuleSyntax {
    var rule = emptyRule(kind, documentation)
    rule.name = declaredName()
    rule.parameters = variables()
    if kind == .default, accept(.notwithstanding) {
      // The other wording of an exception.
      rule.kind = .exception
      rule.targets = targets()
    }
    take(attributes(), into: &rule)
    rule.heads = heads()
    conditions(of: &rule)
    rule.range = range(from: start)
    return rule
  }

  mutating func exception(from start: Int, _ documentation: String?) -> RuleSyntax {
    var rule = emptyRule(.exception, documentation)
    rule.name = declaredName()
    rule.parameters = variables()
    expect(.to)
    repeat {
      rule.targets.append(target())
    } while accept(.comma)
    take(attributes(), into: &rule)
    rule.heads = heads()
    conditions(of: &rule)
    rule.range = range(from: start)
    return rule
  }

  mutating func block(from start: Int, _ documentation: String?) -> RuleSyntax {
    var rule = emptyRule(.block, documentation)
    rule.name = declaredName()
    rule.parameters = variables()
    expect(.against)
    blockTargets(of: &rule)
    take(attributes(), into: &rule)
    conditions(of: &rule)
    rule.range = range(from: start)
    return rule
  }

  mutating func never(from start: Int, _ documentation: String?) -> RuleSyntax {
    var rule = emptyRule(.never, documentation)
    rule.name = declaredName()
    take(attributes(), into: &rule)
    rule.heads = [HeadSyntax(isDenied: false, atom: conclusion())]
    conditions(of: &rule, allowsUnless: false)
    rule.range = range(from: start)
    return rule
  }

  mutating func silent(from start: Int, _ documentation: String?) -> RuleSyntax {
    var rule = emptyRule(.silent, documentation)
    rule.heads = [HeadSyntax(isDenied: false, atom: conclusion())]
    take(attributes(), into: &rule)
    conditions(of: &rule, allowsUnless: false)
    rule.range = range(from: start)
    return rule
  }

  mutating func leftTo(from start: Int, _ documentation: String?) -> RuleSyntax {
    var rule = emptyRule(.leftTo, documentation)
    rule.actor = actor()
    expect(.colon)
    rule.heads = [HeadSyntax(isDenied: false, atom: conclusion())]
    take(attributes(), into: &rule)
    conditions(of: &rule, allowsUnless: false)
    rule.range = range(from: start)
    return rule
  }

  private mutating func actor() -> ExpressionSyntax {
    kind() == .variable || atVariable ? .variable(takeName()) : .name(term())
  }

  mutating func note(from start: Int, _ documentation: String?) -> RuleSyntax {
    var rule = emptyRule(.note, documentation)
    rule.name = declaredName()
    take(attributes(), into: &rule)
    conditions(of: &rule, allowsUnless: false)
    rule.range = range(from: start)
    return rule
  }

  private func emptyRule(_ kind: RuleKind, _ documentation: String?) -> RuleSyntax {
    RuleSyntax(
      kind: kind, name: nil, parameters: [], targets: [], targetAtom: nil, layer: nil, support: nil, validity: nil,
      labels: [], heads: [], body: nil, unless: nil, documentation: documentation, range: missingRange)
  }

  private func take(_ attributes: Attributes, into rule: inout RuleSyntax) {
    rule.layer = attributes.layer
    rule.support = attributes.support
    rule.validity = attributes.validity
    rule.labels = attributes.labels
  }

  /// `[ "if" body ] [ "unless" body ]`.
  private mutating func conditions(of rule: inout RuleSyntax, allowsUnless: Bool = true) {
    takeLateAttributes(of: &rule)
    if accept(.if) { rule.body = body() }
    takeLateAttributes(of: &rule)
    if allowsUnless, accept(.unless) { rule.unless = body() }
    takeLateAttributes(of: &rule)
  }

  /// Says of attributes behind the conclusion that they belong before it, and takes them all the same.
  private mutating func takeLateAttributes(of rule: inout RuleSyntax) {
    guard at(.cite) || at(.layer) && kind(1) == .word || atValidity else { return }
    if rule.kind == .define, !atValidity { return rejectCitation() }
    report(.misplacedCitation(currentText), at: range(of: items[position]))
    let late = attributes()
    rule.layer = rule.layer ?? late.layer
    rule.support = rule.support ?? late.support
    rule.validity = rule.validity ?? late.validity
    rule.labels += late.labels
  }

  private mutating func rejectCitation() {
    guard at(.cite) || at(.layer) else { return }
    let start = position
    _ = attributes()
    report(.citedDefinition, at: range(from: start))
  }

  mutating func variables() -> [NameSyntax] {
    guard at(.leftParenthesis) else { return [] }
    return list(.leftParenthesis, .rightParenthesis) { $0.variable() }
  }

  /// A variable; a name that is none is reported, and taken.
  mutating func variable() -> NameSyntax {
    if kind() == .variable || atVariable { return takeName() }
    if kind() == .word, !isReserved() {
      report(.unexpected(found: currentText, expected: [.variable]), at: range(of: items[position]))
      return takeName()
    }
    let range = missingRange
    fail(.variable)
    return NameSyntax("", range)
  }

  /// `name [ "(" … ")" ]`; a row of a table is named with its table, `degree.rsa`.
  private mutating func target() -> RuleSyntax.Target {
    let start = position
    let name = term()
    let arguments =
      at(.leftParenthesis) ? list(.leftParenthesis, .rightParenthesis) { $0.expression() } : nil
    return RuleSyntax.Target(name: name, arguments: arguments, range: range(from: start))
  }

  /// What looks like a rule's name may turn out to be a relation: the checker knows. A value or a named argument tells here.
  private mutating func blockTargets(of rule: inout RuleSyntax) {
    guard kind() == .word else {
      rule.targets = targets()
      return
    }
    let first = atom()
    let values = first.arguments?.map(\.value)
    if first.link != nil || first.arguments?.contains(where: { $0.label != nil }) == true {
      rule.targetAtom = first
      return
    }
    rule.targets = [RuleSyntax.Target(name: first.relation, arguments: values, range: first.range)]
    if accept(.comma) { rule.targets += targets() }
  }

  private mutating func targets() -> [RuleSyntax.Target] {
    var targets = [target()]
    while accept(.comma) { targets.append(target()) }
    return targets
  }

  private mutating func heads() -> [HeadSyntax] {
    var heads = [head()]
    while accept(.and) { heads.append(head()) }
    return heads
  }

  mutating func head() -> HeadSyntax {
    let isDenied = acceptDenied()
    return HeadSyntax(isDenied: isDenied, atom: conclusion())
  }

  mutating func acceptDenied() -> Bool {
    accept(.itIsDeniedThat) || accept(.denied)
  }

  /// An atom where the grammar wants a conclusion, and says so.
  private mutating func conclusion() -> AtomSyntax {
    if kind() == .word, !isReserved(), !isNamePriority { return atom() }
    if kind() == .word, statementKeyword(in: language) != nil, !items[position].startsLine { return atom() }
    let range = missingRange
    fail(.conclusion)
    return AtomSyntax(relation: NameSyntax("", range), arguments: nil, link: nil, value: nil, range: range)
  }
}
