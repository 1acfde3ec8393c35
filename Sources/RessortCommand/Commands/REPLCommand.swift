internal import ArgumentParser
internal import Glibc
internal import Ressort
internal import RessortCohesion
internal import RessortREPL

/// `ressort repl`: the prompt.
struct REPLCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "repl", abstract: say(.aboutREPL))
  }

  @OptionGroup var rules: RuleFiles
  @OptionGroup var language: LanguageOption

  func answer() throws -> ExitStatus {
    let origin =
      rules.files.isEmpty
      ? Prompt.Origin.memory(CohesionKnowledge.files, roots: CohesionKnowledge.roots) : .disk(rules.files)
    var prompt = Prompt(knowledge: try rules.knowledge(), language: Invocation.language, origin: origin)
    prompt.isCancelled = { InterruptKey.wasPressed }
    if let status = TerminalDialogue.run(&prompt) { return status }
    return runPlainly(&prompt)
  }

  /// Without a terminal: no greeting, no prompt; problems go to standard error, and the status says whether there were any.
  private func runPlainly(_ prompt: inout Prompt) -> ExitStatus {
    var hasProblem = false
    func tell(_ reply: Reply) {
      for (index, block) in reply.blocks.enumerated() {
        switch block {
        case .text(let text): StandardOutput.write((index == 0 ? "" : "\n") + text + "\n")
        case .problem(let text):
          hasProblem = true
          StandardError.write(text + "\n")
        }
      }
      StandardOutput.flush()
    }
    while let line = readLine() {
      let reply = prompt.receive(line)
      tell(reply)
      if reply.next == .exit { return hasProblem ? .inputAtFault : .fine }
    }
    tell(prompt.finish())
    return hasProblem ? .inputAtFault : .fine
  }
}
