internal import Ressort

extension Sentence {
  var french: String {
    switch self {
    case .no: "Non : rien ne permet de le conclure."
    case .yes: "Oui."
    case .contested: "Contesté : il y a des raisons dans les deux sens, et rien ne tranche."
    case .open: "En suspens : cela dépend de ce qu'on ne sait pas."
    case .answerCount(0): "Aucune réponse."
    case .answerCount(let count): Self.count(count, "réponse")
    case .notConcluded(let atom): "`\(atom)` n'est pas conclu."
    case .concludedAsOf(let days): "Ce le serait à la date du \(days.joined(separator: ", "))."
    case .truth(let flag): flag ? "oui" : "non"
    case .status(let status):
      switch status {
      case .certain: "établi"
      case .concluded: "conclu"
      case .contested: "contesté"
      case .open: "en suspens"
      }
    case .certainty(let certainty):
      switch certainty {
      case .explicit: "dit"
      case .derived: "déduit"
      case .hedged: "nuancé"
      case .silent: "non dit"
      }
    case .statusColumn: "statut"
    case .certaintyColumn: "dans le texte"
    case .leftToColumn: "laissé à"
    case .leftTo(let judgement, let matter): "\(judgement.capitalisedFirst) : \(matter)."
    case .leftToRemark(let judgement, let matter): "\(judgement) : \(matter)"
    case .dependsOnColumn: "dépend de"
    case .listNotAsked(let inputs): "Non demandé : \(inputs.joined(separator: ", "))."
    case .listDeclaredUnknown(let inputs): "Déclaré inconnu : \(inputs.joined(separator: ", "))."
    case .listPresumed(let inputs): "Tenu pour absent jusqu'à réponse : \(inputs.joined(separator: ", "))."
    case .listWhatever(let inputs): "Quelle que soit la réponse à : \(inputs.joined(separator: ", "))."
    case .silence(let statement): "Le texte ne le dit pas : \(statement)"
    case .wouldConclude(let rule, let sentence): "\(sentence), ce que conclurait `\(rule)`"
    case .because(let rules): "écarté par \(Self.quoted(rules, "et"))"
    case .nothingSetAside: "Rien n'est écarté."
    case .noResults: "Aucun résultat."
    case .noQuestions: "Il n'y a plus rien à demander."
    case .noNotes: "Aucune remarque."
    case .noFacts: "Rien n'est supposé."
    case .noSources: "Aucune source n'est déclarée."
    case .noRules: "Aucune règle de ce nom."
    case .whatever(let inputs): "quelle que soit la réponse à \(inputs.joined(separator: ", "))"
    case .onPresumptions(let inputs): "tant que personne ne répond à \(Self.quoted(inputs, "et"))"
    case .dependsOn(let inputs): "dépend de \(Self.quoted(inputs, "et"))"
    case .denied(let sentence): "nié : \(sentence)"
    case .declaredUnknown: "déclaré inconnu"
    case .notApplicable: "sans objet"
    case .none: "rien"
    case .questionDeclaredUnknown: "déclaré inconnu"
    case .greeting(let relations, let rules):
      """
      Ressort · \(Self.count(relations, "relation")), \(Self.count(rules, "règle")).
      Posez une question, ou `:aide` pour les commandes ; Tab complète, Ctrl-D quitte.
      """
    case .added: "Ajouté."
    case .assumed: "Supposé."
    case .retracted(let input): "Plus rien n'est supposé de `\(input)`."
    case .wasReset: "Plus rien n'est supposé."
    case .loaded(let relations, let rules):
      "Chargé : \(Self.count(relations, "relation")), \(Self.count(rules, "règle"))."
    case .languageSet: "Les réponses sont en français."
    case .additionLost(let text): "ce qui avait été ajouté ne convient plus et a été retiré : \(text)"
    case .assumptionLost(let input): "ce qui était supposé de `\(input)` ne convient plus et a été retiré"
    case .unknownCommand(let name, let suggestions):
      "il n'y a pas de commande `:\(name)`"
        + (suggestions.isEmpty ? " ; `:aide` les énumère" : " ; vouliez-vous dire \(Self.quoted(suggestions, "ou")) ?")
    case .ambiguousCommand(let name, let candidates):
      "`:\(name)` peut vouloir dire \(Self.quoted(candidates, "ou"))"
    case .needsArgument(let command, let argument): "écrivez `:\(command) \(argument)`"
    case .unknownSetting(let name):
      "il n'y a pas de réglage `\(name)` ; écrivez `:régler langue fr` ou `:régler langue en`"
    case .unknownName(let name, let suggestions):
      "rien ne s'appelle `\(name)`"
        + (suggestions.isEmpty ? "" : " ; vouliez-vous dire \(Self.quoted(suggestions, "ou")) ?")
    case .recommendNeedsCohesion:
      "`:recommander` demande la base de règles intégrée ; `:résultats` énumère ce qui est conclu"
    case .helpHead:
      "Tapez une question, un énoncé ou une commande (ses premières lettres suffisent)."
    case .helpFoot: "Entre `:{` et `:}`, plusieurs lignes forment une seule entrée."
    case .help(let name): Self.frenchHelp[name] ?? ""
    case .environment(let files, let terms, let relations, let rules, let sources, let facts):
      """
      fichiers   \(files.isEmpty ? "aucun" : files.joined(separator: ", "))
      déclarés   \(Self.count(terms, "terme")), \(Self.count(relations, "relation")), \(Self.count(rules, "règle")), \
      \(Self.count(sources, "source"))
      supposés   \(facts)
      langue     français
      """
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number < 2 ? "" : "s")"
  }

  /// By the command's English name.
  private static let frenchHelp: [String: String] = [
    "why": "les raisons d'une conclusion, ou ce qui s'y oppose",
    "results": "tout ce qui est conclu et déclaré comme résultat",
    "questions": "ce qui reste à demander, le plus utile d'abord",
    "setaside": "ce qu'une règle aurait conclu, et ce qui l'en a empêchée",
    "notes": "les remarques qui accompagnent les résultats",
    "recommend": "l'avis sur la situation supposée, sous forme de note",
    "assume": "réponses, comme après `soit` : `domaine sans_abri, sport`",
    "retract": "oublie les réponses à une donnée",
    "facts": "ce qui est supposé",
    "reset": "oublie toutes les réponses",
    "rules": "les règles, ou celles dont le nom contient ceci",
    "sources": "les textes que citent les règles, et où",
    "info": "ce qu'est une relation, un terme ou une règle",
    "load": "lit d'autres fichiers de règles",
    "reload": "relit les fichiers de règles",
    "env": "fichiers, nombres, langue",
    "set": "change la langue des réponses",
    "help": "cette liste",
    "quit": "quitte",
  ]
}
