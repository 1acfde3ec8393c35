import Testing

@Suite("Scenarios from the command line")
struct ScenarioTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write(
      """
      concept Bird id bird { tweety pingu }
      relation flies(b: Bird)
      input seen(b: Bird)  closed
      default birds_fly  flies(b)  if seen(b)
      scenario right "It flies"
        given   seen tweety
        expect  flies(tweety)
      scenario wrong "It does not"
        given   seen tweety
        expect  flies(tweety)  flies(pingu)
      """, to: "birds.ressort")
  }

  @Test("every scenario is named, with what failed, and the summary comes last")
  func report() throws {
    let run = try CommandRun("test", path)
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "passed  right  It flies")
    #expect(lines.contains("FAILED  wrong  It does not"))
    #expect(run.output.contains("birds.ressort:10:"))
    #expect(lines.last == "2 scenarios, 3 expectations: 1 failed.")
  }

  @Test("a failed expectation shows what was expected beside what was found, and what was missing for it")
  func expectedBesideFound() throws {
    let run = try CommandRun("test", path, "--filter", "wrong")
    #expect(
      run.output == """
        FAILED  wrong  It does not
            \(path):10:26: this expectation is not met
              expected  flies(pingu)
              found     nothing
                `birds_fly` would conclude it, but this does not hold: seen(pingu)


        1 scenario, 2 expectations: 1 failed.

        """)
  }

  @Test("where something else came out, its proof stands below; where a rule lost, what it lost to")
  func proofOfWhatCameOut() throws {
    let path = try folder.write(
      """
      concept Fare id fare { full reduced }
      relation fare() -> Fare
      input pupil()  closed
      default everybody  fare() = full
      exception pupils to everybody  fare() = reduced  if pupil()
      scenario grown_up
        expect     fare() = reduced
      scenario young
        given      pupil = yes
        expect     fare() = full  explicit
        expect no  fare() = reduced
      """, to: "fares.ressort")
    let run = try CommandRun("test", path)
    #expect(
      run.output == """
        FAILED  grown_up
            \(path):7:14: this expectation is not met
              expected  fare() = reduced
              found     fare() = full (concluded, said, because everybody)
                fare() = full: concluded, said, because rule `everybody` says so
                `pupils` would conclude it, but this does not hold: pupil()

        FAILED  young
            \(path):10:14: this expectation is not met
              expected  fare() = full explicit
              found     fare() = reduced (concluded, said, because pupils)
                fare() = reduced: concluded, said, because rule `pupils` says so
                  pupil(): told by the case
                  against it (fare() = full), rule `everybody` says so; it yields to: rule `pupils` says so (exception)
                fare() = full: set aside (rule `everybody` says so); it yields to: rule `pupils` says so

            \(path):11:14: this expectation is not met
              expected  no fare() = reduced
              found     fare() = reduced (concluded, said, because pupils)
                fare() = reduced: concluded, said, because rule `pupils` says so
                  pupil(): told by the case
                  against it (fare() = full), rule `everybody` says so; it yields to: rule `pupils` says so (exception)


        2 scenarios, 3 expectations: 2 failed.

        """)
    let french = try CommandRun("test", path, "--lang", "fr").output
    #expect(french.contains("cette attente est déçue\n      attendu : fare() = reduced\n      trouvé :  fare() = full"))
  }

  @Test("with --watch they run again when a file or one that it imports changes, until Ctrl-C")
  func watch() throws {
    let shared = try folder.write("relation p(x: Int)\nfact p(1)\n", to: "shared.ressort")
    let path = try folder.write("import \"shared.ressort\"\nscenario one\n  expect p(2)\n", to: "watched.ressort")
    let run = try TerminalRun(
      "test", "--watch", path,
      steps: [
        ("Waiting for a change of 2 files", ""), ("1 expectation: all passed.", ""),
        ("Waiting for a change of 2 files", ""), ("error", ""), ("Waiting for a change of 2 files", ""),
        ("1 failed.", ""), ("Waiting for a change of 2 files", "\u{3}"),
      ]
    ) { step in
      switch step {
      case 0: try folder.write("relation p(x: Int)\nfact p(1)\nfact p(2)\n", to: "shared.ressort")
      case 2: try folder.write("import \"shared.ressort\"\nscenario one\n  expect q(2)\n", to: "watched.ressort")
      case 4: try folder.write("import \"shared.ressort\"\nscenario one\n  expect p(3)\n", to: "watched.ressort")
      default: break
      }
    }
    #expect(run.status == 1)
    #expect(run.shown.contains("\(shared) has changed."))
    #expect(run.shown.contains("\(path) has changed."))
  }

  @Test("there is nothing to watch without files, and only text to tell it in")
  func nothingToWatch() throws {
    #expect(try CommandRun("test", "--watch").status == 2)
    #expect(try CommandRun("test", "--watch", "--format", "json", path).status == 2)
  }

  @Test("a filter leaves the scenarios with that in their name")
  func filter() throws {
    let run = try CommandRun("test", path, "--filter", "righ")
    #expect(run.status == 0)
    #expect(run.output == "passed  right  It flies\n\n1 scenario, 1 expectation: all passed.\n")
  }

  @Test("a filter that leaves none ends with 2")
  func emptyFilter() throws {
    #expect(try CommandRun("test", path, "--filter", "left").status == 2)
  }

  @Test("changes that no scenario notices are listed with their places")
  func mutate() throws {
    let noticed = try CommandRun("mutate", path)
    #expect(noticed.status == 0)
    #expect(noticed.output == "1 change tried: a scenario noticed each.\n")
    let idle = try folder.write(
      """
      relation rains()
      relation wet()
      default showers  rains()
      default puddles  wet()  if rains()
      scenario some  expect rains()
      """, to: "idle.ressort")
    let run = try CommandRun("mutate", idle)
    #expect(run.status == 1)
    #expect(run.output == "\(idle):4: puddles: removed\n2 changes tried: no scenario noticed 1.\n")
    let document = try CommandRun("mutate", idle, "--filter", "puddles", "--format", "json").output
    #expect(document.contains("\"tried\": 1,"))
    #expect(try CommandRun("mutate", idle, "--filter", "showrs").status == 2)
    let empty = try folder.write("", to: "empty.ressort")
    #expect(try CommandRun("mutate", empty).output == "Nothing to change.\n")
  }

  @Test("the report in JSON has a schema and every scenario")
  func json() throws {
    let run = try CommandRun("test", path, "--format", "json")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("{\n  \"schema\": \"ressort.test/1\",\n  \"passed\": 1,\n  \"failed\": 1,\n"))
    #expect(run.output.contains(#""name": "wrong""#))
  }

  @Test("coverage comes in exact counts, with what is missing")
  func coverage() throws {
    let run = try CommandRun("test", path, "--filter", "right", "--coverage")
    #expect(run.status == 0)
    #expect(run.output.contains("rules applied  1/1\n"))
    let json = try CommandRun("test", path, "--coverage", "--format", "json")
    #expect(json.output.contains(#""coverage": {"#))
  }

  @Test("the report for build servers has a suite a file and a case a scenario, in well-formed XML")
  func junit() throws {
    try folder.write(
      "relation p(x: String)\nscenario odd \"<&>\"\n  expect p(\"a & \\\"b\\\"\")\n", to: "odd.ressort")
    let run = try CommandRun("test", path, folder.path + "/odd.ressort", "--format", "junit")
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"3\" failures=\"2\">\n"))
    #expect(run.output.contains("<testsuite name=\"\(path)\" tests=\"2\" failures=\"1\">"))
    #expect(run.output.contains("name=\"right It flies\" line=\"5\"/>"))
    #expect(run.output.contains("name=\"odd &lt;&amp;&gt;\" line=\"2\">\n      <failure message=\""))
    #expect(run.output.contains("&quot;") && !run.output.contains(" & "))
    #expect(run.output.hasSuffix("</failure>\n    </testcase>\n  </testsuite>\n</testsuites>\n"))
  }

  @Test("without files those of the report's rule base are run")
  func compiledIn() throws {
    let run = try CommandRun("test", "--filter", "ward_of")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("passed  ward_of"))
  }

  @Test("a file without scenarios is told so")
  func none() throws {
    let run = try CommandRun("test", try folder.write("relation p(x: Int)\n", to: "none.ressort"))
    #expect(run.status == 0)
    #expect(run.output == "No scenarios.\n")
  }
}
