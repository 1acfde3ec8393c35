// R0246 to R0249: sizes, and the state of a list.

extension CodeExplanation {
  static let limits: [CodeExplanation] = [
    CodeExplanation(
      "R0246",
      french: (
        "un calcul sans résultat",
        """
        Ce calcul divise par zéro, ou son résultat ne tient pas dans 64 bits. Il ne dépend d'aucun cas : il échouerait toujours. Corrigez les \
        nombres.
        """
      ),
      english: (
        "a calculation without a result",
        """
        This calculation divides by zero, or its result does not fit in 64 bits. It depends on no case: it would always fail. Mend the numbers.
        """
      ),
      bad: """
        relation share(n: Int)
        fact share(100 / 0)
        """,
      good: """
        relation share(n: Int)
        fact share(100 / 4)
        """),
    CodeExplanation(
      "R0247",
      french: (
        "trop de variables dans une règle",
        """
        Une règle a un nombre limité de variables, bien plus grand que ce qu'un lecteur peut suivre. Partagez-la : une définition réunit une \
        partie des conditions et ne transmet que les variables utiles.
        """
      ),
      english: (
        "too many variables in a rule",
        """
        A rule has a limited number of variables, far above what a reader can follow. Split it: a definition takes some of the conditions and \
        passes on only the variables that matter.
        """
      ),
      bad: """
        relation size(n: Int)
        relation large()
        define large()  if size(a0) and size(a1) and size(a2) and … and size(a1200)
        """,
      whole: """
        relation size(n: Int)
        relation large()
        define large()  if \((0...1_200).map { "size(a\($0))" }.joined(separator: " and "))
        """,
      good: """
        relation size(n: Int)
        relation large()
        define large()  if size(a) and size(b) and a < b
        """),
    CodeExplanation(
      "R0248",
      french: (
        "trop de priorités entre lignes de tableaux",
        """
        Un tableau `choix premier` fait l'emporter chaque ligne sur toutes les suivantes, et une priorité entre tableaux vaut pour chaque paire de \
        lignes : cela fait vite des millions de paires. Si les lignes ne se recouvrent pas, écrivez `choix tous` ; sinon nommez les lignes qui \
        comptent.
        """
      ),
      english: (
        "too many priorities between rows of tables",
        """
        A table with `hit first` makes each row beat all that follow, and a priority between tables stands for every pair of rows: that soon makes \
        millions of pairs. If the rows do not overlap, write `hit collect`; otherwise name the rows that matter.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default  hit first
          | row   | n    | -> lead(n) = |
          | r0    | 0    | shared       |
          | r1    | 1    | shared       |
          …
          | r2899 | 2899 | shared       |
        """,
      whole: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default  hit first
          | row | n | -> lead(n) = |
        \((0..<2_900).map { "  | r\($0) | \($0) | shared |" }.joined(separator: "\n"))
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default  hit collect
          | row | n | -> lead(n) = |
          | r0  | 0 | shared       |
          | r1  | 1 | shared       |
        """),
    CodeExplanation(
      "R0249",
      french: (
        "l'état d'une seule ligne d'une liste",
        """
        On répond en bloc à une donnée sans valeur : la liste est connue ou ne l'est pas, et aucune de ses lignes ne l'est à part. Retirez les \
        arguments pour parler de la liste. Pour demander si une ligne y figure, écrivez la donnée comme condition.
        """
      ),
      english: (
        "the state of one row of a list",
        """
        An input without a value is answered as a whole: the list is known or is not, and none of its rows is by itself. Leave out the \
        arguments to speak of the list. To ask whether a row is in it, write the input as a condition.
        """
      ),
      bad: """
        input asked(x: Int)  closed
        relation settled()
        define settled()  if asked(3) is known
        """,
      good: """
        input asked(x: Int)  closed
        relation settled()
        define settled()  if asked is known
        """),
  ]
}
