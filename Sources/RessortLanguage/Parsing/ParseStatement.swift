// file         = [ language ] [ module ] { statement }
// statement    = import | citing | [ "export" ] declaration | incompatible | order | fact | define | silent | leftTo | priority | scenario
// declaration  = source | concept | group | relation | input | rule | exception | block | never | note | layers | table
// language     = "language" ( "en" | "fr" )
// module       = "module" name
// import       = "import" string
// citing       = "citing" name

extension Parser {
  mutating func file() -> [StatementSyntax] {
    var statements: [StatementSyntax] = []
    while !atEnd {
      let start = position
      language = fileLanguage
      depth = 0
      let isHead = if case .language? = statements.last { statements.count == 1 } else { statements.isEmpty }
      if let statement = statement(isFirst: start == 0, canNameModule: isHead) { statements.append(statement) }
      reportOtherLanguage()
      if isRecovering {
        language = fileLanguage
        skipToNextStatement()
      }
    }
    return statements
  }

  private mutating func statement(isFirst: Bool, canNameModule: Bool) -> StatementSyntax? {
    let documentation = documentation()
    let start = position
    if isNamePriority { return .priority(priority()) }
    if let length = length(of: .module), kind(1) == .word {
      take(.module, length: length)
      let name = declaredName()
      if !canNameModule { report(.misplacedModule, at: range(from: start)) }
      return .module(name)
    }
    // Said in either language, whatever the file's own.
    if length(of: .language, in: language.other) != nil {
      take(.language, length: 1)
      return languageStatement(isFirst: isFirst, from: start)
    }
    guard at(.export) || length(of: .export, in: language.other) != nil else {
      return statement(isFirst: isFirst, from: start, documentation)
    }
    if let length = length(of: .export) { take(.export, length: length) } else { _ = acceptOtherLanguage(.export) }
    let export = SourceRange(file: fileID, lower: items[start].lower, upper: items[position].lower)
    var statement = statement(isFirst: isFirst, from: start, documentation)
    if statement?.export() == false, !isRecovering {
      report(.nothingToExport, at: range(of: items[start]), fixes: [.init(replace: export, with: "")])
    }
    return statement
  }

  private mutating func statement(
    isFirst: Bool, from start: Int, _ documentation: String?
  ) -> StatementSyntax? {
    guard let found = statementKeyword(in: language) ?? otherStatementKeyword() else {
      fail(.statement)
      if position == start { skipOne() }
      return nil
    }
    take(found.start.keyword, length: found.length)
    switch found.start {
    case .language: return languageStatement(isFirst: isFirst, from: start)
    case .importing: return importing(from: start)
    case .citing: return .citing(name())
    case .source: return .source(source(from: start, documentation))
    case .concept: return .concept(concept(from: start, documentation))
    case .group: return .group(group(from: start, documentation))
    case .relation: return .relation(relation(from: start, documentation))
    case .input: return .relation(input(from: start, documentation))
    case .incompatible: return .incompatible(incompatible(from: start))
    case .order: return .order(order(from: start))
    case .fact: return .fact(fact(from: start, documentation))
    case .define: return .rule(define(from: start, documentation))
    case .always: return .rule(rule(.always, from: start, documentation))
    case .default: return .rule(rule(.default, from: start, documentation))
    case .exception: return .rule(exception(from: start, documentation))
    case .block: return .rule(block(from: start, documentation))
    case .never: return .rule(never(from: start, documentation))
    case .silent: return .rule(silent(from: start, documentation))
    case .leftTo: return .rule(leftTo(from: start, documentation))
    case .note: return .rule(note(from: start, documentation))
    case .layers: return .layers(layers(from: start))
    case .table: return .table(table(from: start, documentation))
    case .scenario: return .scenario(scenario(from: start, documentation))
    }
  }

  /// What begins no statement is left behind, so that the parser always gets on.
  private mutating func skipOne() {
    position += 1
    limit = position
  }

  private mutating func languageStatement(isFirst: Bool, from start: Int) -> StatementSyntax? {
    guard kind() == .word else {
      fail(.languageCode)
      return nil
    }
    let code = currentText
    guard let said = KeywordLanguage(rawValue: code) else {
      fail(.unknownLanguage(code), at: range(of: items[position]))
      return nil
    }
    advance()
    if !isFirst { report(.languageNotFirst, at: range(from: start)) }
    return .language(said, range(from: start))
  }

  private mutating func importing(from start: Int) -> StatementSyntax {
    let path = string() ?? ""
    return .importing(path: path, range(from: start))
  }

  /// The documentation comment right above what stands here; its lines without their dashes.
  func documentation() -> String? {
    var number = items[position].token
    var lines: [String] = []
    while number > 0, tokens[number - 1].kind == .documentation {
      number -= 1
      let range = tokens[number].range
      let line = bytes[Int(range.lower) + 3..<Int(range.upper)]
      lines.append(String(decoding: line.first == UInt8(ascii: " ") ? line.dropFirst() : line, as: UTF8.self))
    }
    return lines.isEmpty ? nil : lines.reversed().joined(separator: "\n")
  }

  // What many statements have.

  /// A declared or a used name; empty where there is none.
  mutating func name() -> NameSyntax {
    if kind() == .word {
      if !isReserved() { return takeName() }
      // A keyword at the beginning of a line begins the next statement: then it is the name that is missing.
      if statementKeyword(in: language) != nil, !items[position].startsLine {
        let place = range(of: items[position])
        report(.reservedWord(currentText), at: place, fixes: [Diagnostic.Fix(replace: place, with: "`\(currentText)`")])
        return takeName()
      }
    }
    let range = missingRange
    fail(.name)
    return NameSyntax("", range)
  }

  /// The name that a declaration gives, which has the module of its file.
  mutating func declaredName() -> NameSyntax {
    var name = name()
    if name.module != nil {
      report(.qualifiedDeclaration(name.text), at: name.range, fixes: [.init(replace: name.range, with: name.plain)])
      name.text = name.plain
    }
    return name
  }

  /// `name | qualified`.
  mutating func term() -> NameSyntax {
    kind() == .qualified ? takeName() : name()
  }

  /// Takes a word, a qualified name or a variable as a name, without its backquotes.
  ///
  /// The text is kept as written: Swift's strings compare and hash in canonical equivalence, so a decomposed `é` equals the
  /// composed one wherever names meet.
  mutating func takeName() -> NameSyntax {
    let item = items[position]
    advance()
    var written = bytes[item.lower..<item.upper]
    if item.kind == .variable { written = written.dropFirst() }
    if written.first == UInt8(ascii: "`") { written = written.dropFirst().dropLast() }
    return NameSyntax(String(decoding: written, as: UTF8.self), range(of: item))
  }

  mutating func string() -> String? {
    guard kind() == .string else {
      fail(.string)
      return nil
    }
    let item = items[position]
    advance()
    return Lexer.contents(of: bytes[item.lower..<item.upper])
  }

  /// Elements with commas between, in brackets; the opening one has been seen.
  mutating func list<Element>(
    _ opening: Symbol, _ closing: Symbol, _ element: (inout Parser) -> Element
  ) -> [Element] {
    let start = position
    expect(opening)
    var elements: [Element] = []
    if accept(closing) || isRecovering { return elements }
    repeat {
      elements.append(element(&self))
    } while accept(.comma)
    close(closing, openedAt: start, .text(","))
    return elements
  }
}
