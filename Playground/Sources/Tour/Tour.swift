// What an embedder does with Ressort: read rules, state a case, ask, explain; then the same with the compiled-in rule base.

import Ressort
import RessortCohesion

@main
struct Tour {
  static func main() throws {
    try library()
    try cohesion()
  }

  /// A rule base of one's own, from disk.
  static func library() throws {
    let rules = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Rules/library.ressort"
    let knowledge = try Knowledge(contentsOf: [rules])
    var session = Session(knowledge, language: .english)

    try session.assume("reader pupil  overdue = yes")
    let answer = try session.ask("may_borrow(r)")
    for row in answer.rows {
      print(row.values.map { session.text(of: $0, in: .english) }.joined(separator: ", "), "—", row.status)
    }
    if let explanation = try session.why("may_borrow(pupil)") {
      print(explanation.text)
    }

    // Nobody said whether a book is overdue: the answer is open, and the session knows what to ask.
    try session.retract("overdue")
    try session.assume(.list("reader", [.term("reader.resident")]))
    for question in try session.questions() {
      print("To ask:", question.english ?? question.input)
    }
  }

  /// The rule base on social-cohesion policies.
  static func cohesion() throws {
    let advisor = try Advisor()
    var situation = Situation()
    situation.lists["domain"] = .known(["dom.homelessness"])
    situation.lists["population"] = .known(["pop.homeless"])
    let advice = try advisor.advise(on: situation)
    for stance in advice.stances {
      print(stance.rank, stance.stance, stance.reason.certainty, stance.reason.citations.map(\.locator))
    }
  }
}
