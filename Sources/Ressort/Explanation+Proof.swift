// Proofs of the reasoning layer, told.

internal import RessortLanguage
internal import RessortReasoning

extension Explanation {
  init(_ account: Account, program: CheckedProgram, language: Language, includesDefinitions: Bool) {
    let narrator = Narrator(program, in: KeywordLanguage(language))
    self.init(narrator.lines(of: account, unfolded: includesDefinitions), program: program)
  }

  init(_ proof: Proof, program: CheckedProgram, language: Language, includesDefinitions: Bool) {
    let narrator = Narrator(program, in: KeywordLanguage(language))
    self.init(narrator.lines(of: proof, unfolded: includesDefinitions), program: program)
  }

  init(_ lines: [Narrator.Line], program: CheckedProgram) {
    self.init(
      lines: lines.map { line in
        Line(
          depth: line.depth, text: line.text,
          citations: line.citations.map { Citation(source: program.sources[$0.source].name, locator: $0.locator) })
      })
  }
}
