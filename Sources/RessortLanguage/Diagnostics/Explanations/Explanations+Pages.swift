// R0129 to R0191: pages of Markdown, and characters that are not what they look like.

extension CodeExplanation {
  static let pages: [CodeExplanation] = [
    CodeExplanation(
      "R0129",
      french: (
        "un bloc de règles sans fin",
        """
        Dans une page Markdown, un bloc de règles s'ouvre par trois accents graves suivis de `ressort` et se ferme par trois accents graves seuls \
        sur leur ligne. Celui-ci n'est pas fermé : tout le reste de la page serait lu comme des règles.
        """
      ),
      english: (
        "a block of rules without its end",
        """
        In a page of Markdown, a block of rules opens with three backticks and `ressort`, and closes with three backticks alone on their line. This \
        one is not closed: the rest of the page would be read as rules.
        """
      ),
      bad: """
        # Readers

        ```ressort
        relation reader(n: Int)
        """,
      good: """
        # Readers

        ```ressort
        relation reader(n: Int)
        ```
        """,
      kind: .page),
    CodeExplanation(
      "R0130",
      french: (
        "une page sans règles",
        """
        Cette page Markdown n'a aucun bloc de règles : il n'en sort rien. Un bloc commence par trois accents graves suivis de `ressort` ; un bloc \
        d'une autre langue, ou sans nom, n'est pas lu. Ce n'est qu'un avertissement.
        """
      ),
      english: (
        "a page without rules",
        """
        This page of Markdown has no block of rules: nothing comes of it. A block begins with three backticks and `ressort`; one of another \
        language, or without a name, is not read. This is only a warning.
        """
      ),
      bad: """
        # Readers

        ```
        relation reader(n: Int)
        ```
        """,
      good: """
        # Readers

        ```ressort
        relation reader(n: Int)
        ```
        """,
      kind: .page),
    CodeExplanation(
      "R0136",
      french: (
        "un décimal trop long",
        """
        Les décimaux sont exacts : six chiffres après le point, et autant de millionièmes qu'il en tient dans 64 bits. Écrivez-en moins, ou comptez \
        dans une autre unité.
        """
      ),
      english: (
        "a decimal that is too long",
        """
        Decimals are exact: six digits behind the dot, and as many millionths as fit in 64 bits. Write fewer, or count in another unit.
        """
      ),
      bad: """
        relation rate() -> Decimal
        fact rate() = 0.1234567
        """,
      good: """
        relation rate() -> Decimal
        fact rate() = 0.123457
        """),
  ]

  static let lookalikes: [CodeExplanation] = [
    CodeExplanation(
      "R0190",
      french: (
        "une lettre qui en imite une autre",
        """
        Ce mot mêle des lettres latines à une lettre cyrillique ou grecque qui leur ressemble. Il ne se distingue pas à l'œil du mot tout latin, et \
        serait pourtant un autre nom. Récrivez le mot. Ce n'est qu'un avertissement.
        """
      ),
      english: (
        "a letter that looks like another",
        """
        This word mixes Latin letters with a Cyrillic or Greek one that looks like them. The eye can't tell it from the word that is all Latin, and \
        yet it would be another name. Write the word again. This is only a warning.
        """
      ),
      bad: """
        concept Domain { h\u{43E}using }
        """,
      good: """
        concept Domain { housing }
        """),
    CodeExplanation(
      "R0191",
      french: (
        "un texte affiché dans un autre ordre",
        """
        Un caractère invisible, fait pour les écritures de droite à gauche, change l'ordre dans lequel ce texte s'affiche : ce que l'on voit n'est \
        plus ce qui est lu. Supprimez-le. Ce n'est qu'un avertissement.
        """
      ),
      english: (
        "a text shown in another order",
        """
        An invisible character, made for scripts that run from right to left, changes the order in which this text is shown: what is seen is no \
        longer what is read. Take it out. This is only a warning.
        """
      ),
      bad: """
        relation city(name: String)
        fact city("Ly\u{202E}on")
        """,
      good: """
        relation city(name: String)
        fact city("Lyon")
        """),
  ]
}
