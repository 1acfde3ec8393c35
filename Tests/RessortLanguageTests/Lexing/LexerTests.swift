import RessortLanguage
import Testing

@Suite("Tokens") struct LexerTests {
  /// Kinds and texts of the tokens, without the end.
  func tokens(_ text: String) -> [String] {
    let parsed = Parsed(text)
    return parsed.tree.tokens.dropLast().map { "\($0.kind) \(parsed.text($0.range))" }
  }

  @Test("letters with accents belong to words, apostrophes do not")
  func words() {
    #expect(tokens("personnes_âgées État2") == ["word personnes_âgées", "word État2"])
    #expect(tokens("l'eau").first == "word l")
    #expect(tokens("e\u{301}té") == ["word e\u{301}té"])
  }

  @Test("`n'est` and `jusqu'au` are words with either apostrophe, and only as wholes")
  func elidedWords() {
    #expect(tokens("n'est n’est jusqu'au") == ["word n'est", "word n’est", "word jusqu'au"])
    #expect(tokens("n'estime").first == "word n")
  }

  @Test("dates, sections and integers are told apart")
  func numbers() {
    #expect(
      tokens("2009-06-01 1.2.2 42 2009-6") == [
        "date 2009-06-01", "section 1.2.2", "integer 42", "integer 2009", "symbol -", "integer 6",
      ])
  }

  @Test("marks, variables and qualified names are one token each")
  func marks() {
    #expect(
      tokens("¶4 •3 ?place dom.health d2 -> != <= _") == [
        "paragraph ¶4", "bullet •3", "variable ?place", "qualified dom.health", "word d2", "symbol ->", "symbol !=",
        "symbol <=", "symbol _",
      ])
  }

  @Test("three dashes are documentation, two or four a comment")
  func comments() {
    #expect(tokens("--- shown\n-- not\n---- not\nfact") == ["documentation --- shown", "word fact"])
  }

  @Test("a byte order mark and typographic blanks are skipped")
  func blanks() {
    #expect(tokens("\u{FEFF}fact\u{A0}p\u{202F}q") == ["word fact", "word p", "word q"])
  }

  @Test("a line end before a token is remembered, whatever the platform", arguments: ["\n", "\r\n", "\r", " -- x\n"])
  func lineStarts(ending: String) {
    let tokens = Parsed("fact p" + ending + "fact q").tree.tokens
    #expect(tokens.map(\.startsLine).prefix(4) == [true, false, true, false])
  }

  @Test("a run of characters that mean nothing is one mistake, and what follows is read")
  func unknownRun() {
    let parsed = Parsed("@@@\nfact p(1)")
    #expect(parsed.codes == ["R0101"])
    #expect(parsed.quoted(0) == "@@@")
    #expect(parsed.tree.statements.count == 1)
  }

  @Test("escapes in a string are read, and the wrong ones told")
  func escapes() throws {
    let parsed = Parsed(#"import "a\"b\\c\n\t""#)
    #expect(parsed.codes == [])
    guard case .importing(let path, _) = try #require(parsed.tree.statements.first) else {
      Issue.record("not an import")
      return
    }
    #expect(path == "a\"b\\c\n\t")
    #expect(Parsed(#"import "a\x""#).codes == ["R0104"])
  }

  @Test("names in composed and decomposed form are one name")
  func canonicalEquivalence() throws {
    let rules = Parsed("langue fr\ntoujours été  p()\ntoujours e\u{301}te\u{301}  p()").rules
    let names = rules.compactMap(\.name?.text)
    #expect(names.count == 2 && names[0] == names[1])
    #expect(Set(names).count == 1)
  }

  @Test("keywords are found in decomposed form too")
  func decomposedKeywords() {
    #expect(Parsed("langue fr\nde\u{301}finir p(x) si q(x)").codes == [])
  }
}

@Suite("Bytes that are not UTF-8") struct InvalidUTF8Tests {
  @Test("good bytes have no such place", arguments: ["", "plain", "été ¶ • 漢 😀", "\u{0}\u{7F}\u{10FFFF}"])
  func good(text: String) {
    #expect(SourceFile.firstInvalidUTF8Offset(in: Array(text.utf8)) == nil)
  }

  @Test(
    "the first bad byte is found",
    arguments: [
      ([0x61, 0xFF], 1), ([0x80], 0), ([0x61, 0x62, 0xC3], 2), ([0xC0, 0xAF], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xE2, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xC3, 0xA9, 0xE2, 0x28, 0xA1], 2),
    ] as [([UInt8], Int)])
  func bad(bytes: [UInt8], offset: Int) {
    #expect(SourceFile.firstInvalidUTF8Offset(in: bytes) == offset)
  }
}
