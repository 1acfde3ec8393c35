// R0211 to R0219: arguments, values, what may be said of inputs.

extension CodeExplanation {
  static let atoms: [CodeExplanation] = [
    CodeExplanation(
      "R0211",
      french: (
        "un nombre d'arguments qui ne convient pas",
        """
        La relation, ou la règle visée, n'a pas ce nombre d'arguments. Une valeur ne se met pas entre les parenthèses : elle vient après `=` ou \
        `comprend`. Un argument qui peut être n'importe quoi s'écrit `_`.
        """
      ),
      english: (
        "a number of arguments that does not fit",
        """
        The relation, or the rule aimed at, does not have this number of arguments. A value does not go between the parentheses: it follows `=` \
        or `includes`. An argument that may be anything is written `_`.
        """
      ),
      bad: """
        concept Domain { housing }
        input domain(d: Domain)  closed
        relation relevant(d: Domain)
        define relevant(d)  if domain(d, d)
        """,
      good: """
        concept Domain { housing }
        input domain(d: Domain)  closed
        relation relevant(d: Domain)
        define relevant(d)  if domain(d)
        """),
    CodeExplanation(
      "R0212",
      french: (
        "un argument donné deux fois",
        "Le même paramètre reçoit deux arguments nommés. Nommez-en un autre, ou retirez celui qui est de trop."
      ),
      english: (
        "an argument given twice",
        "One parameter is given two named arguments. Name another one, or take out the one too many."
      ),
      bad: """
        relation pair(x: Int, y: Int)
        relation same(x: Int)
        define same(a)  if pair(x: a, x: a)
        """,
      good: """
        relation pair(x: Int, y: Int)
        relation same(x: Int)
        define same(a)  if pair(x: a, y: a)
        """),
    CodeExplanation(
      "R0213",
      french: (
        "une conclusion incomplète",
        """
        Une conclusion dit tout : chaque paramètre de la relation doit recevoir un argument. Dans une condition, en revanche, un paramètre que \
        l'on ne nomme pas peut être n'importe quoi.
        """
      ),
      english: (
        "an incomplete conclusion",
        """
        A conclusion says everything: each parameter of the relation must be given an argument. In a condition, by contrast, a parameter that is \
        not named may be anything.
        """
      ),
      bad: """
        input domain(n: Int)  closed
        relation pair(x: Int, y: Int)
        define pair(x: n)  if domain(n)
        """,
      good: """
        input domain(n: Int)  closed
        relation pair(x: Int, y: Int)
        define pair(x: n, y: n)  if domain(n)
        """),
    CodeExplanation(
      "R0214",
      french: (
        "une conclusion sans valeur",
        """
        La relation a une valeur, et la conclusion n'en donne pas. Écrivez `= valeur`, ou `comprend valeur` si la relation en a plusieurs. Pour \
        un `Bool`, l'absence de valeur veut dire `vrai`.
        """
      ),
      english: (
        "a conclusion without its value",
        """
        The relation has a value, and the conclusion gives none. Write `= value`, or `includes value` where the relation has many. For a `Bool`, \
        no value means `true`.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        define lead(1)
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        define lead(1) = shared
        """),
    CodeExplanation(
      "R0215",
      french: (
        "une valeur de trop",
        "La relation est déclarée sans `->` : elle n'a pas de valeur. Retirez-la, ou déclarez la relation avec `->` et le type de sa valeur."
      ),
      english: (
        "a value too many",
        "The relation is declared without `->`: it has no value. Take the value out, or declare the relation with `->` and the type of its value."
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int)
        define lead(1) = shared
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        define lead(1) = shared
        """),
    CodeExplanation(
      "R0216",
      french: (
        "`=` pour plusieurs valeurs",
        """
        La relation est déclarée `plusieurs` : plusieurs valeurs peuvent valoir à la fois pour les mêmes arguments. `comprend` le rappelle à \
        chaque usage, là où `=` ferait croire qu'il n'y en a qu'une.
        """
      ),
      english: (
        "`=` for many values",
        """
        The relation is declared `many`: several values may stand for the same arguments. `includes` says so at each use, where `=` would make \
        believe that there is only one.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation competence(n: Int) -> many Degree
        define competence(1) = shared
        """,
      good: """
        concept Degree { shared principal }
        relation competence(n: Int) -> many Degree
        define competence(1) includes shared
        """),
    CodeExplanation(
      "R0217",
      french: (
        "`comprend` pour une seule valeur",
        """
        La relation a une seule valeur pour les mêmes arguments : deux valeurs différentes s'y contredisent. Écrivez `=`, ou déclarez la relation \
        `plusieurs` si plusieurs valeurs peuvent valoir ensemble.
        """
      ),
      english: (
        "`includes` for one value",
        """
        The relation has one value for the same arguments: two different ones conflict. Write `=`, or declare the relation `many` if several may \
        stand together.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        define lead(1) includes shared
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        define lead(1) = shared
        """),
    CodeExplanation(
      "R0218",
      french: (
        "l'état de ce qui n'est pas une donnée",
        """
        `connu`, `déclaré inconnu`, `non demandé` et `sans objet` disent ce qu'un cas répond à une donnée. Une relation n'est demandée à \
        personne : les règles la concluent ou non. Pour tester qu'elle n'est pas conclue, écrivez `il n'est pas conclu que`.
        """
      ),
      english: (
        "the state of what is no input",
        """
        `known`, `declared unknown`, `not asked` and `not applicable` say what a case answers to an input. Nobody is asked about a relation: \
        rules conclude it or do not. To test that it is not concluded, write `it is not concluded that`.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        relation clear()
        define clear()  if lead(1) is known
        """,
      good: """
        concept Degree { shared principal }
        input lead(n: Int) -> Degree  closed
        relation clear()
        define clear()  if lead(1) is known
        """),
    CodeExplanation(
      "R0219",
      french: (
        "une donnée que les règles concluent",
        """
        Une donnée appartient au cas : ni une règle ni un fait ne peut la fixer, sans quoi une réponse pourrait être contredite en silence. \
        Concluez une relation à vous, qui tient compte de la donnée.
        """
      ),
      english: (
        "an input that rules conclude",
        """
        An input belongs to the case: neither a rule nor a fact may set it, or an answer could be contradicted in silence. Conclude a relation \
        of your own that takes the input into account.
        """
      ),
      bad: """
        concept Domain { housing }
        input domain(d: Domain)  presumed none
        fact domain(housing)
        """,
      good: """
        concept Domain { housing }
        input domain(d: Domain)  presumed none
        relation relevant(d: Domain)
        define relevant(d)  if domain(d)
        fact relevant(housing)
        """),
  ]
}
