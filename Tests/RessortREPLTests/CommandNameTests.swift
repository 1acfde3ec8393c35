import Ressort
import Testing

@testable import RessortREPL

@Suite("Names of commands")
struct CommandNameTests {
  @Test(
    "a command has two names, in any session, whatever the case and the accents",
    arguments: [
      ("why", Command.why), ("pourquoi", .why), ("ecarte", .setAside), ("ÉCARTÉ", .setAside), ("regles", .rules),
      ("Aide", .help), ("type", .info), ("?", .help), ("q", .quit),
    ])
  func names(word: String, command: Command) {
    #expect(Command.named(word, in: .english) == .one(command))
    #expect(Command.named(word, in: .french) == .one(command))
  }

  @Test(
    "the beginning of a name will do, in the language of the session first",
    arguments: [
      ("l", Language.english, Command.load), ("f", .english, .facts), ("su", .english, .assume),
      ("su", .french, .assume), ("c", .french, .load), ("rul", .french, .rules),
    ])
  func beginnings(word: String, language: Language, command: Command) {
    #expect(Command.named(word, in: language) == .one(command))
  }

  @Test("a beginning of several names is told with all of them")
  func ambiguity() throws {
    #expect(Command.named("res", in: .english) == .several(names: ["results", "reset"]))
    var prompt = try CareKnowledge.prompt()
    #expect(prompt.receive(":res") == Reply([.problem("`:res` may mean `:results` or `:reset`")], entry: ":res"))
  }

  @Test("an unknown command is told with the nearest")
  func suggestion() throws {
    var prompt = try CareKnowledge.prompt()
    #expect(prompt.receive(":relaod x").text == "there is no command `:relaod`; did you mean `:reload`?")
    var french = try CareKnowledge.prompt(.french)
    #expect(french.receive(":xyzzy").text == "il n'y a pas de commande `:xyzzy` ; `:aide` les énumère")
  }

  @Test("each name means one command")
  func uniqueness() {
    let names = Command.allCases.flatMap { Set($0.allNames.map(\.folded)) }
    #expect(Set(names).count == names.count)
  }

  @Test("each command has its line of help", arguments: Language.allCases)
  func help(language: Language) throws {
    var prompt = try CareKnowledge.prompt(language)
    let lines = prompt.receive(":help").text.split(separator: "\n")
    for command in Command.allCases {
      let line = try #require(lines.first { "\($0) ".hasPrefix(":\(command.name(in: language)) ") })
      #expect(line.split(separator: "  ").count == 2)
    }
  }

  @Test("a command that needs something says what")
  func missingArgument() throws {
    var prompt = try CareKnowledge.prompt(.french)
    #expect(prompt.receive(":pourquoi").text == "écrivez `:pourquoi ATOME`")
  }
}
