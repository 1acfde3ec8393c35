// R0123 to R0128: tables as they are written, and what is told of a whole file.

extension CodeExplanation {
  static let tables: [CodeExplanation] = [
    CodeExplanation(
      "R0123",
      french: (
        "des cellules manquent",
        "Chaque ligne d'un tableau a une cellule par colonne. Une cellule vide s'écrit `|   |` ; pour une condition, elle veut dire `indifférent`."
      ),
      english: (
        "cells are missing",
        "Each row of a table has a cell for each column. An empty cell is written `|   |`; in a condition it means `any`."
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 |
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 | shared       |
        """),
    CodeExplanation(
      "R0124",
      french: (
        "des cellules en trop",
        "Cette ligne a plus de cellules que le tableau n'a de colonnes. Ajoutez la colonne qui manque à l'en-tête, ou retirez la cellule."
      ),
      english: (
        "too many cells",
        "This row has more cells than the table has columns. Add the column that the header lacks, or take the cell out."
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 | shared       | principal |
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 | shared       |
        """),
    CodeExplanation(
      "R0125",
      french: (
        "une ligne de tableau sans fin",
        "Une ligne de tableau commence et finit par `|`, et tient sur une ligne du fichier. Ajoutez le `|` final."
      ),
      english: (
        "a table row without its end",
        "A row of a table begins and ends with `|`, and stands on one line of the file. Add the final `|`."
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 | shared
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 | shared       |
        """),
    CodeExplanation(
      "R0126",
      french: (
        "une valeur dans l'en-tête",
        "L'en-tête d'une colonne de conclusion s'arrête à `=` ou `comprend` : la valeur se trouve dans la cellule de chaque ligne."
      ),
      english: (
        "a value in the header",
        "The header of a column of conclusions ends at `=` or `includes`: the value stands in the cell of each row."
      ),
      bad: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = shared |
          | one | 1 | shared              |
        """,
      good: """
        concept Degree { shared principal }
        relation lead(n: Int) -> Degree
        table leads  default
          | row | n | -> lead(n) = |
          | one | 1 | shared       |
        """),
    CodeExplanation(
      "R0127",
      french: (
        "trop de fautes pour les dire toutes",
        """
        Ce fichier a tant de fautes que seules les premières sont dites. C'est souvent un fichier d'une autre sorte, ou écrit dans l'autre \
        langue. Corrigez les premières et vérifiez à nouveau : les suivantes en dépendent souvent.
        """
      ),
      english: (
        "too many mistakes to tell them all",
        """
        This file has so many mistakes that only the first are told. Often it is a file of another kind, or written in the other language. \
        Mend the first ones and check again: later ones often follow from them.
        """
      ),
      bad: """
        @ @ @ @ @ @ …
        """,
      whole: String(repeating: "@ ", count: 2_000),
      good: """
        relation p(x: Int)
        """),
    CodeExplanation(
      "R0128",
      french: (
        "la langue du fichier n'est pas dite",
        """
        La plupart des énoncés de ce fichier commencent par des mots clés français, mais rien ne dit que le fichier est en français. Écrivez \
        `langue fr` en première ligne.
        """
      ),
      english: (
        "the language of the file is not said",
        """
        Most statements of this file begin with French keywords, but nothing says that the file is in French. Write `langue fr` as its first \
        line.
        """
      ),
      bad: """
        notion Couleur { rouge vert }
        relation vue(c: Couleur)
        en principe voir(c)  vue(c)  si c est Couleur
        """,
      good: """
        langue fr
        notion Couleur { rouge vert }
        relation vue(c: Couleur)
        en principe voir(c)  vue(c)  si c est Couleur
        """),
  ]
}
