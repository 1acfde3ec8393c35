internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

/// `ressort draw`: a picture of who stands in which degree to what.
struct DrawCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "draw", abstract: say(.aboutDraw))
  }

  enum Form: String, FormatArgument {
    case graph, matrix
  }

  @Argument(help: ArgumentHelp(say(.helpDrawQuery), valueName: say(.value(.query))))
  var query: String?

  @OptionGroup var rules: RuleFiles
  @OptionGroup var assumptions: Assumptions
  @OptionGroup var language: LanguageOption

  @Option(name: .customLong("as"), help: ArgumentHelp(say(.helpDrawForm), valueName: "graph|matrix"))
  var form = Form.matrix

  @Option(help: ArgumentHelp(say(.helpDrawOutput), valueName: say(.value(.file))))
  var output: String?

  func answer() throws -> ExitStatus {
    let knowledge = try rules.knowledge()
    var session = try assumptions.session(on: knowledge)
    if query == nil {
      for assumption in CompetenceMap.assumptions(in: knowledge) { try session.assume(assumption) }
    }
    let asked = query ?? CompetenceMap.query(in: Invocation.language)
    let table = try session.table(asked)
    guard let chart = Chart(table, words: session, in: Invocation.language) else {
      throw InputError(.notDrawable(columns: table.columns.count))
    }
    let page = ChartPage(
      chart: chart, form: form, title: query ?? CompetenceMap.title(in: Invocation.language), query: asked,
      language: Invocation.language)
    if let output {
      try OutputFile.write(page.text, to: output)
      StandardOutput.write(say(.drawn(links: chart.links.count, path: output)) + "\n")
    } else {
      StandardOutput.write(page.text)
    }
    return chart.links.isEmpty ? .negative : .fine
  }
}
