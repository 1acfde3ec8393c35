import Testing

@Suite("Arguments of the command")
struct UsageTests {
  @Test("without arguments it helps")
  func help() throws {
    let run = try CommandRun()
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: ressort <subcommand>"))
    #expect(run.error.isEmpty)
  }

  @Test("help is in French where the environment or an option asks for it")
  func frenchHelp() throws {
    #expect(try CommandRun("help", "run", language: "fr_FR.UTF-8").output.contains("Évalue des fichiers de règles"))
    let run = try CommandRun("check", "--lang", "fr", "--help")
    #expect(run.output.contains("Vérifie des fichiers de règles."))
    #expect(run.output.contains("Montre cette aide."))
  }

  @Test("the version is a number")
  func version() throws {
    let run = try CommandRun("--version")
    #expect(run.status == 0)
    #expect(run.output.split(separator: ".").count == 3)
  }

  @Test(
    "an option or a command that does not exist, or lacks something, ends with 2",
    arguments: [
      ["query", "p(x)", "--frobnicate"], ["frobnicate"], ["query"], ["query", "p(x)", "--format", "yaml"],
      ["recommend"], ["recommend", "--situation"], ["check", "--lang", "de"], ["run", "--limit-rows", "many"],
      ["run", "--limit-seconds=-1"],
    ])
  func faults(arguments: [String]) throws {
    let run = try CommandRun(words: arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.hasPrefix("Error: "))
  }

  @Test("usage errors are told in French too")
  func frenchFault() throws {
    let run = try CommandRun("recommend", "--frobnicate", "--situation", "-", language: "fr_FR.UTF-8")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("erreur : option inconnue `--frobnicate`"))
  }

  @Test(
    "what the argument parser says of a fault has no English left for a French reader",
    arguments: [
      ["query", "p(x)", "--format", "yaml"], ["run", "--format", "yaml"], ["check", "--format", "yaml"],
      ["recommend"], ["recommend", "--situation"], ["query"], ["run", "--limit-rows", "many"], ["frobnicate"],
      ["run", "--time=yes"], ["query", "p(x)", "--lang", "de"],
    ])
  func onlyFrench(arguments: [String]) throws {
    let run = try CommandRun(words: arguments, language: "fr_FR.UTF-8")
    #expect(run.status == 2)
    for word in [" or ", " and ", "value", "Please", "argument:", "Error", "subcommand", "See ", "<file"] {
      #expect(!run.error.contains(word))
    }
  }

  @Test("help fits a terminal, in both languages", arguments: ["fr", "en"])
  func width(language: String) throws {
    for command in ["recommend", "query", "why", "check", "test", "run", "repl", "explain-code"] {
      let help = try CommandRun(command, "--lang", language, "--help").output
      #expect(help.split(separator: "\n").allSatisfy { $0.count <= 88 })
      guard language == "fr" else { continue }
      for word in ["Show", "OVERVIEW", "OPTIONS:", "USAGE:", "default", "values"] { #expect(!help.contains(word)) }
    }
  }

  @Test("what LC_ALL says goes before LANG")
  func locale() throws {
    #expect(
      try CommandRun("--help", language: "fr_FR.UTF-8", environment: ["LC_ALL=C.UTF-8"]).output.contains("USAGE: "))
  }
}
