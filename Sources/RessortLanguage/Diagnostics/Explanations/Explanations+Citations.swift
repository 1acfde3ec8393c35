// R0229 to R0231: citations.

extension CodeExplanation {
  static let citations: [CodeExplanation] = [
    CodeExplanation(
      "R0229",
      french: (
        "un repère que la source n'a pas",
        """
        La source énumère ses repères après `repères`, et celui-ci n'y est pas : ou bien il est mal écrit, ou bien la liste est incomplète. Un \
        renvoi faux ne passe donc pas inaperçu.
        """
      ),
      english: (
        "a place that the source lacks",
        """
        The source lists its places after `locators`, and this one is not among them: either it is miswritten, or the list is incomplete. So a \
        wrong citation does not go unnoticed.
        """
      ),
      bad: """
        source report  fr "rapport"  en "report"  locators { 1.1 ¶1; 1.1 ¶2 }
        relation p(x: Int)  fr "p"  en "p"
        fact p(1)  cite 1.1 ¶3
        """,
      good: """
        source report  fr "rapport"  en "report"  locators { 1.1 ¶1; 1.1 ¶2 }
        relation p(x: Int)  fr "p"  en "p"
        fact p(1)  cite 1.1 ¶2
        """),
    CodeExplanation(
      "R0230",
      french: (
        "une citation manque",
        """
        Dans un programme qui déclare une source, tout ce qui vient d'un texte le dit : faits, règles, groupes et priorités. Ajoutez `selon` et \
        le repère. Ce qui ne fait que relier des notions s'écrit `définir`, sans citation.
        """
      ),
      english: (
        "a citation is missing",
        """
        In a program that declares a source, everything that comes from a text says so: facts, rules, groups and priorities. Add `cite` and the \
        place. What only connects notions is written `define`, without a citation.
        """
      ),
      bad: """
        source report  fr "rapport"  en "report"  locators { 1.1 }
        relation p(x: Int)  fr "p"  en "p"
        fact p(1)
        """,
      good: """
        source report  fr "rapport"  en "report"  locators { 1.1 }
        relation p(x: Int)  fr "p"  en "p"
        fact p(1)  cite 1.1
        """),
    CodeExplanation(
      "R0231",
      french: (
        "une source à préciser",
        """
        Plusieurs sources sont déclarées, et ce renvoi ne dit pas laquelle. Nommez-la après `selon`, ou écrivez `citant` en tête du fichier pour \
        tous ses renvois.
        """
      ),
      english: (
        "a source to be named",
        """
        Several sources are declared, and this citation does not say which. Name it after `cite`, or write `citing` at the head of the file for \
        all its citations.
        """
      ),
      bad: """
        source report  fr "rapport"  en "report"  locators { 1.1 }
        source law  fr "loi"  en "law"  locators { 1.1 }
        relation p(x: Int)  fr "p"  en "p"
        fact p(1)  cite 1.1
        """,
      good: """
        source report  fr "rapport"  en "report"  locators { 1.1 }
        source law  fr "loi"  en "law"  locators { 1.1 }
        relation p(x: Int)  fr "p"  en "p"
        fact p(1)  cite law 1.1
        """),
  ]
}
