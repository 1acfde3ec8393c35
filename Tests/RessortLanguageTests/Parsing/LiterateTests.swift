import RessortLanguage
import Testing

@Suite("Pages of Markdown with rules in them") struct LiterateTests {
  private static let page = """
    # Who pays

    Everybody does, says the by-law; `fact` alone is prose, and so is ```fact q(1)``` within a line.

    ```ressort
    relation pays(x: Int)
    ```

    ~~~~ ressort
    fact pays(1)
    ```
    ~~~~

    1. In a list:

       ```ressort
       fact pays(two)
       ```

    ```console
    ```ressort
    fact shown(1)
    ```

    ```ressort example
    fact shown(2)
    ```
    """

  @Test("all blocks of rules are read as one file, and nothing else is")
  func readsItsBlocks() {
    let parsed = Parsed(Self.page, path: "who-pays.md")
    // The marks within the block of tildes are a mistake there; prose is none.
    #expect(parsed.codes == ["R0101"])
    #expect(parsed.quoted(0) == "```")
    #expect(parsed.tree.statements.count == 3)
  }

  @Test("places are those of the page")
  func placesAreOfThePage() throws {
    let parsed = Parsed(Self.page.replacing("    ```\n    ~~~~", with: "    ~~~~"), path: "who-pays.md")
    guard case .fact(let fact)? = parsed.tree.statements.last else {
      Issue.record("the last statement is a fact")
      return
    }
    #expect(parsed.text(fact.range) == "fact pays(two)")
    #expect(LineIndex(parsed.file.text).position(of: fact.range.lower) == .init(line: 17, column: 4))
  }

  @Test("the same text under a name without .md is not a page")
  func onlyPagesAreLiterate() {
    #expect(Parsed("fact p(1)\n", path: "p.ressort").tree.statements.count == 1)
    #expect(Parsed("fact p(1)\n", path: "p.md").tree.statements.isEmpty)
  }

  @Test(
    "the code has a byte for each byte of the page",
    arguments: ["", "é\r\n```ressort\r\nfact p(\"é\")\r\n```\r\n", page, "```ressort"])
  func codeIsAsLongAsThePage(page: String) {
    let file = SourceFile(id: FileID(0), path: "page.md", text: page)
    #expect(file.code.count == page.utf8.count)
    #expect(LineIndex(String(decoding: file.code, as: UTF8.self)).lineCount == LineIndex(page).lineCount)
  }
}
