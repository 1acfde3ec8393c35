// Every sentence of the text form of an advice, in both languages.

internal import Ressort

struct AdviceWordings {
  let language: Language

  var title: String { pick("Avis", "Advice") }
  var inShort: String { pick("En bref : ", "In short: ") }
  var semicolon: String { pick(" ; ", "; ") }
  var colon: String { pick(" : ", ": ") }
  var stances: String { pick("Posture de l'État", "The State's stance") }
  var competences: String { pick("Qui est compétent", "Who is competent") }
  var framing: String { pick("Champ et mission", "Field and mission") }
  var preconditions: String { pick("Conditions", "Conditions") }
  var rejected: String { pick("Écarté", "Set aside") }
  var conflicts: String { pick("Sans réponse tranchée", "Left unsettled") }
  var discretion: String { pick("À l'appréciation de quelqu'un", "Left to somebody's judgement") }
  var notes: String { pick("À savoir", "Worth knowing") }
  var questions: String { pick("À demander", "To ask") }
  var noStance: String {
    pick("La situation ne permet pas encore de conclure à une posture.", "The situation does not yet lead to a stance.")
  }
  var fields: String { pick("champ", "field") }
  var missions: String { pick("mission", "mission") }
  var met: String { pick("réunies", "met") }
  var missing: String { pick("manquantes", "missing") }
  var unknown: String { pick("inconnues", "not known") }
  var about: String { pick("pour :", "for") }
  var rejectedBy: String { pick("écarté par", "set aside by") }

  /// The reasons as one clause. The French word loses its last letter in front of a vowel.
  func because(_ reasons: [String]) -> String {
    let reasons = reasons.joined(separator: semicolon)
    if language == .english { return "because " + reasons }
    let first = reasons.lowercased().unicodeScalars.first
    return (first.map { "aàâeéèêiîoôuùy".unicodeScalars.contains($0) } == true ? "parce qu'" : "parce que ") + reasons
  }

  func list(_ key: String) -> String {
    switch key {
    case "levers": pick("Leviers", "Levers")
    case "partners": pick("Partenaires", "Partners")
    case "services": pick("Services qui agissent pour l'État", "Services acting for the State")
    case "risks": pick("Risques et obstacles", "Risks and obstacles")
    case "measures": pick("Mesures", "Measures")
    case "roles": pick("Rôles", "Roles")
    case "phases": pick("Étapes", "Phases")
    case "skills": pick("Savoir-faire", "Know-how")
    case "indicators": pick("Indicateurs", "Indicators")
    case "instruments": pick("Textes applicables", "Instruments in force")
    default: key
    }
  }

  func dated(_ date: String, law: String?) -> String {
    let law = law ?? date
    return pick("faits au \(date), droit au \(law)", "facts as of \(date), law as of \(law)")
  }

  func status(_ status: Status) -> String {
    switch status {
    case .certain: pick("établi", "established")
    case .concluded: pick("conclu", "concluded")
    case .contested: pick("contesté", "contested")
    case .open: pick("dépend de ce qui reste inconnu", "depends on what is not known")
    }
  }

  /// How the source says it.
  func certainty(_ certainty: Certainty) -> String {
    switch certainty {
    case .explicit: pick("dit par le rapport", "said by the report")
    case .derived: pick("déduit", "inferred")
    case .hedged: pick("nuancé", "hedged")
    case .silent: pick("non dit", "not said")
    }
  }

  func strength(_ strength: String) -> String {
    switch strength {
    case "strong": pick("légitimité bien assurée", "legitimacy well assured")
    case "partial": pick("légitimité assurée en partie", "legitimacy partly assured")
    case "weak": pick("légitimité mal assurée", "legitimacy weakly assured")
    case "conditional": pick("sous condition", "conditional")
    case "undetermined": pick("à déterminer", "undetermined")
    default: strength
    }
  }

  private func pick(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }
}
