package import Ressort

/// Everything the prompt says, in French and in English.
package enum Sentence: Hashable, Sendable {
  // Answers.
  case no, yes, contested, open
  case answerCount(Int)
  case notConcluded(atom: String)
  /// Days as of which it would be.
  case concludedAsOf([String])
  case truth(Bool)
  case status(Status)
  case certainty(Certainty)
  case statusColumn, certaintyColumn, leftToColumn, dependsOnColumn
  /// Whose judgement a matter is left to; as a sentence, and as a remark in one.
  case leftTo(String, matter: String)
  case leftToRemark(String, matter: String)
  /// The inputs that rows of an answer hang on, or that they take as absent.
  case listNotAsked([String])
  case listDeclaredUnknown([String])
  case listPresumed([String])
  /// Those without an answer that make no difference to what holds.
  case listWhatever([String])
  /// What the text leaves unsaid, and the places where one would have looked.
  case silence(String)
  case wouldConclude(rule: String, sentence: String)
  case because([String])
  case nothingSetAside, noResults, noQuestions, noNotes, noFacts, noSources, noRules
  case onPresumptions([String])
  case whatever([String])
  case dependsOn([String])
  case denied(String)
  case declaredUnknown, notApplicable, none
  case questionDeclaredUnknown

  // What was done.
  case greeting(relations: Int, rules: Int)
  case added, assumed
  case retracted(String)
  case wasReset
  case loaded(relations: Int, rules: Int)
  case languageSet
  case additionLost(String)
  case assumptionLost(String)

  // What was wrong.
  case unknownCommand(String, suggestions: [String])
  case ambiguousCommand(String, candidates: [String])
  case needsArgument(command: String, argument: String)
  case unknownSetting(String)
  case unknownName(String, suggestions: [String])
  case recommendNeedsCohesion

  // Listings.
  case helpHead, helpFoot
  case help(String)
  case environment(files: [String], terms: Int, relations: Int, rules: Int, sources: Int, facts: Int)

  package func text(in language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

extension String {
  /// As a sentence begins.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Sentence {
  static func quoted(_ names: [String], _ conjunction: String) -> String {
    let names = names.map { "`\($0)`" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
