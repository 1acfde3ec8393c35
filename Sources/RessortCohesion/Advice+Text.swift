// The advice as a note that a colleague could forward: the answer first, then the reasons, then what is missing and what to ask.

public import Ressort

extension Advice {
  /// Plain text, 96 columns wide, in one language.
  public func text(in language: Language, knowledge: Knowledge) -> String {
    var note = AdviceNote(language: language, knowledge: knowledge)
    note.write(self)
    return note.page.text
  }
}

private struct AdviceNote {
  var page = TextPage()
  private let words: AdviceWordings
  private let language: Language
  private let knowledge: Knowledge
  private let rules: RuleWordings

  init(language: Language, knowledge: Knowledge) {
    self.language = language
    self.knowledge = knowledge
    words = AdviceWordings(language: language)
    rules = RuleWordings(knowledge)
  }

  mutating func write(_ advice: Advice) {
    guard advice.byDate.isEmpty else {
      for dated in advice.byDate { write(dated) }
      return
    }
    if let date = advice.date {
      page.title("\(words.title) (\(words.dated(date, law: advice.lawDate)))")
    } else {
      page.title(words.title)
    }
    write(answer: advice.stances)
    write(stances: advice.stances)
    write(competences: advice.competences)
    write(framing: advice)
    write(preconditions: advice)
    for key in Advice.listKeys {
      write(entries: advice.lists[key] ?? [], title: words.list(key))
    }
    write(rejected: advice.rejected)
    if !advice.conflicts.isEmpty {
      page.title(words.conflicts)
      for conflict in advice.conflicts {
        item(conflict.row.map { label($0.description) }.joined(separator: ", "), citations: conflict.citations)
      }
    }
    if !advice.discretion.isEmpty {
      page.title(words.discretion)
      for judgement in advice.discretion {
        item(language == .french ? judgement.french : judgement.english, citations: judgement.reason.citations)
      }
    }
    if !advice.notes.isEmpty {
      page.title(words.notes)
      for note in advice.notes {
        let wording = language == .french ? note.french : note.english
        item(
          (wording ?? knowledge.name(ofRule: note.rule, in: language)) + remark(on: note.discretion),
          citations: note.citations)
      }
    }
    if !advice.questions.isEmpty {
      page.title(words.questions)
      for (index, question) in advice.questions.enumerated() {
        page.paragraph(
          "\(index + 1). " + (language == .french ? question.french : question.english), indent: 2, hanging: 3)
      }
    }
  }

  /// The answer in one sentence: each stance with what it is for.
  private mutating func write(answer stances: [Advice.Stance]) {
    var told: [String] = []
    var facets: [String: [String]] = [:]
    for stance in stances.sorted(by: { $0.rank < $1.rank }) {
      if facets[stance.stance] == nil { told.append(stance.stance) }
      let facet = label(stance.facet)
      if facets[stance.stance]?.contains(facet) != true { facets[stance.stance, default: []].append(facet) }
    }
    let parts = told.map { "\(label($0)) (\((facets[$0] ?? []).joined(separator: ", ")))" }
    page.paragraph(told.isEmpty ? words.noStance : words.inShort + parts.joined(separator: words.semicolon) + ".")
  }

  private mutating func write(stances: [Advice.Stance]) {
    guard !stances.isEmpty else { return }
    page.title(words.stances)
    // The same stance for the same reasons is told once, with all it is for.
    var told: [[String]: [Advice.Stance]] = [:]
    var order: [[String]] = []
    for stance in stances.sorted(by: { $0.rank < $1.rank }) {
      let marker =
        [stance.stance, stance.mission, stance.reason.certainty.rawValue, stance.strength ?? ""]
        + judgements(stance.reason.discretion)
      if told[marker] == nil { order.append(marker) }
      told[marker, default: []].append(stance)
    }
    for marker in order {
      guard let group = told[marker], let first = group.first else { continue }
      let facets = group.map { label($0.facet) }.joined(separator: ", ")
      var qualities = [words.certainty(first.reason.certainty)]
      if first.reason.status == .open { qualities.append(words.status(.open)) }
      if let strength = first.strength { qualities.append(words.strength(strength)) }
      qualities += judgements(first.reason.discretion)
      item(
        "\(label(first.stance)), \(words.about) \(facets) (\(label(first.mission))) — \(qualities.joined(separator: words.semicolon))",
        reasons: group.flatMap(\.reason.because), citations: group.flatMap { citations(of: $0.reason) })
    }
  }

  private mutating func write(competences: [Advice.Competence]) {
    guard !competences.isEmpty else { return }
    page.title(words.competences)
    for competence in competences {
      item(
        "\(label(competence.actor)) — \(label(competence.object))\(words.colon)\(label(competence.degree)) (\(qualities(competence.reason)))",
        reasons: competence.reason.because, citations: citations(of: competence.reason))
    }
  }

  private mutating func write(framing advice: Advice) {
    guard !advice.fields.isEmpty || !advice.missions.isEmpty else { return }
    page.title(words.framing)
    for (title, entries) in [(words.fields, advice.fields), (words.missions, advice.missions)] {
      for entry in entries {
        item(
          "\(title)\(words.colon)\(label(entry.id)) (\(qualities(entry.reason)))",
          citations: citations(of: entry.reason))
      }
    }
  }

  private mutating func write(entries: [Advice.Entry], title: String) {
    guard !entries.isEmpty else { return }
    page.title(title)
    for entry in entries {
      item("\(label(entry.id)) (\(qualities(entry.reason)))", citations: citations(of: entry.reason))
    }
  }

  private mutating func write(preconditions advice: Advice) {
    let parts = [
      (words.missing, advice.preconditionsMissing), (words.unknown, advice.preconditionsUnknown),
      (words.met, advice.preconditionsMet),
    ].filter { !$0.1.isEmpty }
    guard !parts.isEmpty else { return }
    page.title(words.preconditions)
    for (title, entries) in parts {
      page.paragraph(
        "• \(title)\(words.colon)" + entries.map { label($0.id) }.joined(separator: ", "), indent: 2, hanging: 2)
    }
  }

  private mutating func write(rejected: [Advice.Rejected]) {
    guard !rejected.isEmpty else { return }
    page.title(words.rejected)
    for item in rejected {
      let columns = item.columns.map { member in
        if case .text(let text) = member.value { label(text) } else { "" }
      }
      self.item(
        columns.joined(separator: " — ") + remark(on: item.discretion), reasons: item.because, citations: item.citations
      )
    }
  }

  private mutating func item(_ text: String, reasons: [String] = [], citations: [Citation]) {
    page.paragraph("• " + text + locators(citations), indent: 2, hanging: 2)
    var told: Set<String> = []
    let wordings = reasons.compactMap { rules.wording(of: $0, in: language) }.filter { told.insert($0).inserted }
    if !wordings.isEmpty {
      page.paragraph(words.because(wordings), indent: 4, hanging: 2)
    }
  }

  private func qualities(_ reason: Advice.Reason) -> String {
    var qualities = [words.certainty(reason.certainty)]
    if reason.status == .open { qualities.append(words.status(.open)) }
    return (qualities + judgements(reason.discretion)).joined(separator: words.semicolon)
  }

  private func remark(on discretion: [Discretion]) -> String {
    let judgements = judgements(discretion)
    return judgements.isEmpty ? "" : " (" + judgements.joined(separator: words.semicolon) + ")"
  }

  /// Whose judgement it needs, each once.
  private func judgements(_ discretion: [Discretion]) -> [String] {
    var told: Set<String> = []
    return discretion.map { knowledge.judgement(of: $0, in: language) }.filter { told.insert($0).inserted }
  }

  /// Where the rules that give an entry are said; what their premises rest on stands in the proof.
  private func citations(of reason: Advice.Reason) -> [Citation] {
    let own = reason.because.flatMap { rules.citations(of: $0) }
    return own.isEmpty ? reason.citations : own
  }

  private func locators(_ citations: [Citation]) -> String {
    var seen: Set<String> = []
    let distinct = citations.map(\.locator).filter { seen.insert($0).inserted }
    return distinct.isEmpty
      ? "" : "  [" + distinct.map { $0.replacing(" ", with: "\u{00A0}") }.joined(separator: "; ") + "]"
  }

  private func label(_ identifier: String) -> String {
    knowledge.term(identifier)?.label(in: language) ?? identifier
  }
}
