import Ressort
import Testing

@Suite("Fact files")
struct FactFileTests {
  /// The rows of an input that copies itself into an output.
  private func rows(of text: [UInt8], columns: String) throws -> [String] {
    let names = columns.isEmpty ? [] : columns.split(separator: ",").indices.map { ["x", "y"][$0] }
    let parameters = zip(names, columns.split(separator: ",")).map { "\($0): \($1)" }.joined(separator: ", ")
    let arguments = names.joined(separator: ", ")
    let knowledge = try Knowledge([
      RuleFile(
        path: "copy.ressort",
        text: """
          concept Bird id bird { tweety fr titi "Titi"  pingu }
          concept Plane id plane { jumbo pingu }
          concept Flyer = Bird or Plane
          input seen(\(parameters))  closed
          relation told(\(parameters))  output
          define told(\(arguments))  if seen(\(arguments))
          """)
    ])
    let file = Evaluation.FactFile(relation: "seen", path: "seen.tsv", text: text)
    let evaluation = try Evaluation(knowledge, facts: [file])
    let lines = String(decoding: evaluation.tsv(of: "told") ?? [], as: UTF8.self)
    return lines.isEmpty
      ? [] : lines.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func rows(_ text: String, columns: String = "Int") throws -> [String] {
    try rows(of: Array(text.utf8), columns: columns)
  }

  /// Place, code and message of what is wrong.
  private func faults(_ text: [UInt8], columns: String = "Int") throws -> [String] {
    do {
      _ = try rows(of: text, columns: columns)
      return []
    } catch RessortError.invalid(let diagnostics) {
      return diagnostics.map { "\($0.place.line):\($0.place.column)-\($0.place.endColumn) \($0.code) \($0.message)" }
    }
  }

  private func faults(_ text: String, columns: String = "Int") throws -> [String] {
    try faults(Array(text.utf8), columns: columns)
  }

  @Test("the mark that some programs put before UTF-8 is skipped")
  func byteOrderMark() throws {
    #expect(try rows(of: [0xEF, 0xBB, 0xBF] + Array("1\r\n2\r\n".utf8), columns: "Int") == ["1", "2"])
    #expect(try faults([0xEF, 0xBB, 0xBF] + Array("x\n".utf8)).first?.hasPrefix("1:1-2 ") == true)
  }

  @Test("a duration is read in ISO 8601 or in words, and written in ISO 8601")
  func durations() throws {
    for text in ["P14D", "P2W", "14 days", "2 semaines"] {
      #expect(try rows(text + "\n", columns: "Duration") == ["P14D"])
    }
    #expect(
      try faults("14\n", columns: "Duration") == ["1:1-3 R0401 `14` is not a duration such as `P61D` or `61 days`"])
  }

  @Test("a Bool is said in either language, in digits, and in capitals")
  func booleans() throws {
    let affirmative = ["true", "yes", "vrai", "oui", "1", "TRUE", "Vrai"]
    let negative = ["false", "no", "faux", "non", "0", "FALSE", "Non"]
    for word in affirmative { #expect(try rows(word + "\n", columns: "Bool") == ["true"]) }
    for word in negative { #expect(try rows(word + "\n", columns: "Bool") == ["false"]) }
    #expect(try faults("maybe\n", columns: "Bool") == ["1:1-6 R0401 `maybe` is not `true` or `false`"])
  }

  @Test("terms are read by identifier and by their names in both languages, as long as one is meant")
  func terms() throws {
    #expect(try rows("bird.tweety\n", columns: "Flyer") == ["bird.tweety"])
    #expect(try rows("tweety\ntiti\n", columns: "Flyer") == ["bird.tweety"])
    #expect(
      try faults("twety\npingu\n", columns: "Flyer") == [
        "1:1-6 R0401 `twety` is no term that fits here; did you mean `tweety`?",
        "2:1-6 R0401 `pingu` is the name of several terms: write the identifier, with its prefix",
      ])
    #expect(try rows("bird.pingu\nplane.pingu\n", columns: "Flyer") == ["bird.pingu", "plane.pingu"])
  }

  @Test("blank lines at the end are skipped; elsewhere they are a fault")
  func blankLines() throws {
    #expect(try rows("1\n2\n\n\r\n\n") == ["1", "2"])
    #expect(try rows("\n") == [])
    #expect(try faults("1\n\n2\n") == ["2:1-2 R0403 this line is blank: write a row there, or take the line out"])
  }

  @Test("a blank line is the empty text where a row is one text, and the row where there is no column")
  func meaningfulBlankLines() throws {
    #expect(try rows("a\n\nb\n", columns: "String") == ["a", "", "b"])
    #expect(try rows("a\n\n", columns: "String") == ["a", ""])
    #expect(try rows("", columns: "") == [])
    #expect(try rows("\n", columns: "") == [""])
    #expect(try faults("yes\n", columns: "") == ["1:1-2 R0402 `seen` has no column: an empty line says that it holds"])
  }

  @Test("tabs, line ends and backslashes in texts are read and written with a backslash")
  func escapes() throws {
    let text = #"a\tb\\c"# + "\t" + #"\n\r"# + "\n"
    #expect(try rows(text, columns: "String,String") == [String(text.dropLast())])
    #expect(try rows(#"C:\x \"# + "\n", columns: "String") == [#"C:\\x \\"#])
    let knowledge = try Knowledge([
      RuleFile(
        path: "length.ressort",
        text:
          #"input seen(x: String)  closed relation told(x: String)  output define told(x)  if seen(x) and x = "a\tb\\""#
      )
    ])
    let file = Evaluation.FactFile(relation: "seen", path: "seen.tsv", text: Array((#"a\tb\\"# + "\n").utf8))
    #expect(try Evaluation(knowledge, facts: [file]).count(of: "told") == 1)
  }

  @Test("columns of a place count characters, and its end is behind the field")
  func places() throws {
    #expect(
      try faults("é\tünf\n", columns: "String,Int") == ["1:3-6 R0401 `ünf` is not a 64-bit integer"])
    #expect(
      try faults("1,2\n", columns: "Int,Int") == [
        "1:1-4 R0402 this row has 1 column; `seen` takes 2, with tabs between them"
      ]
    )
  }

  @Test("every faulty row is told up to a hundred, and the rest are counted")
  func manyFaults() throws {
    let faults = try faults(String(repeating: "x\n", count: 250))
    #expect(faults.count == 101)
    #expect(faults.last?.hasSuffix("R0405 150 more lines of this file are at fault") == true)
    #expect(try self.faults(String(repeating: "x\n", count: 100)).count == 100)
  }

  @Test("a file in another encoding is told with its line")
  func otherEncoding() throws {
    #expect(
      try faults(Array("caf".utf8) + [0xE9], columns: "String") == [
        "1:1-2 R0404 this file is not UTF-8; save it as UTF-8"
      ])
  }
}
