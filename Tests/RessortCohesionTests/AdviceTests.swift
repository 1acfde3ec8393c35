import Ressort
import RessortCohesion
import Testing

@Suite("An advice")
struct AdviceTests {
  static let advisor = Result { try Advisor() }

  func advice(_ change: (inout Situation) -> Void) throws -> Advice {
    var situation = Situation()
    change(&situation)
    return try Self.advisor.get().advise(on: situation)
  }

  @Test("every entry carries a citation")
  func citations() throws {
    let advice = try advice {
      $0.lists["domain"] = .known(["dom.homelessness"])
      $0.lists["population"] = .known(["pop.homeless"])
      $0.lists["actors"] = .known(["act.commune"])
    }
    #expect(!advice.competences.isEmpty && !advice.stances.isEmpty)
    #expect(advice.competences.allSatisfy { !$0.reason.citations.isEmpty })
    #expect(advice.stances.allSatisfy { !$0.reason.citations.isEmpty })
    for entries in advice.lists.values {
      #expect(entries.allSatisfy { !$0.reason.citations.isEmpty })
    }
  }

  @Test("an empty situation concludes nothing, breaks nothing, and can still be told")
  func empty() throws {
    let advice = try advice { _ in }
    #expect(advice.competences.isEmpty && advice.stances.isEmpty)
    #expect(advice.text(in: .french, knowledge: try Self.advisor.get().knowledge).contains("pas encore"))
  }

  @Test("with several dates the top level keeps what holds at all of them")
  func dates() throws {
    let advice = try advice {
      $0.lists["domain"] = .known(["dom.homelessness"])
      $0.dates = ["2008-01-20", "2009-12-31"]
    }
    #expect(advice.byDate.map(\.date) == ["2008-01-20", "2009-12-31"])
    let shared = Set(advice.competences.map { [$0.actor, $0.object, $0.degree] })
    for dated in advice.byDate {
      #expect(shared.isSubset(of: dated.competences.map { [$0.actor, $0.object, $0.degree] }))
    }
  }

  @Test("the same situation gives the same document, byte for byte")
  func deterministic() throws {
    let change: (inout Situation) -> Void = {
      $0.lists["domain"] = .known(["dom.sport", "dom.youth"])
      $0.lists["population"] = .known(["pop.young"])
      $0.conditions["cnd.recognition"] = .declaredUnknown
    }
    #expect(try advice(change).data() == advice(change).data())
  }
}
