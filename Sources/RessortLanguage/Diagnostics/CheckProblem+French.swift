// The wordings of the checker's problems in French, all in one place.

extension CheckProblem {
  private func frenchUnsteadiness(_ relation: String, _ reason: Unsteadiness) -> String {
    switch reason {
    case .conclusion(let rule):
      "`\(relation)` dépend d'elle-même à travers `\(rule)`, qui doit conclure une telle valeur et rien d'autre, sans `sauf si`"
    case .condition:
      "`\(relation)` dépend ici d'elle-même, et une meilleure valeur pourrait défaire cette condition : il la faut simple"
    case .value:
      "`\(relation)` dépend ici d'elle-même, mais une meilleure valeur n'en donne pas forcément une meilleure : seuls `+`, `-` et un facteur constant peuvent les séparer"
    case .use(let variable):
      "`\(relation)` dépend d'elle-même, et un meilleur `\(variable)` pourrait ne pas remplir cette condition"
    }
  }

  var frenchMessage: String {
    switch self {
    case .duplicateName(let kind, let name):
      "`\(name)` est déjà le nom \(kind.frenchGenitive)"
    case .secondLadder:
      "un module a une seule échelle de rangs, et celui-ci en a déjà une"
    case .unknownName(let kind, let name, let suggestion):
      "il n'y a pas \(kind.barePartitive) `\(name)`" + didYouMean(suggestion)
    case .unknownParameter(let name, let relation, let suggestion):
      "`\(relation)` n'a pas de paramètre `\(name)`" + didYouMean(suggestion)
    case .unresolvedImport(let path):
      "il n'y a pas de fichier `\(path)`"
    case .ambiguousTerm(let name, let candidates):
      "`\(name)` peut être \(listed(candidates, "ou")) : écrire lequel"
    case .ambiguousName(_, let name, let candidates):
      "plusieurs modules ont `\(name)` : écrire \(listed(candidates, "ou"))"
    case .privateName(_, let name, ""):
      "`\(name)` est réservé aux fichiers sans module : il manque `exporter` à sa déclaration"
    case .privateName(_, let name, let module):
      "`\(name)` est réservé au module `\(module)` : il manque `exporter` à sa déclaration"
    case .notImported(_, let name, ""):
      "`\(name)` est déclaré dans un fichier que celui-ci n'importe pas"
    case .notImported(_, let name, let module):
      "`\(name)` est du module `\(module)`, dont ce fichier n'importe rien"
    case .idleImport(let path, .unused):
      "rien n'emploie ici ce que `\(path)` déclare, et l'import ne change rien d'autre"
    case .idleImport(let path, .repeated):
      "`\(path)` est déjà importé plus haut"
    case .idleImport(let path, .ofItself):
      "`\(path)` est ce fichier lui-même"
    case .cyclicUnion(let name):
      "l'union `\(name)` se contient elle-même"
    case .wrongNameCount(let relation, let expected, let found):
      "`\(relation)` a \(counted(expected, "paramètre")), mais \(found) \(found > 1 ? "sont nommés" : "est nommé") ici"
    case .openInputType(let name, let type):
      "la donnée ouverte `\(name)` doit porter sur des notions ou sur `Bool`, et non sur \(spelt(type))"
    case .incompatibleNeedsMany(let relation):
      "seules les valeurs d'une relation déclarée `plusieurs` peuvent être incompatibles ; `\(relation)` ne l'est pas"
    case .incompatibleKeys:
      "des valeurs incompatibles sont d'une même relation, avec les mêmes variables pour arguments"
    case .incompatibleCondition:
      "seules des comparaisons et des appartenances peuvent figurer ici"
    case .orderNeedsConcept(let relation):
      "la dernière colonne de `\(relation)` ne contient pas de termes qu'un ordre pourrait ranger"
    case .outputDefined(let relation):
      "un `définir` ne peut conclure le résultat `\(relation)` : écrire `toujours` ou `en principe`, avec une citation"
    case .wrongArgumentCount(let name, let expected, let found):
      "`\(name)` prend \(counted(expected, "argument")), et non \(found)"
    case .repeatedArgument(let name):
      "l'argument `\(name)` est donné deux fois"
    case .missingArgument(let name, let relation):
      "une conclusion sur `\(relation)` demande son argument `\(name)`"
    case .missingValue(let relation):
      "une conclusion sur `\(relation)` demande une valeur"
    case .unexpectedValue(let relation):
      "`\(relation)` n'a pas de valeur"
    case .equalsOnMany(let relation):
      "`\(relation)` peut avoir plusieurs valeurs : écrire `comprend`"
    case .includesOnSingle(let relation):
      "`\(relation)` a une seule valeur : écrire `=`"
    case .stateOfConclusion(let relation):
      "`\(relation)` n'est pas une donnée : on ne la demande à personne"
    case .stateOfRow(let relation):
      "on répond à `\(relation)` en bloc, donc c'est en bloc qu'on la connaît ou non : retirer les arguments"
    case .inputConcluded(let relation):
      "`\(relation)` est une donnée : seul un cas dit ce qu'elle est, jamais une règle ni un fait"
    case .wrongType(let text, let found, let expected):
      "`\(text)` est de type \(spelt(found)), mais il faut ici \(spelt(expected))"
    case .conflictingTypes(let variable, let found, let earlier):
      "`\(variable)` est ici de type \(spelt(found)), mais ailleurs dans la règle de type \(spelt(earlier))"
    case .incomparable(let left, let right):
      "\(spelt(left)) et \(spelt(right)) ne peuvent jamais être égaux"
    case .unordered(let type):
      "\(spelt(type)) n'a pas d'ordre : seuls `=` et `!=` le comparent ; une notion en a un si elle est déclarée `ordonnée`"
    case .unboundVariable(let name):
      "rien ne dit ce que désigne `\(name)` : il faut une condition positive où la variable figure"
    case .variableNotAllowed(let name):
      "`\(name)` est une variable, et il faut ici du connu : écrire une valeur"
    case .wildcardNotAllowed:
      "`_` ne dit rien ici : écrire un terme ou une variable"
    case .variableUsedOnce(let name):
      "`\(name)` ne figure qu'une fois : écrire `_` si ce peut être n'importe quoi"
    case .tooManyAlternatives(let limit):
      "développé, ce `ou` donne plus de \(limit) possibilités : diviser la règle"
    case .nestedAggregate:
      "un agrégat ne peut en contenir un autre : donner au second une règle à lui"
    case .aggregateValues:
      "une somme, un minimum, un maximum portent sur une seule valeur : seul un nombre en prend plusieurs"
    case .recursiveAggregate(let rule):
      "ce que `\(rule)` compte ou compare ici dépend de ce qu'elle conclut : il faudrait le connaître avant de l'établir"
    case .disputedExtreme(let relation):
      "`\(relation)` retient la plus petite ou la plus grande valeur : seuls des faits, `définir` et `toujours` lui en donnent, et rien ne les nie"
    case .unsteadyExtreme(let relation, let reason): frenchUnsteadiness(relation, reason)
    case .contradictoryFacts(let relation):
      "`\(relation)` a une seule valeur, mais deux faits lui en donnent de différentes"
    case .untouchable(let name, let kind):
      "`\(name)` est \(kind.frenchNoun) : rien ne l'écarte et rien ne prime dessus"
    case .neverConflicts(let exception, let target):
      "les conclusions de `\(exception)` et de `\(target)` ne se contredisent jamais, cette exception serait sans effet : donner des arguments à la cible"
    case .priorityWithoutConflict(let winner, let loser):
      "les conclusions de `\(winner)` et de `\(loser)` ne se contredisent jamais, cette priorité serait sans effet"
    case .priorityCycle(let names):
      "les priorités tournent en rond : \(names.map { "`\($0)`" }.joined(separator: " prime sur "))"
    case .unknownLocator(let locator, let source, let suggestion):
      "`\(source)` n'a pas de passage `\(locator)`" + didYouMean(suggestion)
    case .missingCitation:
      "il manque une citation : dire d'où cela vient avec `selon`"
    case .unsaidSource:
      "quelle source est citée ? La nommer après `selon`, ou écrire `citant` en tête du fichier"
    case .undated:
      "ceci ne vaut que certains jours, et aucune donnée ne dit quel jour on est : en déclarer une qui `date les faits`"
    case .unsuitableDate(let relation):
      "`\(relation)` ne donne pas de jour : il y faut une donnée sans paramètre, avec une seule valeur de type `Date`"
    case .datedTwice(let relation):
      "`\(relation)` donne déjà cette date"
    case .neverInForce:
      "il n'y a aucun jour entre ces bornes : `depuis` est le premier jour, `jusqu'au` le premier jour d'après le dernier"
    case .citationOutsideValidity(let source):
      "`\(source)` est citée pour des jours où elle n'est pas en vigueur"
    case .anachronism(let term, let period, let day):
      "`\(term)` n'existe pas au \(day) : ce terme vaut `\(period.spelt(in: .french))`"
    case .rowNameMissing:
      "chaque ligne d'une table de règles porte un nom, dans une première colonne `ligne`"
    case .unsuitableCell:
      "cette case ne convient pas à sa colonne"
    case .rowWithoutConclusion:
      "cette ligne ne conclut rien"
    case .overlappingRows(let first, let second):
      "les lignes `\(first)` et `\(second)` peuvent s'appliquer toutes deux, mais la table dit `choix unique`"
    case .answerToConclusion(let relation):
      "`\(relation)` n'est pas une donnée : un cas ne peut y répondre"
    case .severalAnswers(let relation):
      "`\(relation)` a une seule valeur, mais plusieurs sont données"
    case .onlyWithoutValue:
      "`attendu seulement` demande les valeurs attendues"
    case .overflow:
      "ce calcul n'a pas de valeur : il sort de 64 bits, divise par zéro, ou donne plus de six décimales"
    case .missingDay(let text):
      "il n'y a pas de jour `\(text)` : écrire `arrondi par défaut` pour le dernier jour du mois, ou `arrondi par excès` pour le lendemain"
    case .monthsWithoutDate:
      "les mois et les années n'ont pas tous la même longueur : ils s'ajoutent à une date, `d + 2 mois`"
    case .tooManyVariables(let limit):
      "une règle peut avoir au plus \(limit) variables : la diviser"
    case .tooManyPairs(let limit):
      "les priorités entre tables donnent plus de \(limit) paires de lignes : nommer les lignes qui comptent"
    case .circular(let name):
      "`\(name)` dépend de sa propre absence : là où rien d'autre ne tranche, c'est contesté"
    case .missingWording(let name, let languages):
      "`\(name)` n'a pas de libellé en \(languages.map { $0 == .french ? "français" : "anglais" }.joined(separator: " ni en "))"
    }
  }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { " ; vouliez-vous dire `\($0)` ?" } ?? ""
  }

  private func spelt(_ type: TypeName) -> String {
    listed(type.names, "ou")
  }

  private func listed(_ names: [String], _ word: String) -> String {
    names.map { "`\($0)`" }.joined(separator: " \(word) ")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count > 1 ? "\(count) \(noun)s" : "\(count) \(noun)"
  }
}

extension CheckProblem.NameKind {
  /// After "il n'y a pas".
  var barePartitive: String {
    switch self {
    case .source: "de source"
    case .concept: "de notion ou de type"
    case .term: "de terme"
    case .group: "de groupe"
    case .category: "de notion, de groupe ou de terme"
    case .relation: "de relation"
    case .parameter: "de paramètre"
    case .rule: "de règle"
    case .note: "de remarque"
    case .layer: "de rang"
    case .scenario: "de scénario"
    case .prefix: "de préfixe de notion"
    case .layers: "d'échelle de rangs"
    case .module: "de module"
    }
  }

  /// After "est".
  var frenchNoun: String {
    switch self {
    case .source: "une source"
    case .concept: "une notion"
    case .term: "un terme"
    case .group: "un groupe"
    case .category: "une notion ou un groupe"
    case .relation: "une relation"
    case .parameter: "un paramètre"
    case .rule: "une règle"
    case .note: "une remarque"
    case .layer: "un rang"
    case .scenario: "un scénario"
    case .prefix: "un préfixe de notion"
    case .layers: "une échelle de rangs"
    case .module: "un module"
    }
  }

  /// After "le nom".
  var frenchGenitive: String {
    switch self {
    case .source: "d'une autre source"
    case .concept: "d'une autre notion"
    case .term: "d'un autre terme"
    case .group: "d'un autre groupe"
    case .category: "d'une autre notion ou d'un autre groupe"
    case .relation: "d'une autre relation"
    case .parameter: "d'un autre paramètre"
    case .rule: "d'une autre règle"
    case .note: "d'une autre remarque"
    case .layer: "d'un autre rang"
    case .scenario: "d'un autre scénario"
    case .prefix: "d'un autre préfixe de notion"
    case .layers: "d'une autre échelle de rangs"
    case .module: "d'un autre module"
    }
  }
}

extension RuleKind {
  var frenchNoun: String {
    switch self {
    case .define: "un `définir`"
    case .always: "une règle `toujours`"
    case .default: "une règle `en principe`"
    case .exception: "une exception"
    case .block: "un obstacle"
    case .never: "un `jamais`"
    case .silent: "un `muet sur`"
    case .note: "une remarque"
    case .leftTo: "un `laissé à`"
    }
  }
}
