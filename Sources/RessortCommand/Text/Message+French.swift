internal import Glibc
internal import Ressort

extension Message {
  var french: String {
    switch self {
    case .about: "Qui répond de quelle politique, quelle posture l'État doit prendre, et pourquoi."
    case .aboutRecommend: "Conseille sur une situation : qui est compétent, quelle posture, pourquoi, et que demander."
    case .aboutQuery: "Répond à une question, chaque ligne avec son statut."
    case .aboutWhy: "Dit pourquoi quelque chose est conclu, ou ce qui s'y oppose."
    case .aboutCheck: "Vérifie des fichiers de règles."
    case .aboutTest: "Joue les scénarios des fichiers de règles."
    case .aboutRun: "Évalue des fichiers de règles sur des tables de faits."
    case .aboutFmt: "Met des fichiers de règles dans la mise en forme commune."
    case .aboutREPL: "Ouvre une invite."
    case .aboutMutate: "Modifie les règles une à une, et liste les modifications qu'aucun scénario ne remarque."
    case .aboutDraw: "Dessine qui tient quoi, et à quel degré, en une page autonome."
    case .helpDrawQuery: "Une question à deux ou trois colonnes ; sans question, la carte des compétences."
    case .helpDrawForm: "Un tableau, ou des traits de gauche à droite."
    case .helpDrawOutput: "La page à écrire, sinon la sortie standard."
    case .drawn(let links, let path): "\(path) : \(Self.count(links, "marque"))."
    case .notDrawable(let columns):
      "un dessin a deux ou trois colonnes, et cette question en a \(columns) : qui, quoi, et peut-être à quel degré"
    case .chartSize(let holders, let matters, let links):
      "\(links) traits de \(holders) à gauche vers \(matters) à droite ; le tableau plus bas dit la même chose."
    case .chartKey: "Ce que disent les marques"
    case .chartFirmness(let certainty):
      switch certainty {
      case .explicit: "le texte le dit"
      case .derived: "tiré de ce qu'il dit"
      case .hedged: "dit avec réserve, ou notre lecture"
      case .silent: "le texte ne le dit pas ; l'endroit est celui où l'on chercherait"
      }
    case .chartPlaces: "Où c'est dit"
    case .chartPlace: "endroit"
    case .aboutExplainCode: "Explique longuement le code d'un diagnostic ; sans code, les énumère tous."
    case .helpLanguage: "La langue des réponses (sinon celle de l'environnement)."
    case .helpFiles: "Des fichiers de règles ; sans eux, la base de règles intégrée."
    case .helpGiven: "Ce qu'il faut supposer, comme après `soit` dans un scénario : 'domaine sans_abri'. Se répète."
    case .helpSituation: "Une situation en JSON ; `-` est l'entrée standard."
    case .helpAsOf: "La date à laquelle répondre, comme 2009-06-01 ; passe avant celle de la situation."
    case .helpFormat: "La forme de la réponse."
    case .helpCheckFormat: "La forme des diagnostics ; `plain` en fait une ligne chacun."
    case .helpQuery: "Une question comme 'compétence(a, sans_abri) comprend d'."
    case .helpAtom: "Ce qu'il faut expliquer, comme 'posture(f, m) comprend partenaire'."
    case .helpDefinitions: "Dit aussi les étapes par les définitions."
    case .helpFilter: "Seulement les scénarios dont le nom contient ceci."
    case .helpMutateFilter: "Ne modifie que les énoncés dont le nom contient ceci."
    case .helpWatch: "Les rejoue chaque fois qu'un des fichiers change, jusqu'à Ctrl-C."
    case .helpCoverage: "Dit aussi ce que les scénarios mettent en jeu, et ce qu'ils laissent de côté."
    case .helpStrict: "Un avertissement suffit pour échouer."
    case .helpCopiedFrom:
      "Dit aussi chaque suite de mots que les fichiers partagent avec ce texte, et échoue s'il y en a une."
    case .helpWords: "Combien de mots de suite font une suite."
    case .helpFacts: "Un dossier avec RELATION.tsv pour chaque donnée."
    case .helpOutput: "Un dossier où écrire RELATION.tsv pour chaque résultat."
    case .helpCount: "Les relations dont les lignes sont comptées."
    case .helpRows: "Les relations dont les lignes sont affichées."
    case .helpTime: "Dit les secondes de chaque étape, sur la sortie d'erreur."
    case .helpLimitRows: "Combien de lignes les règles peuvent déduire."
    case .helpLimitSeconds: "Combien de temps l'évaluation peut durer."
    case .helpCode: "Un code comme R0207."
    case .badExample: "Ne convient pas :"
    case .goodExample: "Convient :"
    case .value(let name): name.french
    case .helpFmtFiles: "Des fichiers de règles ; `-` lit l'entrée standard et écrit la sortie standard."
    case .helpFmtCheck: "Ne change rien ; nomme les fichiers qui changeraient, et finit par 1 s'il y en a."
    case .helpFmtLanguage: "Écrit mots-clés et noms dans cette langue, qui est aussi celle des messages."
    case .standardInput: "entrée standard"
    case .error: "erreur"
    case .warning: "avertissement"
    case .passed: "réussi"
    case .failed: "ÉCHOUÉ"
    case .checked(let files, 0, 0): "\(Self.count(files, "fichier")) : en ordre."
    case .checked(let files, let errors, let warnings):
      "\(Self.count(files, "fichier")) : \(Self.count(errors, "erreur")), \(Self.count(warnings, "avertissement"))."
    case .copied(0, let words): "Aucune suite de \(Self.count(words, "mot")) n'est partagée avec le texte."
    case .copied(let runs, let words):
      "\(Self.count(runs, "suite")) de \(words) mots ou plus \(runs < 2 ? "est partagée" : "sont partagées") avec le texte."
    case .copiedRun(let words, let path, let line, let text):
      "\(words) mots de suite sont ceux de \(path), ligne \(line) : « \(text) »"
    case .tested(0, _, _): "Aucun scénario."
    case .tested(let scenarios, 0, let expectations):
      "\(Self.count(scenarios, "scénario")), \(Self.count(expectations, "attente")) : tout est réussi."
    case .tested(let scenarios, let failed, let expectations):
      "\(Self.count(scenarios, "scénario")), \(Self.count(expectations, "attente")) : "
        + Self.count(failed, "échec") + "."
    case .mutated(0, _): "Rien à modifier."
    case .mutated(let tried, 0): "\(Self.count(tried, "modification")) : un scénario remarque chacune."
    case .mutated(let tried, let survivors):
      "\(Self.count(tried, "modification")) : aucun scénario n'en remarque \(survivors)."
    case .coverageUnit(let unit):
      switch unit {
      case .rules: "règles appliquées"
      case .rows: "lignes de table appliquées"
      case .won: "exceptions et obstacles qui l'emportent"
      case .lost: "exceptions et obstacles qui ne l'emportent pas"
      case .values: "valeurs de résultat atteintes"
      case .locators: "passages cités dans un résultat"
      }
    case .coverageMissing(let unit):
      switch unit {
      case .rules: "Règles qu'aucun scénario n'applique :"
      case .rows: "Lignes de table qu'aucun scénario n'applique :"
      case .won: "Exceptions et obstacles qui ne l'emportent dans aucun scénario :"
      case .lost: "Ce que chacun vise, et qui ne tient dans aucun scénario :"
      case .values: "Valeurs que des règles donnent, et qui ne sortent dans aucun scénario :"
      case .locators: "Passages que des énoncés citent, et qu'aucun résultat ne cite :"
      }
    case .watching(let files): "En attente d'un changement de \(Self.count(files, "fichier")) ; Ctrl-C y met fin."
    case .changed(let path): "\(path) a changé."
    case .formatted(0, let files): "\(Self.count(files, "fichier")) : rien à changer."
    case .formatted(let changed, let files): "\(Self.count(files, "fichier")) : \(changed) mis en forme."
    case .wouldFormat(0, let files): "\(Self.count(files, "fichier")) : rien à changer."
    case .wouldFormat(1, let files): "\(Self.count(files, "fichier")) : 1 changerait."
    case .wouldFormat(let changed, let files): "\(Self.count(files, "fichier")) : \(changed) changeraient."
    case .noTable(let folder, let relation):
      "il n'y a pas de `\(folder)/\(relation).tsv` : `\(relation)` n'a aucune ligne"
    case .noInput(let file): "`\(file)` n'est pas lu : aucune donnée ne porte ce nom"
    case .incomplete(let interruption):
      "\(interruption.message(in: .french)) ; le résultat est incomplet, mais ce qu'il contient est sûr"
    case .notJSON(let path, let failure):
      "\(Self.name(path, stdin: "entrée standard")):\(failure.line):\(failure.column) : \(failure.fault.french)"
    case .noStatementNamed(let name): "aucun énoncé n'a `\(name)` dans son nom"
    case .noScenarioNamed(let name): "aucun scénario n'a `\(name)` dans son nom"
    case .namesNotFound:
      "rien n'est converti : il faut tous les fichiers qui déclarent les noms, donnés ensemble ou importés"
    case .unknownRelation(let name, let suggestions):
      "il n'y a pas de relation `\(name)`"
        + (suggestions.isEmpty ? "" : " ; vouliez-vous dire \(Self.quoted(suggestions, "ou")) ?")
    case .noFolder(let path): "\(path) : ce dossier n'existe pas"
    case .noWords: "`--words` demande un nombre à partir de 1"
    case .nothingToWatch: "`--watch` demande des fichiers de règles, et répond en texte"
    case .negativeLimit(let option): "`\(option)` prend un nombre à partir de 0"
    case .severalDates:
      "une question vaut pour une date, et cette situation en a plusieurs ; choisissez-en une avec `--as-of`"
    case .unknownCode(let code, let suggestions):
      "il n'y a pas de code `\(code)`"
        + (suggestions.isEmpty
          ? " ; `ressort explain-code` les énumère" : " ; vouliez-vous dire \(Self.quoted(suggestions, "ou")) ?")
    case .mistakes(let count): Self.count(count, "faute")
    case .outputFailed(let path, let error):
      "\(path ?? "sortie standard") : écriture impossible (\(String(cString: strerror(error))))"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number < 2 ? "" : "s")"
  }
}

extension JSONReader.Fault {
  fileprivate var french: String {
    switch self {
    case .empty: "il n'y a pas de JSON ici"
    case .cutOff: "ce JSON s'interrompt ici"
    case .unexpected: "ce JSON n'est plus correct à partir d'ici"
    case .trailing: "le JSON se termine avant ceci"
    case .badEscape: "cet échappement n'existe pas en JSON"
    case .controlCharacter: "un texte en JSON n'a ni retour à la ligne ni caractère de contrôle ; écrivez `\\n`"
    case .numberOutOfRange: "ce nombre est trop grand"
    case .notUTF8: "ce n'est pas de l'UTF-8 ; enregistrez-le en UTF-8"
    case .tooDeep: "ce JSON a trop de niveaux"
    case .duplicateKey(let key): "la clé `\(key)` est donnée deux fois"
    }
  }
}
