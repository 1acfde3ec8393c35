import Ressort
import RessortCohesion
import Testing

@Suite("Reading a situation")
struct SituationTests {
  static let knowledge = Result { try CohesionKnowledge.load() }

  func read(_ members: DataTree.Member...) throws -> Situation {
    try Situation(.object(members), knowledge: try Self.knowledge.get())
  }

  func message(_ members: DataTree.Member..., in language: Language = .english) throws -> String {
    let knowledge = try Self.knowledge.get()
    do {
      _ = try Situation(.object(members), knowledge: knowledge)
      return ""
    } catch {
      return error.message(in: language)
    }
  }

  @Test(
    "identifiers, names and labels in both languages name the same term, whatever the case and the accents",
    arguments: ["dom.homelessness", "homelessness", "situation sans domicile", "Situation  SANS domicile"])
  func spellings(_ text: String) throws {
    #expect(try read(.init("domain", .list([.text(text)]))).lists["domain"] == .known(["dom.homelessness"]))
  }

  @Test("\"unknown\" is declared unknown, an empty list is \"none\", and a term may itself be called unknown")
  func replies() throws {
    #expect(try read(.init("domain", .text("unknown"))).lists["domain"] == .declaredUnknown)
    #expect(try read(.init("act", .list([]))).lists["act"] == .known([]))
    #expect(try read(.init("need", .list([.text("need.unknown")]))).lists["need"] == .known(["need.unknown"]))
    #expect(try read(.init("homeless", .text("not_applicable"))).homeless == .notApplicable)
  }

  @Test("an unknown key suggests the nearest one")
  func unknownKey() throws {
    #expect(try message(.init("domian", .list([]))) == "there is no key `domian`; did you mean `domain`?")
    #expect(
      try message(.init("domian", .list([])), in: .french)
        == "la clé `domian` n'existe pas ; vouliez-vous dire `domain` ?")
  }

  @Test("a misspelt identifier names its place and the nearest right one")
  func unknownTerm() throws {
    let conditions = DataTree.object([.init("cnd.recogniton", .boolean(true))])
    let message = try message(.init("conditions", conditions))
    #expect(message.hasPrefix("`conditions.cnd.recogniton`"))
    #expect(message.contains("did you mean `cnd.recognition`?"))
  }

  @Test("a term of another kind is told with its kind")
  func wrongKind() throws {
    #expect(try message(.init("domain", .list([.text("act.prefect")]))).contains("belongs to the concept `Actor`"))
  }

  @Test("a date that does not exist is told", arguments: ["2009-02-30", "2009-6-1", "yesterday"])
  func malformedDate(_ text: String) throws {
    #expect(try message(.init("date", .text(text))).contains("is not a date"))
  }

  @Test("what is not of the right shape is told: a list, a boolean, an object")
  func shapes() throws {
    #expect(try message(.init("domain", .boolean(true))).contains("a list"))
    #expect(try message(.init("homeless", .integer(1))).contains("`true`, `false`"))
    #expect(try message(.init("conditions", .list([]))).contains("an object"))
  }
}
