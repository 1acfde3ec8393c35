import RessortLanguage
import Testing

@Suite("Formatting keeps what is said, and what is formatted") struct FixedPointTests {
  @Test(
    "every rule file of the house keeps its tokens and comments, and stays as it is once formatted",
    arguments: HouseFiles.names)
  func houseFiles(name: String) {
    #expect(mistakeInFormatting(HouseFiles.text(name)) == nil)
  }

  @Test(
    "the rule base and the playground are formatted; `ressort fmt` does it",
    arguments: HouseFiles.names.filter { $0.contains("Rules/") })
  func formattedFiles(name: String) {
    #expect(Parsed(HouseFiles.whole(name), path: name).formatted == HouseFiles.whole(name))
  }

  @Test("so does whatever the grammar derives", arguments: SentenceTests.kinds)
  func sentences(kind: String) {
    var generator = SentenceGenerator(.reference, seed: 3)
    let mistaken = (0..<150).compactMap { _ -> (String, String)? in
      let sentence = generator.sentence(of: kind).text
      let text = sentence.hasPrefix("language") ? sentence : "language en\n" + sentence
      return mistakeInFormatting(text).map { ($0, text) }
    }
    if let (mistake, text) = mistaken.min(by: { $0.1.utf8.count < $1.1.utf8.count }) {
      Issue.record("\(mistake): \(text)\n\nformatted:\n\(Parsed(text).formatted)")
    }
  }

  @Test(
    "a file without statements keeps its comments",
    arguments: [("", ""), ("\n\n", ""), ("-- a\n\n\n-- b", "-- a\n\n-- b\n")])
  func emptyFiles(text: String, formatted: String) {
    #expect(Parsed(text).formatted == formatted)
  }

  @Test("of a page of Markdown the blocks of rules are formatted, and the rest stays to the byte")
  func page() {
    let page = """
      # A by-law --  with  dashes

      ```ressort
      define  p( x )if q(x)


      define r(x)  if s(x)
      ```

      - an item

        ```ressort
        concept a { b fr "b" c }
        ```

      ```ressort example
      define  p( x )if
      ```
      """
    #expect(
      Parsed(page, path: "page.ressort.md").formatted == """
        # A by-law --  with  dashes

        ```ressort
        define p(x)  if q(x)

        define r(x)  if s(x)
        ```

        - an item

          ```ressort
          concept a {
            b  fr "b"
            c
          }
          ```

        ```ressort example
        define  p( x )if
        ```
        """)
  }

  @Test("a block of a page that is no file by itself stays as it is")
  func partedStatement() {
    let page = "```ressort\ndefine  p(x)\n```\nand then\n```ressort\nif  q(x)\n```\n"
    #expect(Parsed(page, path: "a.md").diagnostics.isEmpty)
    #expect(Parsed(page, path: "a.md").formatted == page.replacing("define  p", with: "define p"))
  }

  @Test("ends of lines become one kind, a mark at the top goes, the last line ends")
  func lineEnds() {
    #expect(Parsed("\u{FEFF}citing a\r\nciting b\rciting c").formatted == "citing a\nciting b\nciting c\n")
  }
}
