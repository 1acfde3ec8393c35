// R0207 to R0210: types.

extension CodeExplanation {
  static let types: [CodeExplanation] = [
    CodeExplanation(
      "R0207",
      french: (
        "une valeur d'un autre type",
        """
        Chaque place d'une relation prend un type : les termes d'une notion, `Bool`, `Int`, `Date` ou `String`. Ce qui est écrit ici est d'un \
        autre type, et la condition ne serait jamais remplie.
        """
      ),
      english: (
        "a value of another type",
        """
        Each place of a relation takes one type: the terms of a concept, `Bool`, `Int`, `Date` or `String`. What is written here is of another \
        one, so the condition could never hold.
        """
      ),
      bad: """
        concept Domain { housing }
        concept Need { advice }
        relation relevant(d: Domain)
        fact relevant(advice)
        """,
      good: """
        concept Domain { housing }
        concept Need { advice }
        relation relevant(d: Domain)
        fact relevant(housing)
        """),
    CodeExplanation(
      "R0208",
      french: (
        "une variable de deux types",
        """
        Dans une règle, une variable désigne partout la même chose. Celle-ci se trouve à des places qui prennent des types sans terme commun ; \
        il s'agit sans doute de deux variables.
        """
      ),
      english: (
        "a variable of two types",
        """
        In one rule, a variable stands for the same thing everywhere. This one stands in places whose types have no term in common; two \
        variables are probably meant.
        """
      ),
      bad: """
        concept Domain { housing }
        concept Need { advice }
        input domain(d: Domain)  closed
        input need(n: Need)  closed
        relation relevant(d: Domain)
        define relevant(d)  if domain(d) and need(d)
        """,
      good: """
        concept Domain { housing }
        concept Need { advice }
        input domain(d: Domain)  closed
        input need(n: Need)  closed
        relation relevant(d: Domain)
        define relevant(d)  if domain(d) and need(advice)
        """),
    CodeExplanation(
      "R0209",
      french: (
        "une comparaison qui ne peut être vraie",
        """
        Les deux côtés sont de types sans valeur commune : ils ne sont jamais égaux, et l'un n'appartient jamais à l'autre. La règle ne \
        s'appliquerait jamais, ou toujours, ce que personne n'écrit à dessein.
        """
      ),
      english: (
        "a comparison that can never hold",
        """
        The two sides are of types without a common value: they are never equal, and the one never belongs to the other. The rule would \
        never apply, or always, which nobody writes on purpose.
        """
      ),
      bad: """
        concept Domain { housing }
        concept Need { advice }
        input domain(d: Domain)  closed
        relation relevant(d: Domain)
        define relevant(d)  if domain(d) and d is Need
        """,
      good: """
        concept Domain { housing }
        group Urgent of Domain { housing }
        input domain(d: Domain)  closed
        relation relevant(d: Domain)
        define relevant(d)  if domain(d) and d is Urgent
        """),
    CodeExplanation(
      "R0210",
      french: (
        "un type sans ordre",
        """
        `<`, `<=`, `>` et `>=` demandent un ordre : les nombres, les dates, les durées et les notions déclarées `ordonnée` en ont un. Déclarez la notion \
        `ordonnée`, le moindre terme d'abord, ou énumérez les termes avec `parmi {…}`.
        """
      ),
      english: (
        "a type without an order",
        """
        `<`, `<=`, `>` and `>=` need an order: numbers, dates, durations and concepts declared `ordered` have one. Declare the concept `ordered`, the \
        least term first, or list the terms with `in {…}`.
        """
      ),
      bad: """
        concept Degree { contributing shared principal }
        input degree(d: Degree)  closed
        relation strong(d: Degree)
        define strong(d)  if degree(d) and d > contributing
        """,
      good: """
        concept Degree ordered { contributing shared principal }
        input degree(d: Degree)  closed
        relation strong(d: Degree)
        define strong(d)  if degree(d) and d > contributing
        """),
  ]
}
