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

  @Test("of what is declared unknown the need is asked first, then facts, then conditions")
  func orderOfQuestions() throws {
    let advice = try advice {
      $0.lists["domain"] = .known(["dom.homelessness"])
      $0.lists["need"] = .declaredUnknown
      $0.homeless = .declaredUnknown
      $0.conditions = ["cnd.recognition": .declaredUnknown, "cnd.know_how": .declaredUnknown]
    }
    let asked = Array(advice.questions.map(\.id).prefix(4))
    #expect(asked == ["need.unknown", "homeless", "cnd.recognition", "cnd.know_how"])
  }

  @Test("in French, reasons that begin with a vowel are elided")
  func elision() throws {
    let texts = try ["dom.employment", "dom.child_protection", "dom.homelessness", "dom.rsa"].map { domain in
      try advice { $0.lists["domain"] = .known([domain]) }
        .text(in: .french, knowledge: try Self.advisor.get().knowledge)
    }
    #expect(texts.contains { $0.contains("parce qu'") })
    #expect(!texts.contains { $0.contains(/parce que [aeiouyâéèêîôà]/) })
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

  @Test("what the lists rest on that is left to somebody's judgement stands in a list of its own")
  func discretion() throws {
    let rules = """
      source s kind report locators { 1; 2 }
      citing s
      concept Actor id act { prefect fr "le préfet" en "the prefect" }
      concept Risk id rsk { closure fr "fermeture" en "closure" }
      relation grounds(r: Risk) fr "des motifs ({r})" en "grounds ({r})"
      relation risk(r: Risk) output risks
      relation field(r: Risk) output fields
      left to prefect: grounds(closure) cite 1 derived
      default closes cite 2 risk(r) if grounds(r)
      default shown cite 2 field(r) if grounds(r)
      """
    let knowledge = try Knowledge([RuleFile(path: "s.ressort", text: rules)])
    let advice = try Advisor(knowledge: knowledge).advise(on: Situation())
    let judgement = try #require(advice.discretion.first)
    #expect(advice.discretion.count == 1)
    #expect(judgement.actor == "act.prefect" && judgement.matter == "grounds(rsk.closure)")
    #expect(judgement.french == "laissé à l'appréciation du préfet : des motifs (fermeture)")
    #expect(judgement.english == "left to the judgement of the prefect: grounds (closure)")
    #expect(judgement.reason.status == .concluded && judgement.reason.certainty == .derived)
    #expect(judgement.reason.citations.map(\.locator) == ["1"])
    #expect(judgement.settles == ["risks", "fields"])
    let text = advice.text(in: .english, knowledge: knowledge)
    #expect(text.contains("• closure (inferred; left to the judgement of the prefect)"))
    #expect(text.contains("• left to the judgement of the prefect: grounds (closure)"))
    guard case .object(let members) = advice.data(),
      case .list(let listed)? = members.first(where: { $0.key == "discretion" })?.value,
      case .object(let entry)? = listed.first
    else {
      Issue.record("no list of judgements")
      return
    }
    #expect(
      entry.map(\.key) == ["actor", "matter", "fr", "en", "status", "certainty", "because", "citations", "settles"])
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
