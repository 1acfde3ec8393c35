// R0220 to R0224: variables, alternatives, facts.

extension CodeExplanation {
  static let variables: [CodeExplanation] = [
    CodeExplanation(
      "R0220",
      french: (
        "une variable que rien ne détermine",
        """
        Une variable reçoit ses valeurs d'une condition affirmative, de `est` suivi d'un nom, de `parmi {…}`, ou de `=` avec une valeur connue. \
        Une négation ou une comparaison ne fait que vérifier : elle ne dit pas quelles valeurs essayer. Ajoutez la condition d'où la variable \
        vient.
        """
      ),
      english: (
        "a variable that nothing settles",
        """
        A variable gets its values from a positive condition, from `is` and a name, from `in {…}`, or from `=` and a value that is known. A \
        negation or a comparison only tests: it does not say which values to try. Add the condition that the variable comes from.
        """
      ),
      bad: """
        relation ill(x: Int)
        relation well(x: Int)
        define well(x)  if not ill(x)
        """,
      good: """
        relation person(x: Int)
        relation ill(x: Int)
        relation well(x: Int)
        define well(x)  if person(x) and not ill(x)
        """),
    CodeExplanation(
      "R0221",
      french: (
        "une variable à la place d'une valeur",
        """
        Un fait ou une attente parle de valeurs précises, et rien ne donnerait de valeur à cette variable. Écrivez une valeur ; dans une \
        attente, `_` veut dire « n'importe laquelle ». Ce qui vaut pour plusieurs valeurs s'écrit comme une règle.
        """
      ),
      english: (
        "a variable in place of a value",
        """
        A fact or an expectation is about definite values, and nothing would give this variable one. Write a value; in an expectation, `_` means \
        "any". What holds for several values is written as a rule.
        """
      ),
      bad: """
        concept Domain { housing }
        relation relevant(d: Domain)
        fact relevant(d)
        """,
      good: """
        concept Domain { housing }
        relation relevant(d: Domain)
        define relevant(d)  if d is Domain
        """),
    CodeExplanation(
      "R0222",
      french: (
        "`_` là où il faut quelque chose de précis",
        """
        `_` veut dire « n'importe quoi », ce qui n'a de sens que dans une condition ou une attente. Une conclusion doit dire de quoi elle parle, \
        et une comparaison avec n'importe quoi ne vérifie rien.
        """
      ),
      english: (
        "`_` where something definite is needed",
        """
        `_` means "anything", which only makes sense in a condition or an expectation. A conclusion must say what it is about, and a comparison \
        with anything tests nothing.
        """
      ),
      bad: """
        concept Domain { housing }
        relation relevant(d: Domain)
        define relevant(_)
        """,
      good: """
        concept Domain { housing }
        relation relevant(d: Domain)
        define relevant(housing)
        """),
    CodeExplanation(
      "R0223",
      french: (
        "trop d'alternatives",
        """
        Un `ou` vaut autant de règles qu'il a de branches, et plusieurs `ou` réunis par `et` se multiplient. Au-delà d'une limite, personne ne \
        pourrait plus relire ce que dit la règle : donnez un nom à chaque groupe de branches par une définition.
        """
      ),
      english: (
        "too many alternatives",
        """
        An `or` stands for as many rules as it has branches, and several joined by `and` multiply. Beyond a limit nobody could review what the \
        rule says: name each group of branches by a definition.
        """
      ),
      bad: """
        relation p(x: Int)
        relation any()
        define any()  if (p(1) or p(2)) and (p(1) or p(2)) and … and (p(1) or p(2))
        """,
      whole: """
        relation p(x: Int)
        relation any()
        define any()  if \(Array(repeating: "(p(1) or p(2))", count: 12).joined(separator: " and "))
        """,
      good: """
        relation p(x: Int)
        relation small()
        define small()  if p(1) or p(2)
        relation any()
        define any()  if small()
        """),
    CodeExplanation(
      "R0224",
      french: (
        "deux faits qui se contredisent",
        """
        La relation a une seule valeur, et deux faits lui en donnent deux différentes. Gardez celui qui est juste, ou déclarez la relation \
        `plusieurs` si les deux valent.
        """
      ),
      english: (
        "two facts that contradict each other",
        """
        The relation has one value, and two facts give it different ones. Keep the one that is right, or declare the relation `many` if both \
        hold.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        fact lead(1) = shared
        fact lead(1) = principal
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        fact lead(1) = shared
        fact lead(2) = principal
        """),
  ]
}
