// R0101 to R0107: characters, texts, numbers.

extension CodeExplanation {
  static let characters: [CodeExplanation] = [
    CodeExplanation(
      "R0101",
      french: (
        "un caractère qui ne veut rien dire",
        """
        La langue n'emploie pas ce caractère à cet endroit. Il vient souvent d'un traitement de texte, qui remplace `!=` par `≠` ou un trait \
        d'union par un tiret. Écrivez le signe de la langue, ou mettez le texte entre guillemets droits.
        """
      ),
      english: (
        "a character that means nothing",
        """
        The language has no use for this character here. It often comes from a word processor, which turns `!=` into `≠` or a hyphen into a \
        dash. Write the language's own sign, or put the text between straight quotes.
        """
      ),
      bad: """
        relation p(x: Int)
        fact p(–2)
        """,
      good: """
        relation p(x: Int)
        fact p(-2)
        """),
    CodeExplanation(
      "R0102",
      french: (
        "un caractère invisible",
        """
        Un caractère de commande, que l'écran ne montre pas, s'est glissé dans le texte ; il y arrive par un copier-coller. Rien ne dirait \
        qu'il fait partie d'un nom, c'est pourquoi il est refusé. Supprimez-le : la correction proposée le fait.
        """
      ),
      english: (
        "an invisible character",
        """
        A control character, which no screen shows, has slipped into the text, as happens when text is pasted. Nobody could see that it was \
        part of a name, so it is refused. Take it out: the fix that is offered does so.
        """
      ),
      bad: """
        relation p(x: Int)
        fact p(\u{1}2)
        """,
      good: """
        relation p(x: Int)
        fact p(2)
        """),
    CodeExplanation(
      "R0103",
      french: (
        "un texte sans guillemet fermant",
        """
        Un texte entre guillemets s'achève sur la ligne où il commence. Le guillemet fermant manque, ou le texte en contient un qui n'est \
        pas précédé d'une barre oblique inverse. Pour aller à la ligne dans un texte, écrivez `\\n`.
        """
      ),
      english: (
        "a text without its closing quote",
        """
        A text in quotes ends on the line where it begins. The closing quote is missing, or the text has a quote of its own without a \
        backslash before it. To break a line inside a text, write `\\n`.
        """
      ),
      bad: """
        relation city(n: Int)  en "{n} is a city
        """,
      good: """
        relation city(n: Int)  en "{n} is a city"
        """),
    CodeExplanation(
      "R0104",
      french: (
        "un échappement inconnu",
        """
        Dans un texte, la barre oblique inverse n'a de sens que devant `"`, `\\`, `n` et `t`. Devant autre chose, elle serait soit perdue \
        soit gardée, et personne ne saurait lequel des deux. Pour une barre oblique inverse, écrivez-en deux.
        """
      ),
      english: (
        "an unknown escape",
        """
        In a text, a backslash only means something before `"`, `\\`, `n` and `t`. Before anything else it might be dropped or kept, and \
        nobody could tell which. For a backslash, write two.
        """
      ),
      bad: #"""
        relation folder(path: String)
        fact folder("rules\aid")
        """#,
      good: #"""
        relation folder(path: String)
        fact folder("rules\\aid")
        """#),
    CodeExplanation(
      "R0105",
      french: (
        "un jour qui n'existe pas",
        """
        Une date s'écrit année, mois, jour, comme `2009-06-01`, et le calendrier doit la connaître. Ici, le mois ou le jour n'existe pas \
        cette année-là.
        """
      ),
      english: (
        "a day that does not exist",
        """
        A date is written year, month, day, as in `2009-06-01`, and the calendar has to know it. Here the month, or the day of that month \
        in that year, does not exist.
        """
      ),
      bad: """
        relation opened(d: Date)
        fact opened(2009-02-30)
        """,
      good: """
        relation opened(d: Date)
        fact opened(2009-02-28)
        """),
    CodeExplanation(
      "R0106",
      french: (
        "un entier trop grand",
        """
        Les entiers ont 64 bits : ils vont de −9 223 372 036 854 775 808 à 9 223 372 036 854 775 807. Un nombre qui n'est qu'un numéro, \
        avec lequel on ne calcule pas, s'écrit mieux comme un texte.
        """
      ),
      english: (
        "an integer that is too large",
        """
        Integers have 64 bits: they go from −9,223,372,036,854,775,808 to 9,223,372,036,854,775,807. A number that is only a reference, \
        and that nobody calculates with, is better written as a text.
        """
      ),
      bad: """
        relation account(n: Int)
        fact account(9999999999999999999)
        """,
      good: """
        relation account(n: String)
        fact account("9999999999999999999")
        """),
    CodeExplanation(
      "R0107",
      french: (
        "un repère sans numéro",
        """
        Dans un renvoi, `¶` (alinéa) et `•` (puce) sont suivis aussitôt de leur numéro, sans espace. On peut aussi écrire `p4` pour `¶4` et \
        `b2` pour `•2`.
        """
      ),
      english: (
        "a mark without its number",
        """
        In a citation, `¶` (paragraph) and `•` (bullet) are followed at once by their number, without a blank. `p4` may be written for `¶4`, \
        and `b2` for `•2`.
        """
      ),
      bad: """
        source report  fr "rapport"  en "report"  locators { 1.2; 1.2 ¶3 }
        relation p(x: Int)  fr "p"  en "p"
        fact p(1)  cite 1.2 ¶ 3
        """,
      good: """
        source report  fr "rapport"  en "report"  locators { 1.2; 1.2 ¶3 }
        relation p(x: Int)  fr "p"  en "p"
        fact p(1)  cite 1.2 ¶3
        """),
  ]
}
