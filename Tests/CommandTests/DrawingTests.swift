import Testing

@Suite("Pictures of an answer") struct DrawingTests {
  private let folder: TemporaryFolder
  private let rules: String

  init() throws {
    folder = try TemporaryFolder()
    rules = try folder.write(
      """
      source act  kind law  date 2020  fr "la loi"  en "the act"  locators { 1; 2; 3; 4 }
      citing act
      concept Body id body  fr "autorité"  en "body" {
        state  fr "l'État"  en "the <State> & \\"others\\""
        town   fr "la ville"  en "the town"
      }
      concept Field id field  fr "champ"  en "field" {
        care    fr "les soins"  en "care"
        sport   fr "le sport"  en "sport's"
        roads   fr "les routes"  en "roads"
      }
      concept Degree id deg  fr "degré"  en "degree" {
        full   fr "pleine"  en "full"
        part   fr "partagée"  en "shared"
      }
      relation holds(b: Body, f: Field) -> many Degree  output degrees  fr "{b}, {f} : {value}"  en "{b}, {f}: {value}"
      fact holds(state, care) includes full  cite 1
      default both  cite 2 derived  fr "les deux"  en "both"
        holds(state, sport) includes part and holds(town, sport) includes part
      default perhaps  cite 3 hedged  fr "peut-être"  en "perhaps"
        holds(town, care) includes part
      silent on holds(state, roads)  cite 4
      """, to: "rules.ressort")
  }

  private func draw(_ form: String, _ options: String...) throws -> CommandRun {
    try CommandRun(
      words: ["draw", "holds(b, f) includes d", rules, "--as", form, "--lang", "en"] + options)
  }

  @Test("whatever authors wrote is escaped, in texts and in attributes", arguments: ["matrix", "graph"])
  func escapes(form: String) throws {
    let page = try draw(form).output
    #expect(page.contains("the &lt;State&gt; &amp; &quot;others&quot;"))
    #expect(page.contains("sport&#39;s"))
    #expect(!page.contains("<State>") && !page.contains("& \"others\""))
    // A query is the author's text too.
    let query = try CommandRun(
      words: ["draw", "holds(b, f) includes d and \"<b>\" != \"&\"", rules, "--as", form, "--lang", "en"])
    #expect(query.status == 0)
    #expect(query.output.contains("&quot;&lt;b&gt;&quot; != &quot;&amp;&quot;"))
    #expect(!query.output.contains("<b>"))
  }

  @Test(
    "every element is closed where it was opened, so that a page is read as it was meant",
    arguments: ["matrix", "graph"])
  func wellFormed(form: String) throws {
    let page = try draw(form).output
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">\n"))
    #expect(page.hasSuffix("</html>\n"))
    var open: [Substring] = []
    for tag in page.split(separator: "<").dropFirst().map({ $0.prefix { $0 != ">" } }) {
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == tag.dropFirst())
      } else if !tag.hasSuffix("/"), !tag.hasPrefix("!"), name != "meta" {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    #expect(!page.contains("<script"))
    #expect(!page.contains("http://") || form == "graph")
  }

  @Test(
    "each row of the answer is told with its degree, how firmly it is said, and where", arguments: ["matrix", "graph"])
  func complete(form: String) throws {
    let page = try draw(form).output
    for line in [
      "the town – sport&#39;s: shared, inferred [2]", "the town – care: shared, hedged [3]",
      "the &lt;State&gt; &amp; &quot;others&quot; – care: full, said [1]",
      "the &lt;State&gt; &amp; &quot;others&quot; – roads: not said [4]",
    ] {
      #expect(page.contains(line), "\(line)")
    }
    // In the table below, by columns that say what they are about.
    for head in ["body", "field", "degree", "in the text", "place"] {
      #expect(page.contains("<th scope=\"col\">\(head)</th>"), "\(head)")
    }
  }

  @Test("how firmly the text speaks is told by a mark and by words, not by a colour alone")
  func firmness() throws {
    let page = try draw("matrix").output
    for (mark, word) in [("●", "said"), ("◐", "inferred"), ("○", "hedged"), ("…", "not said")] {
      #expect(page.contains("<span aria-hidden=\"true\">\(mark)</span>"))
      #expect(page.contains("<span>\(word)</span>"))
    }
    let graph = try draw("graph").output
    #expect(graph.contains("<title id=\"picture-title\">"))
    #expect(graph.contains("<desc id=\"picture-description\">5 lines from 2 on the left to 3 on the right"))
  }

  @Test("no two labels of the lines stand on one height")
  func labels() throws {
    let heights = try draw("graph").output.split(separator: "\n").filter { $0.contains("<text class=\"degree") }
      .compactMap { $0.split(separator: " y=\"").last?.prefix { $0 != "\"" } }.compactMap { Int($0) }
    #expect(heights.count == 5)
    #expect(Set(heights).count == 5)
    let sorted = heights.sorted()
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 16 })
  }

  @Test("the same question gives the same page, byte for byte; a file is written where one is named")
  func deterministic() throws {
    let page = try draw("graph").output
    #expect(try draw("graph").output == page)
    let path = folder.path + "/map.html"
    let run = try draw("graph", "--output", path)
    #expect(run.output == "\(path): 5 marks.\n")
    #expect(String(decoding: try CommandRun.read(path), as: UTF8.self) == page)
    #expect(try draw("graph", "--output", folder.path + "/no/such.html").status == 2)
  }

  @Test("an answer of two columns has marks without degrees; one of four is no picture; an empty one ends with 1")
  func columns() throws {
    let two = try CommandRun(words: ["draw", "holds(b, f) includes part", rules, "--lang", "en"])
    #expect(two.status == 0)
    #expect(two.output.contains("the town – care: yes, hedged [3]"))
    let one = try CommandRun(words: ["draw", "holds(b, care) includes part", rules, "--lang", "en"])
    #expect(one.status == 2)
    #expect(one.error.contains("a picture has two or three columns, and this query has 1"))
    #expect(try CommandRun(words: ["draw", "holds(b, f) includes d and b = town and f = roads", rules]).status == 1)
  }

  @Test("without a query the map of competences is drawn, with what the report leaves unsaid", arguments: ["en", "fr"])
  func map(language: String) throws {
    let run = try CommandRun(words: ["draw", "--lang", language])
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        language == "fr" ? "<h1 id=\"heading\">La carte des compétences</h1>" : "The map of competences"))
    #expect(run.output.split(separator: "<tr>").count > 80)
    #expect(run.output.contains("mark silent") && run.output.contains("mark hedged"))
  }
}
