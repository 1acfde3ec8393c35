// R0232 to R0238: what declarations may say.

extension CodeExplanation {
  static let declarations: [CodeExplanation] = [
    CodeExplanation(
      "R0232",
      french: (
        "un nombre de noms de paramètres qui ne convient pas",
        "Une relation qui reçoit un nom dans une langue peut y nommer ses paramètres, tous et dans l'ordre. Ici, leur nombre ne convient pas."
      ),
      english: (
        "a number of parameter names that does not fit",
        "A relation that is given a name in a language may name its parameters there, all of them and in order. Here their number is not right."
      ),
      bad: """
        concept Domain { housing }
        relation relevant(d: Domain)  fr pertinent(domaine, autre)
        """,
      good: """
        concept Domain { housing }
        relation relevant(d: Domain)  fr pertinent(domaine)
        """),
    CodeExplanation(
      "R0233",
      french: (
        "une donnée ouverte sur une infinité de valeurs",
        """
        Tant que personne n'a répondu à une donnée `ouverte`, le moteur suit chacune des réponses possibles. Il faut donc pouvoir les énumérer : \
        les termes d'une notion, ou `Bool`. Un entier, une date ou un texte se déclare `close` ou `présumée absente`.
        """
      ),
      english: (
        "an open input over endless values",
        """
        As long as nobody has answered an `open` input, the engine follows every answer that is possible. So they must be few enough to list: \
        the terms of a concept, or `Bool`. An integer, a date or a text is declared `closed` or `presumed none`.
        """
      ),
      bad: """
        input size(n: Int)  open
        """,
      good: """
        input size(n: Int)  presumed none
        """),
    CodeExplanation(
      "R0234",
      french: (
        "une incompatibilité qui va de soi",
        """
        Deux valeurs d'une relation à valeur unique se contredisent toujours : le dire ne change rien. `incompatible` sert aux relations \
        déclarées `plusieurs`, dont les valeurs peuvent sinon valoir ensemble.
        """
      ),
      english: (
        "an incompatibility that goes without saying",
        """
        Two values of a single-valued relation always conflict: saying so changes nothing. `incompatible` is for relations declared `many`, \
        whose values may stand together otherwise.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        incompatible lead(n) = shared  and  lead(n) = principal
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> many Degree
        incompatible lead(n) includes shared  and  lead(n) includes principal
        """),
    CodeExplanation(
      "R0235",
      french: (
        "une incompatibilité entre des choses différentes",
        """
        `incompatible` oppose deux valeurs d'une même relation pour les mêmes arguments, qui sont donc les mêmes variables des deux côtés. Pour \
        opposer deux relations, niez l'une par une règle quand l'autre est conclue.
        """
      ),
      english: (
        "an incompatibility between different things",
        """
        `incompatible` sets two values of one relation against each other for the same arguments, so these are the same variables on both sides. \
        To set two relations against each other, deny the one by a rule where the other is concluded.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> many Degree
        incompatible lead(n) includes shared  and  lead(m) includes principal
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> many Degree
        incompatible lead(n) includes shared  and  lead(n) includes principal
        """),
    CodeExplanation(
      "R0236",
      french: (
        "une condition qui dépend du cas",
        """
        L'incompatibilité de deux valeurs ne dépend pas du cas : ses conditions sont des comparaisons et des appartenances, qui se vérifient à la \
        lecture. Ce qui dépend du cas s'écrit comme une règle.
        """
      ),
      english: (
        "a condition that depends on the case",
        """
        Whether two values are incompatible does not depend on the case: the conditions are comparisons and memberships, which are settled when \
        the file is read. What depends on the case is written as a rule.
        """
      ),
      bad: """
        concept Degree { none shared principal }
        input strict()  closed
        relation lead(n: Int) -> many Degree
        incompatible lead(n) includes none  and  lead(n) includes d  if strict()
        """,
      good: """
        concept Degree { none shared principal }
        relation lead(n: Int) -> many Degree
        incompatible lead(n) includes none  and  lead(n) includes d  if d != none
        """),
    CodeExplanation(
      "R0237",
      french: (
        "un ordre pour ce qui n'a pas de termes",
        """
        `ordre` énumère les termes de la dernière colonne d'une relation, dans l'ordre où ses résultats sont présentés. Cette colonne-ci n'a pas \
        de termes ; les nombres et les dates viennent dans leur propre ordre.
        """
      ),
      english: (
        "an order for what has no terms",
        """
        `order` lists the terms of a relation's last column, in the order in which its results are shown. This column has no terms; numbers and \
        dates come in an order of their own.
        """
      ),
      bad: """
        concept Domain { housing health }
        relation size(n: Int)
        order size { housing, health }
        """,
      good: """
        concept Domain { housing health }
        relation relevant(d: Domain)
        order relevant { health, housing }
        """),
    CodeExplanation(
      "R0238",
      french: (
        "un résultat sans source",
        """
        Ce qui est déclaré `résultat` se présente avec sa raison et sa citation, et une définition n'en a pas. Concluez-le par une règle \
        `toujours` ou `en principe`, qui cite le texte.
        """
      ),
      english: (
        "a result without a source",
        """
        What is declared `output` is shown with its reason and its citation, and a definition has none. Conclude it by an `always` or a \
        `default`, which cites the text.
        """
      ),
      bad: """
        source report  fr "rapport"  en "report"  locators { 1.1 }
        concept Domain { housing  fr "logement"  en "housing" }
        relation advice(d: Domain)  output  fr "{d}"  en "{d}"
        define advice(housing)
        """,
      good: """
        source report  fr "rapport"  en "report"  locators { 1.1 }
        concept Domain { housing  fr "logement"  en "housing" }
        relation advice(d: Domain)  output  fr "{d}"  en "{d}"
        always housed  cite 1.1  fr "le logement"  en "housing"  advice(housing)
        """),
  ]
}
