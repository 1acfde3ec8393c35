public import Ressort

/// The rule base on social-cohesion policies, compiled into the library from the package's `Rules` folder.
public enum CohesionKnowledge {
  /// Its files, as they stand in `Rules`.
  public static var files: [RuleFile] {
    EmbeddedRules.files.map { RuleFile(path: $0.path, text: $0.text) }
  }

  /// The file from which answers start; it imports the others that they need.
  public static let roots = ["Rules/main.ressort.md"]

  /// Reads and checks the rule base; some ten milliseconds, so load it once and share the value.
  /// - Parameter includingScenarios: whether to read its scenarios too, which no answer needs, and to look for warnings.
  /// - Throws: nothing in a build that passed its tests, since the files are part of the library.
  public static func load(
    includingScenarios: Bool = false, language: Language = .english
  ) throws(RessortError) -> Knowledge {
    guard !includingScenarios else {
      return try Knowledge(files, roots: ["Rules/scenarios.ressort.md"], language: language)
    }
    return try load(.everything, language)
  }

  /// What an advice needs of it.
  package static func loadForAdvice(language: Language) throws(RessortError) -> Knowledge {
    try load(.results, language)
  }

  private static func load(_ scope: Knowledge.Scope, _ language: Language) throws(RessortError) -> Knowledge {
    if let snapshot = EmbeddedRules.snapshot,
      let knowledge = try Knowledge(snapshot: snapshot, of: files, roots: roots, language: language, scope: scope)
    {
      return knowledge
    }
    return try Knowledge(reviewed: files, roots: roots, language: language, scope: scope)
  }
}
