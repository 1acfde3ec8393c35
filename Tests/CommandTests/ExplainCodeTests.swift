import Testing

@Suite("Codes at the command")
struct ExplainCodeTests {
  @Test("a page has the code, what it means, what is at fault and what is right")
  func page() throws {
    let run = try CommandRun("explain-code", "R0120")
    #expect(
      run.output == """
        R0120  a doubled equal sign

        Equality is written with one `=`, as in a text. There is no assignment to mistake it for.

        Not so:

            relation p(x: Int)
            relation q(x: Int)
            define q(x)  if p(x) and x == 1

        But so:

            relation p(x: Int)
            relation q(x: Int)
            define q(x)  if p(x) and x = 1

        """)
    #expect(try CommandRun("explain-code", "R0120", "--lang", "fr").output.hasPrefix("R0120  un signe égal doublé\n\n"))
  }

  @Test("a page in JSON has both languages")
  func json() throws {
    let output = try CommandRun("explain-code", "r0120", "--format", "json").output
    #expect(
      output.hasPrefix(
        "{\n  \"schema\": \"ressort.explain-code/1\",\n  \"code\": \"R0120\",\n  \"title\": {\n    \"fr\": "))
    for key in ["en", "explanation", "bad", "good"] { #expect(output.contains("\"\(key)\": ")) }
  }

  @Test("without a code every code is listed with its title")
  func list() throws {
    let lines = try CommandRun("explain-code").output.split(separator: "\n")
    #expect(lines.contains("R0207  a value of another type"))
    #expect(lines.count > 80)
    #expect(try CommandRun("explain-code", "--format", "json").output.contains("\"code\": \"R0501\""))
  }

  @Test("a code that is not there is told with the nearest")
  func unknown() throws {
    let run = try CommandRun("explain-code", "R0601")
    #expect(run.status == 2)
    #expect(run.error == "error: there is no code `R0601`; did you mean `R0101`?\n")
  }
}
