import Ressort
import RessortREPL

/// A small rule base about who cares for whom, with one of each thing that a prompt can show.
enum CareKnowledge {
  static let text = #"""
    source memo  kind report  date 2009  fr "note de 2009"  en "memo of 2009"
      locators { 1; 2; 3; 4 }
    citing memo

    concept Holder id act {
      State  fr État "l'État"  en "the State"
      town   fr commune "la commune"  en "the town"
    }
    concept Domain id dom {
      homelessness  fr sans_abri "sans-domicile"  en "homelessness"
      sport         fr "sport"  en "sport"
    }
    concept Degree id deg {
      principal     fr principale "principale"  en "principal"
      contributing  fr contributive "contributive"  en "contributing"
    }

    relation competence(a: Holder, d: Domain) -> many Degree  output competences
      fr compétence(acteur, domaine) "compétence {value} de {a} en matière de {d}"
      en "{value} competence of {a} over {d}"
    relation urgent(d: Domain)
      fr urgent "{d} : urgent"  en "{d} is urgent"

    input domain(d: Domain)  presumed none
      fr domaine "domaine : {d}"  en "domain: {d}"
      ask fr "Quel domaine ?"  en "Which domain?"
    input recognised() -> Bool  open
      fr reconnue "reconnue : {value}"  en "recognised: {value}"
      ask fr "L'action est-elle reconnue ?"  en "Is the action recognised?"

    default state_leads  cite 1  fr "l'État dirige"  en "the State leads"
      competence(State, d) includes principal  if domain(d)
    default town_helps  cite 2  derived  fr "la commune aide"  en "the town helps"
      competence(town, d) includes contributing  if domain(d) and recognised() = yes
    exception no_lead_in_sport to state_leads  cite 3  fr "l'État ne dirige pas le sport"  en "the State does not lead sport"
      it is denied that competence(State, sport) includes principal  if domain(sport)
    default urgent_when_homeless  cite 4  fr "urgent"  en "urgent"
      urgent(homelessness)  if domain(homelessness)
    default never_that_urgent  cite 4  fr "pas urgent"  en "not urgent"
      it is denied that urgent(homelessness)  if domain(homelessness)
    """#

  static func prompt(_ language: Language = .english) throws -> Prompt {
    let file = RuleFile(path: "care.ressort", text: text)
    return Prompt(knowledge: try Knowledge([file]), language: language, origin: .memory([file]))
  }

  /// A prompt at which these lines were typed.
  static func prompt(_ language: Language = .english, after lines: String...) throws -> Prompt {
    var prompt = try prompt(language)
    for line in lines { _ = prompt.receive(line) }
    return prompt
  }
}
