// R0290 to R0292: warnings, which stop nothing.

extension CodeExplanation {
  static let warnings: [CodeExplanation] = [
    CodeExplanation(
      "R0290",
      french: (
        "une variable employée une seule fois",
        """
        Une variable relie deux endroits d'une règle ; seule, elle ne relie rien, et c'est souvent une faute de frappe. Si l'endroit peut contenir \
        n'importe quoi, écrivez `_`. Ce n'est qu'un avertissement.
        """
      ),
      english: (
        "a variable used only once",
        """
        A variable connects two places of a rule; alone it connects nothing, and is often a slip. If the place may hold anything, write `_`. This \
        is only a warning.
        """
      ),
      bad: """
        relation edge(x: Int, y: Int)
        relation start(x: Int)
        define start(x)  if edge(x, y)
        """,
      good: """
        relation edge(x: Int, y: Int)
        relation start(x: Int)
        define start(x)  if edge(x, _)
        """),
    CodeExplanation(
      "R0291",
      french: (
        "un libellé manque dans une langue",
        """
        Dans un programme qui cite des textes, les termes, les relations, les questions et les règles se lisent en français et en anglais. Sans \
        libellé, les réponses y mêlent l'autre langue ou des noms internes. Ce n'est qu'un avertissement.
        """
      ),
      english: (
        "a wording is missing in one language",
        """
        In a program that cites texts, terms, relations, questions and rules are read in French and in English. Without a wording, answers mix in \
        the other language or internal names. This is only a warning.
        """
      ),
      bad: """
        source report  fr "rapport"  en "report"  locators { 1.1 }
        concept Domain { housing  en "housing" }
        """,
      good: """
        source report  fr "rapport"  en "report"  locators { 1.1 }
        concept Domain  fr "domaine"  en "domain" { housing  fr "logement"  en "housing" }
        """),
    CodeExplanation(
      "R0292",
      french: (
        "une conclusion qui dépend de sa propre absence",
        """
        En suivant les conditions, la conclusion ne tient que si elle ne tient pas : par une négation, ou par des obstacles qui s'écartent l'un \
        l'autre. Dans les cas où rien d'autre ne tranche, elle est contestée, et la réponse le dit. Si ce n'est pas voulu, retirez l'un des pas du \
        cercle. Ce n'est qu'un avertissement.
        """
      ),
      english: (
        "a conclusion that depends on its own absence",
        """
        Following its conditions, the conclusion holds only if it does not: through a negation, or through blocks that set each other aside. Where \
        nothing else decides, it is contested, and the answer says so. If that is not meant, take one of the steps out of the circle. This is only \
        a warning.
        """
      ),
      bad: """
        relation move(x: Int, y: Int)
        relation win(x: Int)
        fact move(1, 2)
        define win(x)  if move(x, y) and not win(y)
        """,
      good: """
        relation move(x: Int, y: Int)
        relation stuck(x: Int)
        fact move(1, 2)
        define stuck(x)  if move(_, x) and not move(x, _)
        """),
  ]
}
