// R0250 to R0254: counting, summing and comparing, and what keeps its least or greatest value.

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
    CodeExplanation(
      "R0253",
      french: (
        "une plus petite valeur disputée",
        """
        Une relation déclarée `-> plus petit` ou `-> plus grand` retient la meilleure des valeurs qu'on lui donne ; les autres ne la contredisent pas. \
        Un principe, une exception, une négation ou un obstacle n'y trouveraient rien à disputer, et la réponse d'un cas n'y est qu'une valeur parmi \
        d'autres. Concluez ce qui se discute dans une relation à part, d'où une règle `définir` ou `toujours` tire les valeurs.
        """
      ),
      english: (
        "a disputed least value",
        """
        A relation declared as `-> least` or `-> greatest` keeps the best of the values it is given; the others do not contradict it. A default, an \
        exception, a denial or a block would find nothing to dispute there, and the answer of a case is only one value among others. Conclude what is \
        open to dispute in a relation of its own, from which a `define` or an `always` takes the values.
        """
      ),
      bad: """
        relation price(x: Int) -> least Int
        default usual  price(1) = 3
        """,
      good: """
        relation offer(x: Int) -> Int
        relation price(x: Int) -> least Int
        default usual  offer(1) = 3
        define price(x) = m  if offer(x) = m
        """),
    CodeExplanation(
      "R0254",
      french: (
        "un cercle où une meilleure valeur peut nuire",
        """
        Une relation qui retient sa plus petite ou sa plus grande valeur peut dépendre d'elle-même, comme une distance de la distance au lieu précédent. \
        Il faut alors qu'une meilleure valeur en donne toujours une meilleure : chaque règle du cercle conclut une telle valeur, et une seule ; la valeur \
        prise y entre par `+`, `-` ou un facteur constant ; aucune autre condition ne porte sur elle, hormis une comparaison que mieux ne peut faire \
        échouer. Les notes montrent le cercle.
        """
      ),
      english: (
        "a circle on which a better value may do harm",
        """
        A relation that keeps its least or greatest value may hang on itself, as a distance hangs on the distance to the place before. A better value must \
        then always give a better one: each rule on the circle concludes such a value and nothing else; the value that it takes goes in by `+`, `-` or a \
        constant factor; and no other condition is on that value, but for a comparison that a better one cannot fail. The notes show the circle.
        """
      ),
      bad: """
        relation edge(x: Int, y: Int) -> Int
        relation distance(x: Int) -> least Int
        fact distance(1) = 0
        fact edge(1, 2) = 5
        define distance(y) = m / w  if distance(x) = m and edge(x, y) = w
        """,
      good: """
        relation edge(x: Int, y: Int) -> Int
        relation distance(x: Int) -> least Int
        fact distance(1) = 0
        fact edge(1, 2) = 5
        define distance(y) = m + w  if distance(x) = m and edge(x, y) = w
        """),
  ]
}
