public import Ressort

/// What the rule base advises in a situation: who is competent, which stance, why, with what, and what is left to ask.
public struct Advice: Hashable, Sendable {
  /// The reasons of one entry.
  public struct Reason: Hashable, Sendable {
    public var status: Status
    public var certainty: Certainty
    /// Names of rules, firmest first.
    public var because: [String]
    public var citations: [Citation]
    /// What it leaves to whose judgement.
    public var discretion: [Discretion]
  }

  /// A matter that the report leaves to somebody's judgement, and that the advice takes to hold meanwhile.
  public struct Judgement: Hashable, Sendable {
    /// Whose judgement: an identifier.
    public var actor: String
    /// What is to be judged, as data: `grounds(need.closure)`.
    public var matter: String
    public var french: String
    public var english: String
    /// Of the matter itself.
    public var reason: Reason
    /// The lists in which something rests on it.
    public var settles: [String]
  }

  /// An actor's degree of competence over an object; all identifiers.
  public struct Competence: Hashable, Sendable {
    public var actor: String
    public var object: String
    public var degree: String
    public var reason: Reason
  }

  /// A stance of the State for one facet and mission.
  public struct Stance: Hashable, Sendable {
    public var stance: String
    public var facet: String
    public var mission: String
    /// 1 first, within the facet and mission.
    public var rank: Int
    /// `strong`, `partial`, `weak`, `conditional`, `undetermined`.
    public var strength: String?
    public var reason: Reason
  }

  /// An entry known by one identifier.
  public struct Entry: Hashable, Sendable {
    public var id: String
    /// What it is about, where one identifier stands for several facets.
    public var facets: [String]
    public var reason: Reason
  }

  /// What was set aside or denied.
  public struct Rejected: Hashable, Sendable {
    /// The list it would have stood in: `stances`, `competences`, `missions`, …
    public var list: String
    /// The identifiers it would have had there, by key.
    public var columns: [DataTree.Member]
    /// What beat, set aside or denies it, and the rule that would have given it.
    public var because: [String]
    public var citations: [Citation]
    /// The matters left to somebody's judgement that what stands against it takes to hold.
    public var discretion: [Discretion] = []
  }

  public struct Question: Hashable, Sendable {
    public var id: String
    public var french: String
    public var english: String
    /// The lists in which something hangs on it.
    public var settles: [String]
  }

  public var situation: Situation
  /// What was asked about: `nil` when no date was given.
  public var date: String?
  public var lawDate: String?
  public var competences: [Competence] = []
  public var fields: [Entry] = []
  public var missions: [Entry] = []
  public var stances: [Stance] = []
  public var rejected: [Rejected] = []
  /// By key, in order: `levers`, `partners`, `services`, `risks`, `measures`, `roles`, `phases`, `skills`, `indicators`, `instruments`.
  public var lists: [String: [Entry]] = [:]
  public var preconditionsMet: [Entry] = []
  public var preconditionsMissing: [Entry] = []
  public var preconditionsUnknown: [Entry] = []
  public var questions: [Question] = []
  /// Results that two sides leave unsettled.
  public var conflicts: [Conclusion] = []
  /// What is left to somebody's judgement, in order of first mention.
  public var discretion: [Judgement] = []
  /// What is odd about the situation; it stands beside the advice, and not in its document.
  public var findings: [Finding] = []
  public var notes: [Remark] = []
  /// For a situation with several dates: the advice of each.
  public var byDate: [Advice] = []

  static let listKeys = [
    "levers", "partners", "services", "risks", "measures", "roles", "phases", "skills", "indicators", "instruments",
  ]

  /// Every citation of the advice, in order of first mention.
  public var citations: [Citation] {
    var seen: Set<Citation> = []
    var ordered: [Citation] = []
    func add(_ citations: [Citation]) {
      for citation in citations where seen.insert(citation).inserted { ordered.append(citation) }
    }
    for stance in stances { add(stance.reason.citations) }
    for competence in competences { add(competence.reason.citations) }
    for entry in fields + missions { add(entry.reason.citations) }
    for key in Self.listKeys { for entry in lists[key] ?? [] { add(entry.reason.citations) } }
    for entry in preconditionsMet + preconditionsMissing + preconditionsUnknown { add(entry.reason.citations) }
    for item in rejected { add(item.citations) }
    for conflict in conflicts { add(conflict.citations) }
    for judgement in discretion { add(judgement.reason.citations) }
    for note in notes { add(note.citations) }
    return ordered
  }
}
