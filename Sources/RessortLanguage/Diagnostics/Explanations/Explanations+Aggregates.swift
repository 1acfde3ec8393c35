// R0250 to R0252: counting, summing and comparing.

extension CodeExplanation {
  static let aggregates: [CodeExplanation] = [
    CodeExplanation(
      "R0250",
      french: (
        "un agrégat dans un autre",
        """
        Un nombre, une somme, un minimum ou un maximum ne peut en contenir un autre : on ne saurait plus ce que chacun compte. Donnez au second une \
        relation et une règle à lui, puis servez-vous-en dans le premier.
        """
      ),
      english: (
        "an aggregate inside another",
        """
        A count, a sum, a minimum or a maximum cannot contain another: it would no longer be clear what each of them counts. Give the inner one a \
        relation and a rule of its own, then use that in the outer one.
        """
      ),
      bad: """
        relation edge(x: Int, y: Int)
        relation hubs(n: Int)
        define hubs(n)  if n = count of { x where edge(x, _) and count of { y where edge(x, y) } > 2 }
        """,
      good: """
        relation edge(x: Int, y: Int)
        relation hub(x: Int)
        relation hubs(n: Int)
        define hub(x)  if edge(x, _) and count of { y where edge(x, y) } > 2
        define hubs(n)  if n = count of { x where hub(x) }
        """),
    CodeExplanation(
      "R0251",
      french: (
        "plusieurs valeurs pour une somme",
        """
        Une somme, un minimum et un maximum portent sur une seule valeur, celle qui précède `où`. Seul un nombre en prend plusieurs, et compte alors \
        leurs combinaisons.
        """
      ),
      english: (
        "several values for one sum",
        """
        A sum, a minimum and a maximum are of one value, the one before `where`. Only a count takes several, and then counts their combinations.
        """
      ),
      bad: """
        relation price(x: Int) -> Int
        relation bill(n: Int)
        define bill(n)  if n = sum of { x, p where price(x) = p }
        """,
      good: """
        relation price(x: Int) -> Int
        relation bill(n: Int)
        define bill(n)  if n = sum of { p where price(_) = p }
        """),
    CodeExplanation(
      "R0252",
      french: (
        "un agrégat qui dépend de sa conclusion",
        """
        Ce qui est compté doit être connu avant que l'on compte. Ici, il dépend de la règle même qui compte, par les étapes que montrent les notes. \
        Comptez ce qui ne dépend pas du résultat, ou rompez le cercle en une de ses étapes.
        """
      ),
      english: (
        "an aggregate that hangs on its conclusion",
        """
        What is counted must be known before it is counted. Here it hangs on the very rule that counts, by the steps that the notes show. Count what \
        does not hang on the result, or break the circle at one of its steps.
        """
      ),
      bad: """
        relation size(n: Int)
        relation part(n: Int)
        define size(n)  if n = count of { x where part(x) }
        define part(n)  if size(n)
        """,
      good: """
        relation size(n: Int)
        relation part(n: Int)
        fact part(1)
        define size(n)  if n = count of { x where part(x) }
        """),
  ]
}
