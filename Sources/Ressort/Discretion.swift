internal import RessortLanguage
internal import RessortReasoning

/// A matter that a text leaves to somebody's judgement, and that an answer takes to hold meanwhile.
public struct Discretion: Hashable, Sendable {
  /// Whose judgement it is left to: mostly a term, such as `act.prefect`.
  public var actor: Value
  /// What is to be judged: the relation's name, its arguments, and the value of a relation that has one.
  public var relation: String
  public var arguments: [Value]
  public var value: Value?
  /// Where the text leaves it to the actor.
  public var citations: [Citation]

  public init(actor: Value, relation: String, arguments: [Value], value: Value?, citations: [Citation]) {
    self.actor = actor
    self.relation = relation
    self.arguments = arguments
    self.value = value
    self.citations = citations
  }

  /// The matter as data: `grounds(need.closure)`, `term_of(f) = 3`.
  public var matter: String {
    let atom = "\(relation)(\(arguments.map(\.description).joined(separator: ", ")))"
    return value.map { "\(atom) = \($0)" } ?? atom
  }
}

extension Knowledge {
  /// "left to the judgement of the prefect", in words of the rule base.
  public func judgement(of discretion: Discretion, in language: Language) -> String {
    let narrator = Narrator(program, in: KeywordLanguage(language))
    return reasoned(discretion).map { narrator.judgement(of: $0) } ?? discretion.actor.description
  }

  /// The matter in words of the rule base.
  public func text(of discretion: Discretion, in language: Language) -> String {
    let narrator = Narrator(program, in: KeywordLanguage(language))
    return reasoned(discretion).map { narrator.text(of: $0.matter) } ?? discretion.matter
  }

  /// With the ids of this rule base; `nil` where it was found by another.
  private func reasoned(_ discretion: Discretion) -> RessortReasoning.Discretion? {
    guard let relation = program.relation(named: discretion.relation),
      case .term(let identifier) = discretion.actor,
      let actor = program.terms.firstIndex(where: { $0.identifier == identifier })
    else { return nil }
    let values = discretion.arguments + [discretion.value].compactMap(\.self)
    let columns = program.relations[relation].columns
    let row = zip(values, columns).compactMap { try? program.constant($0, for: $1) }
    guard row.count == columns.count else { return nil }
    return RessortReasoning.Discretion(
      actor: .term(ID(actor)), matter: Literal(relation: relation, row: row), citations: [])
  }
}
