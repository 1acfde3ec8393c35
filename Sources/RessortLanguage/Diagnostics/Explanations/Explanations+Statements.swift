// R0108 to R0122: the shape of statements and conditions, the language they are written in.

extension CodeExplanation {
  static let statements: [CodeExplanation] = [
    CodeExplanation(
      "R0108",
      french: (
        "autre chose est attendu ici",
        """
        À cet endroit, la grammaire attend autre chose que ce qui est écrit ; le message dit quoi. Le plus souvent, un mot manque ou un mot \
        clé est mal orthographié. La faute peut se trouver juste avant l'endroit indiqué.
        """
      ),
      english: (
        "something else is expected here",
        """
        The grammar expects something other than what is written here; the message says what. Most often a word is missing or a keyword is \
        misspelt. The mistake may stand just before the place that is shown.
        """
      ),
      bad: """
        relation p(x: Int)
        relation q(x: Int)
        define p(x)  if
        fact q(1)
        """,
      good: """
        relation p(x: Int)
        relation q(x: Int)
        define p(x)  if q(x)
        fact q(1)
        """),
    CodeExplanation(
      "R0109",
      french: (
        "une parenthèse ou une accolade n'est pas fermée",
        """
        Ce qui est ouvert par `(` ou `{` doit être fermé avant l'énoncé suivant. L'endroit indiqué est celui de l'ouverture : la fermeture \
        manque quelque part après.
        """
      ),
      english: (
        "a parenthesis or a brace is not closed",
        """
        What `(` or `{` opens must be closed before the next statement. The place shown is where it was opened: the closing mark is missing \
        somewhere after it.
        """
      ),
      bad: """
        concept Colour { red green
        relation shade(c: Colour)
        """,
      good: """
        concept Colour { red green }
        relation shade(c: Colour)
        """),
    CodeExplanation(
      "R0110",
      french: (
        "trop de niveaux",
        """
        Les parenthèses s'emboîtent plus profondément que la langue ne le permet, et bien plus qu'un lecteur ne peut suivre. Retirez celles \
        qui ne servent à rien, ou donnez un nom à une partie du calcul par une règle à part.
        """
      ),
      english: (
        "nested too deeply",
        """
        Parentheses stand inside each other more deeply than the language allows, and far more than a reader can follow. Take out those \
        that do nothing, or name a part of the calculation by a rule of its own.
        """
      ),
      bad: """
        relation p(x: Int)
        define p(x)  if x = ((((((…1…))))))
        """,
      whole: """
        relation p(x: Int)
        define p(x)  if x = \(String(repeating: "(", count: 300))1\(String(repeating: ")", count: 300))
        """,
      good: """
        relation p(x: Int)
        define p(x)  if x = 1
        """),
    CodeExplanation(
      "R0111",
      french: (
        "un mot clé pris comme nom",
        """
        Les mots qui commencent un énoncé, et quelques autres comme `if` ou `and`, sont réservés : ils ne peuvent pas servir de nom. \
        Choisissez un autre nom, ou mettez-le entre accents graves : `` `note` `` ; le libellé, lui, est libre.
        """
      ),
      english: (
        "a keyword taken as a name",
        """
        The words that start a statement, and some others such as `if` or `and`, are reserved: they can't be names. Choose another name, or \
        put it in backquotes: `` `note` ``; the label is free.
        """
      ),
      bad: """
        concept Text { law, decree, note }
        """,
      good: """
        concept Text { law, decree, memo  fr "note"  en "note" }
        """),
    CodeExplanation(
      "R0112",
      french: (
        "la même chose est dite deux fois",
        """
        Un énoncé dit une seule fois son rang, sa citation, sa certitude ou son libellé dans une langue. Si les deux ne disent pas la même \
        chose, rien ne déciderait entre elles : gardez celle qui convient.
        """
      ),
      english: (
        "the same thing is said twice",
        """
        A statement says its layer, its citation, its certainty or its wording in one language only once. If the two differ, nothing would \
        decide between them: keep the one that is right.
        """
      ),
      bad: """
        layers high > low
        relation p(x: Int)
        default one  in high  in low  p(1)
        """,
      good: """
        layers high > low
        relation p(x: Int)
        default one  in high  p(1)
        """),
    CodeExplanation(
      "R0113",
      french: (
        "un mot clé de l'autre langue",
        """
        Un fichier s'écrit tout entier avec les mots clés français ou tout entier avec les anglais. Ce mot appartient à l'autre langue ; la \
        correction proposée met celui qui convient. Pour un fichier en français, la première ligne est `langue fr`.
        """
      ),
      english: (
        "a keyword of the other language",
        """
        A file is written with English keywords throughout, or with French ones throughout. This word belongs to the other language; the fix \
        that is offered puts the right one. A file in French starts with `langue fr`.
        """
      ),
      bad: """
        relation p(x: Int)
        relation q(x: Int)
        define p(x)  if q(x) et x < 3
        """,
      good: """
        relation p(x: Int)
        relation q(x: Int)
        define p(x)  if q(x) and x < 3
        """),
    CodeExplanation(
      "R0114",
      french: (
        "la langue est dite trop tard",
        """
        `langue` doit être le premier énoncé d'un fichier : tout ce qui le précède serait déjà lu avec d'autres mots clés. Des commentaires \
        peuvent se trouver avant.
        """
      ),
      english: (
        "the language is said too late",
        """
        `language` must be the first statement of a file: what stands before it would already have been read with other keywords. Comments \
        may come before.
        """
      ),
      bad: """
        relation p(x: Int)
        language en
        """,
      good: """
        language en
        relation p(x: Int)
        """),
    CodeExplanation(
      "R0115",
      french: (
        "une langue inconnue",
        "Les mots clés existent en français (`langue fr`) et en anglais (`language en`). Les libellés aussi se donnent dans ces deux langues."
      ),
      english: (
        "an unknown language",
        "Keywords exist in English (`language en`) and in French (`langue fr`). Wordings, too, are given in these two languages."
      ),
      bad: """
        language de
        relation p(x: Int)
        """,
      good: """
        language en
        relation p(x: Int)
        """),
    CodeExplanation(
      "R0116",
      french: (
        "`et` et `ou` sans parenthèses",
        """
        Une suite de conditions mêle `et` et `ou` sans parenthèses. Les lecteurs ne s'accordent pas sur ce qui va ensemble, et la règle \
        dirait autre chose selon le cas : écrivez les parenthèses.
        """
      ),
      english: (
        "`and` and `or` without parentheses",
        """
        A run of conditions mixes `and` and `or` without parentheses. Readers disagree about which belong together, and the rule would say \
        different things: write the parentheses.
        """
      ),
      bad: """
        input old()  closed
        input ill()  closed
        input poor()  closed
        relation helped()
        define helped()  if old() and ill() or poor()
        """,
      good: """
        input old()  closed
        input ill()  closed
        input poor()  closed
        relation helped()
        define helped()  if old() and (ill() or poor())
        """),
    CodeExplanation(
      "R0117",
      french: (
        "une valeur après un nom sans parenthèses",
        """
        Une relation sans argument s'écrit avec des parenthèses vides devant sa valeur : `régime() = moderne`. Sans elles, le nom se lirait \
        comme un terme que l'on compare.
        """
      ),
      english: (
        "a value after a name without parentheses",
        """
        A relation without arguments is written with empty parentheses before its value: `regime() = modern`. Without them, the name would \
        read as a term that is compared.
        """
      ),
      bad: """
        concept Regime { modern former }
        relation regime() -> Regime
        default current  regime = modern
        """,
      good: """
        concept Regime { modern former }
        relation regime() -> Regime
        default current  regime() = modern
        """),
    CodeExplanation(
      "R0118",
      french: (
        "une relation dans un calcul",
        """
        Une relation n'est pas un nombre : elle peut n'avoir aucune valeur, ou ne pas être connue. Donnez d'abord sa valeur à une variable \
        dans une condition à elle, puis comparez la variable.
        """
      ),
      english: (
        "a relation inside a calculation",
        """
        A relation is not a number: it may have no value, or not be known. First give its value to a variable in a condition of its own, \
        then compare the variable.
        """
      ),
      bad: """
        input wage(n: Int) -> Int  closed
        relation poor(n: Int)
        define poor(n)  if 900 > wage(n)
        """,
      good: """
        input wage(n: Int) -> Int  closed
        relation poor(n: Int)
        define poor(n)  if wage(n) = v and 900 > v
        """),
    CodeExplanation(
      "R0119",
      french: (
        "une relation comparée",
        """
        Derrière une relation ne viennent que `=` ou `comprend` et une valeur. Pour la comparer autrement, donnez d'abord sa valeur à une \
        variable : `salaire(p) = v et v < 900`. La correction proposée le fait.
        """
      ),
      english: (
        "a relation that is compared",
        """
        Only `=` or `includes` and a value follow a relation. To compare it otherwise, first give its value to a variable: `wage(p) = v and \
        v < 900`. The fix that is offered does so.
        """
      ),
      bad: """
        input wage(n: Int) -> Int  closed
        relation poor(n: Int)
        define poor(n)  if wage(n) < 900
        """,
      good: """
        input wage(n: Int) -> Int  closed
        relation poor(n: Int)
        define poor(n)  if wage(n) = v and v < 900
        """),
    CodeExplanation(
      "R0120",
      french: (
        "un signe égal doublé",
        "L'égalité s'écrit avec un seul `=`, comme dans un texte. Il n'y a pas d'affectation avec laquelle la confondre."
      ),
      english: (
        "a doubled equal sign",
        "Equality is written with one `=`, as in a text. There is no assignment to mistake it for."
      ),
      bad: """
        relation p(x: Int)
        relation q(x: Int)
        define q(x)  if p(x) and x == 1
        """,
      good: """
        relation p(x: Int)
        relation q(x: Int)
        define q(x)  if p(x) and x = 1
        """),
    CodeExplanation(
      "R0121",
      french: (
        "une mention mal placée",
        """
        La citation, le rang et les libellés d'une règle se placent entre son nom et sa conclusion, pour que les conditions viennent en \
        dernier et se lisent d'un trait.
        """
      ),
      english: (
        "a mention in the wrong place",
        """
        A rule's citation, layer and wordings stand between its name and its conclusion, so that the conditions come last and are read in \
        one go.
        """
      ),
      bad: """
        source report  fr "rapport"  en "report"  locators { 1.2 }
        relation p(x: Int)  fr "p"  en "p"
        default one  fr "un"  en "one"  p(1)  cite 1.2
        """,
      good: """
        source report  fr "rapport"  en "report"  locators { 1.2 }
        relation p(x: Int)  fr "p"  en "p"
        default one  cite 1.2  fr "un"  en "one"  p(1)
        """),
    CodeExplanation(
      "R0122",
      french: (
        "une définition citée",
        """
        `définir` relie des notions entre elles et ne dit rien d'un texte : il n'a pas de citation. Ce qu'un texte dit s'écrit `toujours` ou \
        `en principe`, avec son nom et sa citation.
        """
      ),
      english: (
        "a cited definition",
        """
        `define` connects notions and says nothing about a text: it has no citation. What a text says is written `always` or `default`, with \
        its name and its citation.
        """
      ),
      bad: """
        source report  fr "rapport"  en "report"  locators { 1.2 }
        relation p(x: Int)  fr "p"  en "p"
        define p(1)  cite 1.2
        """,
      good: """
        source report  fr "rapport"  en "report"  locators { 1.2 }
        relation p(x: Int)  fr "p"  en "p"
        default one  cite 1.2  fr "un"  en "one"  p(1)
        """),
  ]
}
