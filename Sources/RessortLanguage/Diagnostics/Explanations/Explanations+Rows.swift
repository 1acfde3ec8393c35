// R0239 to R0242: what tables mean.

extension CodeExplanation {
  static let rows: [CodeExplanation] = [
    CodeExplanation(
      "R0239",
      french: (
        "une ligne sans nom",
        """
        Chaque ligne d'un tableau de règles est une règle nommée, à laquelle une exception ou une explication peut renvoyer ; un numéro \
        changerait à la première ligne insérée. Donnez au tableau une première colonne `ligne`. Les tableaux de faits et de définitions s'en \
        passent.
        """
      ),
      english: (
        "a row without a name",
        """
        Each row of a table of rules is a named rule, which an exception or an explanation can refer to; a number would change with the first \
        row that is put in. Give the table a first column `row`. Tables of facts and definitions do without.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | n | -> lead(n) = |
          | 1 | shared       |
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 | shared       |
        """),
    CodeExplanation(
      "R0240",
      french: (
        "une cellule qui ne convient pas à sa colonne",
        """
        L'en-tête d'une colonne dit ce que ses cellules peuvent contenir : sous une condition, `oui`, `non` ou `indifférent` ; sous une variable, \
        des termes, `indifférent` ou `autre que …`. Le manuel de la langue en donne le tableau.
        """
      ),
      english: (
        "a cell that does not fit its column",
        """
        The head of a column says what its cells may hold: under a condition, `yes`, `no` or `any`; under a variable, terms, `any` or `other than \
        …`. The language's manual has the table.
        """
      ),
      bad: """
        concept Degree { shared principal }
        input old()  closed
        input ill()  closed
        relation lead(n: Int) -> Degree
        table leads  default
          | row | if old() and ill() | -> lead(1) = |
          | one | principal          | shared       |
        """,
      good: """
        concept Degree { shared principal }
        input old()  closed
        input ill()  closed
        relation lead(n: Int) -> Degree
        table leads  default
          | row | if old() and ill() | -> lead(1) = |
          | one | yes                | shared       |
        """),
    CodeExplanation(
      "R0241",
      french: (
        "une ligne qui ne conclut rien",
        """
        Toutes les cellules de conclusion de cette ligne sont vides : elle ne ferait rien. Remplissez-en une, ou retirez la ligne ; ce qui n'est \
        pas conclu n'a pas besoin d'être écrit.
        """
      ),
      english: (
        "a row that concludes nothing",
        """
        All the conclusion cells of this row are empty: it would do nothing. Fill one, or take the row out; what is not concluded need not be \
        written.
        """
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 |              |
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 | shared       |
        """),
    CodeExplanation(
      "R0242",
      french: (
        "deux lignes qui se recouvrent",
        """
        Le tableau dit `choix unique` : une seule de ses lignes s'applique à chaque cas. Ces deux lignes peuvent s'appliquer ensemble. Précisez \
        leurs conditions, ou écrivez `choix premier`, où la première l'emporte, ou `choix tous`.
        """
      ),
      english: (
        "two rows that overlap",
        """
        The table says `hit unique`: only one of its rows applies to each case. These two can apply together. Make their conditions narrower, or \
        write `hit first`, where the first wins, or `hit collect`.
        """
      ),
      bad: """
        concept Domain { housing families health }
        concept Degree { shared principal }
        input domain(d: Domain)  closed
        relation lead(d: Domain) -> Degree
        table leads  default  hit unique
          | row | if domain(d): d   | -> lead(d) = |
          | one | housing, families | shared       |
          | two | families, health  | principal    |
        """,
      good: """
        concept Domain { housing families health }
        concept Degree { shared principal }
        input domain(d: Domain)  closed
        relation lead(d: Domain) -> Degree
        table leads  default  hit unique
          | row | if domain(d): d   | -> lead(d) = |
          | one | housing, families | shared       |
          | two | health            | principal    |
        """),
  ]
}
