// R0243 to R0245: scenarios.

extension CodeExplanation {
  static let scenarios: [CodeExplanation] = [
    CodeExplanation(
      "R0243",
      french: (
        "une réponse à ce qui n'est pas une donnée",
        """
        Un cas ne répond qu'aux données. Ce nom est celui d'une relation, que les règles concluent : elle se vérifie après `attendu`, et ne se \
        donne pas après `soit`.
        """
      ),
      english: (
        "an answer to what is no input",
        """
        A case answers inputs only. This is the name of a relation, which rules conclude: it is checked after `expect`, and not given after \
        `given`.
        """
      ),
      bad: """
        concept Domain { housing }
        relation relevant(d: Domain)
        scenario S-1
          given   relevant housing
          expect  relevant(housing)
        """,
      good: """
        concept Domain { housing }
        input domain(d: Domain)  closed
        relation relevant(d: Domain)
        define relevant(d)  if domain(d)
        scenario S-1
          given   domain housing
          expect  relevant(housing)
        """),
    CodeExplanation(
      "R0244",
      french: (
        "plusieurs réponses pour une seule valeur",
        "La donnée a une seule valeur pour les mêmes arguments, et le cas en donne plusieurs. Gardez-en une, ou déclarez la donnée `plusieurs`."
      ),
      english: (
        "several answers for one value",
        "The input has one value for the same arguments, and the case gives several. Keep one, or declare the input `many`."
      ),
      bad: """
        concept Degree { shared principal }
        input level() -> Degree  presumed none
        relation low()
        define low()  if level() = shared
        scenario S-1
          given   level shared, principal
          expect  low()
        """,
      good: """
        concept Degree { shared principal }
        input level() -> Degree  presumed none
        relation low()
        define low()  if level() = shared
        scenario S-1
          given   level shared
          expect  low()
        """),
    CodeExplanation(
      "R0245",
      french: (
        "`attendu seulement` sans valeurs",
        """
        `attendu seulement` dit que les résultats sont exactement ceux qui sont énumérés. Il lui faut donc des valeurs précises en dernière \
        place ; avec `_`, il n'exclurait rien.
        """
      ),
      english: (
        "`expect only` without values",
        """
        `expect only` says that the results are exactly those that are listed. So it needs definite values in the last place; with `_` it would \
        exclude nothing.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> many Degree
        fact lead(1) includes shared
        scenario S-1
          expect only  lead(1) includes _
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> many Degree
        fact lead(1) includes shared
        scenario S-1
          expect only  lead(1) includes shared
        """),
  ]
}
