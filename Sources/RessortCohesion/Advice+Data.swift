// The advice as plain data: the document that `recommend --format json` prints.

internal import Ressort

extension Advice {
  /// Schema `ressort.advice/1`, keys in the order of its description.
  public func data() -> DataTree {
    var members: [DataTree.Member] = [
      .init("schema", .text("ressort.advice/1")),
      .init("situation", situation.echo()),
    ]
    if let date { members.append(.init("date", .text(date))) }
    if let lawDate { members.append(.init("law_date", .text(lawDate))) }
    members += listMembers()
    if !byDate.isEmpty {
      members.append(
        .init("by_date", .object(byDate.map { .init($0.date ?? "", .object($0.listMembers())) })))
    }
    return .object(members)
  }

  private func listMembers() -> [DataTree.Member] {
    var members: [DataTree.Member] = [
      .init("competences", .list(competences.map(Self.data(of:)))),
      .init("fields", .list(fields.map { Self.data(of: $0) })),
      .init("missions", .list(missions.map { Self.data(of: $0) })),
      .init("stances", .list(stances.map(Self.data(of:)))),
      .init("rejected", .list(rejected.map(Self.data(of:)))),
    ]
    for key in Self.listKeys {
      let entries = lists[key] ?? []
      members.append(
        .init(key, .list(entries.enumerated().map { Self.data(of: $1, order: key == "levers" ? $0 + 1 : nil) })))
    }
    members += [
      .init(
        "preconditions",
        .object([
          .init("met", .list(preconditionsMet.map { Self.data(of: $0) })),
          .init("missing", .list(preconditionsMissing.map { Self.data(of: $0) })),
          .init("unknown", .list(preconditionsUnknown.map { Self.data(of: $0) })),
        ])),
      .init("questions", .list(questions.map(Self.data(of:)))),
      .init("conflicts", .list(conflicts.map(Self.data(of:)))),
      .init("discretion", .list(discretion.map(Self.data(of:)))),
      .init("notes", .list(notes.map(Self.data(of:)))),
      .init("citations", .texts(citations.map(\.locator))),
    ]
    return members
  }

  private static func data(of competence: Competence) -> DataTree {
    .object(
      [
        .init("actor", .text(competence.actor)), .init("object", .text(competence.object)),
        .init("degree", .text(competence.degree)),
      ] + members(of: competence.reason))
  }

  private static func data(of stance: Stance) -> DataTree {
    .object(
      [
        .init("stance", .text(stance.stance)), .init("facet", .text(stance.facet)),
        .init("mission", .text(stance.mission)), .init("rank", .integer(stance.rank)),
        .init("strength", stance.strength.map { .text($0) } ?? .null),
      ] + members(of: stance.reason))
  }

  private static func data(of entry: Entry, order: Int? = nil) -> DataTree {
    var members: [DataTree.Member] = [.init("id", .text(entry.id))]
    if let order { members.append(.init("order", .integer(order))) }
    if !entry.facets.isEmpty { members.append(.init("facets", .texts(entry.facets))) }
    return .object(members + Self.members(of: entry.reason))
  }

  private static func data(of rejected: Rejected) -> DataTree {
    .object(
      [.init("list", .text(rejected.list))] + rejected.columns + [
        .init("because", .texts(rejected.because)), .init("citations", .texts(rejected.citations.map(\.locator))),
      ] + members(of: rejected.discretion))
  }

  private static func data(of question: Question) -> DataTree {
    .object([
      .init("id", .text(question.id)), .init("fr", .text(question.french)), .init("en", .text(question.english)),
      .init("settles", .texts(question.settles)),
    ])
  }

  private static func data(of conflict: Conclusion) -> DataTree {
    .object([
      .init("relation", .text(conflict.relation)), .init("row", .texts(conflict.row.map(\.description))),
      .init("because", .texts(conflict.because)), .init("citations", .texts(conflict.citations.map(\.locator))),
    ])
  }

  private static func data(of judgement: Judgement) -> DataTree {
    .object(
      [
        .init("actor", .text(judgement.actor)), .init("matter", .text(judgement.matter)),
        .init("fr", .text(judgement.french)), .init("en", .text(judgement.english)),
      ] + members(of: judgement.reason) + [.init("settles", .texts(judgement.settles))])
  }

  private static func data(of note: Remark) -> DataTree {
    .object(
      [
        .init("id", .text(note.rule)), .init("fr", note.french.map { .text($0) } ?? .null),
        .init("en", note.english.map { .text($0) } ?? .null),
        .init("certainty", .text("cer.\(note.certainty.rawValue)")),
        .init("citations", .texts(note.citations.map(\.locator))),
      ] + members(of: note.discretion))
  }

  /// Whose judgement something needs; nothing where it needs none.
  private static func members(of discretion: [Discretion]) -> [DataTree.Member] {
    discretion.isEmpty ? [] : [.init("left_to", .texts(discretion.map(\.actor.description)))]
  }

  private static func members(of reason: Reason) -> [DataTree.Member] {
    [
      .init("status", .text(reason.status.rawValue)), .init("certainty", .text("cer.\(reason.certainty.rawValue)")),
      .init("because", .texts(reason.because)), .init("citations", .texts(reason.citations.map(\.locator))),
    ] + members(of: reason.discretion)
  }
}
