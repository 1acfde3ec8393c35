public import Ressort

/// Advises on situations with the compiled-in rule base, or with another one that fills the same lists.
///
/// ```swift
/// let advisor = try Advisor()
/// var situation = Situation()
/// situation.lists["domain"] = .known(["dom.homelessness"])
/// print(try advisor.advise(on: situation).text(in: .french))
/// ```
public struct Advisor: Sendable {
  public let knowledge: Knowledge

  /// Reads the compiled-in rule base.
  public init(language: Language = .english) throws(RessortError) {
    knowledge = try CohesionKnowledge.load(language: language)
  }

  public init(knowledge: Knowledge) {
    self.knowledge = knowledge
  }

  /// Evaluates the rule base on the situation: once, or once a date.
  public func advise(on situation: Situation, limits: Limits = Limits()) throws(RessortError) -> Advice {
    guard !situation.dates.isEmpty else {
      return try advise(on: situation, date: situation.date, limits: limits)
    }
    var dated: [Advice] = []
    for date in situation.dates {
      dated.append(try advise(on: situation, date: date, limits: limits))
    }
    return Advice.holdingAtAll(dated, of: situation)
  }

  /// As many as three questions with two answers each: an advice is to take a moment, and few conclusions hang on more.
  private static let caseLimit = 8

  private func advise(on situation: Situation, date: String?, limits: Limits) throws(RessortError) -> Advice {
    var session = Session(knowledge, limits: limits)
    session.caseLimit = Self.caseLimit
    for assumption in situation.assumptions(on: date) {
      try session.assume(assumption)
    }
    var collector = AdviceCollector(situation: situation, date: date)
    let results = try session.results(namesPresumptions: false)
    for list in results { collector.collect(list.key, list.conclusions) }
    try collector.collect(results, judgedIn: &session)
    collector.collect(
      rejected: try session.setAside(), denied: try session.denials(namesPresumptions: false), knowledge: knowledge)
    collector.advice.notes = try session.remarks()
    collector.collect(questions: try session.questions(), knowledge: knowledge)
    collector.advice.findings = try session.findings()
    return collector.finish()
  }
}

extension Advice {
  /// What stands in the advice of every date, with the advice of each beside it.
  static func holdingAtAll(_ dated: [Advice], of situation: Situation) -> Advice {
    guard var common = dated.first else { return Advice(situation: situation) }
    let others = dated.dropFirst()
    common.situation = situation
    common.date = nil
    common.lawDate = situation.lawDate
    common.competences.removeAll { item in
      !others.allSatisfy {
        $0.competences.contains { $0.actor == item.actor && $0.object == item.object && $0.degree == item.degree }
      }
    }
    common.stances.removeAll { item in
      !others.allSatisfy {
        $0.stances.contains { $0.stance == item.stance && $0.facet == item.facet && $0.mission == item.mission }
      }
    }
    func keepShared(_ path: WritableKeyPath<Advice, [Entry]>) {
      common[keyPath: path].removeAll { item in !others.allSatisfy { $0[keyPath: path].contains { $0.id == item.id } } }
    }
    for path in [\Advice.fields, \.missions, \.preconditionsMet, \.preconditionsMissing, \.preconditionsUnknown] {
      keepShared(path)
    }
    for key in listKeys {
      common.lists[key]?.removeAll { item in !others.allSatisfy { ($0.lists[key] ?? []).contains { $0.id == item.id } }
      }
    }
    common.rejected.removeAll { item in
      !others.allSatisfy { $0.rejected.contains { $0.columns == item.columns && $0.list == item.list } }
    }
    common.discretion.removeAll { item in
      !others.allSatisfy { $0.discretion.contains { $0.actor == item.actor && $0.matter == item.matter } }
    }
    common.notes.removeAll { item in !others.allSatisfy { $0.notes.contains { $0.rule == item.rule } } }
    common.questions.removeAll { item in !others.allSatisfy { $0.questions.contains { $0.id == item.id } } }
    common.byDate = dated
    return common
  }
}
