internal import Ressort
internal import RessortCohesion

extension Prompt {
  /// The advice on the situation that is assumed, as `ressort recommend` writes it.
  func recommend() throws(RessortError) -> Reply {
    let knowledge = session.knowledge
    guard knowledge.relations.contains(where: { $0.output == "stances" }) else {
      return problem(.recommendNeedsCohesion)
    }
    let situation: Situation
    do throws(SituationError) {
      situation = try Situation(situationData(), knowledge: knowledge)
    } catch {
      return Reply([.problem(error.message(in: language))])
    }
    let advice = try Advisor(knowledge: knowledge).advise(on: situation)
    return Reply([.text(advice.text(in: language, knowledge: knowledge).trimmed)])
  }

  /// What is assumed, under the keys of a situation.
  private func situationData() -> DataTree {
    var members: [DataTree.Member] = []
    var conditions: [DataTree.Member] = []
    for assumption in session.assumptions {
      switch assumption.input {
      case "condition":
        guard let condition = assumption.key.first else { continue }
        conditions.append(.init(condition.description, Self.data(of: assumption.reply)))
      case "actor": members.append(.init("actors", Self.data(of: assumption.reply)))
      case "pairing": members.append(.init("facets", Self.data(of: assumption.reply)))
      default: members.append(.init(assumption.input, Self.data(of: assumption.reply)))
      }
    }
    if !conditions.isEmpty { members.append(.init("conditions", .object(conditions))) }
    return .object(members)
  }

  private static func data(of reply: Assumption.Reply) -> DataTree {
    switch reply {
    case .values(let values) where values.count == 1: data(of: values[0])
    case .values(let values): .list(values.map(data(of:)))
    case .rows(let rows): .list(rows.map { $0.count == 1 ? data(of: $0[0]) : .list($0.map(data(of:))) })
    case .declaredUnknown: .text("unknown")
    case .notApplicable: .text("not_applicable")
    }
  }

  private static func data(of value: Value) -> DataTree {
    switch value {
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(Int(value))
    case .duration: .text(value.description)
    case .term(let text), .decimal(let text), .date(let text), .string(let text): .text(text)
    }
  }
}
