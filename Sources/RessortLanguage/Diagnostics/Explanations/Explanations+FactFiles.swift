// R0401 to R0405: tables of facts, which `ressort run --facts` reads.

extension CodeExplanation {
  static let factFiles: [CodeExplanation] = [
    CodeExplanation(
      "R0401",
      french: (
        "une cellule qui ne convient pas à sa colonne",
        """
        Une colonne d'un fichier de faits prend les valeurs du type de son paramètre : des termes par leur nom ou leur identifiant, `vrai` ou \
        `faux`, des entiers, des dates comme `2009-06-01`. Rien n'est deviné, et aucun fait n'est chargé tant qu'une cellule ne convient pas.
        """
      ),
      english: (
        "a cell that does not fit its column",
        """
        A column of a fact file takes the values of its parameter's type: terms by name or identifier, `true` or `false`, integers, dates such as \
        `2009-06-01`. Nothing is guessed, and no fact is loaded as long as a cell does not fit.
        """
      ),
      bad: "1\tParis\n2\tLyon", good: "1\t75\n2\t69",
      kind: .facts(rules: "input reading(x: Int, y: Int)  closed")),
    CodeExplanation(
      "R0402",
      french: (
        "un nombre de colonnes qui ne convient pas",
        """
        Chaque ligne a autant de colonnes que la donnée a de paramètres, plus une si elle a une valeur. Une tabulation les sépare, et non une \
        virgule ni des espaces. D'une donnée sans colonne, une ligne vide dit qu'elle est vraie.
        """
      ),
      english: (
        "a number of columns that does not fit",
        """
        Each row has as many columns as the input has parameters, and one more if it has a value. A tab stands between them, not a comma or \
        blanks. Of an input without columns, an empty line says that it holds.
        """
      ),
      bad: "1,2\n2,3", good: "1\t2\n2\t3", kind: .facts(rules: "input reading(x: Int, y: Int)  closed")),
    CodeExplanation(
      "R0403",
      french: (
        "une ligne vide",
        """
        Une ligne vide au milieu d'un fichier de faits est peut-être une ligne perdue : elle est signalée. À la fin du fichier, elle ne compte \
        pas. Quand une ligne est un seul texte, la ligne vide est le texte vide.
        """
      ),
      english: (
        "a blank line",
        """
        A blank line in the middle of a fact file may be a row that was lost: it is reported. At the end of the file it does not count. Where a \
        row is a single text, a blank line is the empty text.
        """
      ),
      bad: "1\t2\n\n2\t3", good: "1\t2\n2\t3\n", kind: .facts(rules: "input reading(x: Int, y: Int)  closed")),
    CodeExplanation(
      "R0404",
      french: (
        "un fichier dans un autre codage",
        """
        Les fichiers de faits sont en UTF-8. Celui-ci contient un octet qui n'en est pas, le plus souvent une lettre accentuée d'un codage plus \
        ancien. Enregistrez-le en UTF-8 depuis le programme qui l'a écrit.
        """
      ),
      english: (
        "a file in another encoding",
        """
        Fact files are UTF-8. This one has a byte that is not, most often an accented letter of an older encoding. Save it as UTF-8 from the \
        program that wrote it.
        """
      ),
      bad: "Orl\u{FFFD}ans", good: "Orléans", kind: .facts(rules: "input reading(city: String)  closed")),
    CodeExplanation(
      "R0405",
      french: (
        "d'autres lignes fautives",
        """
        Un fichier de faits a plus de cent lignes fautives : les premières sont dites, les autres comptées. La même faute se répète souvent dans \
        toute une colonne ; corrigez-la et recommencez.
        """
      ),
      english: (
        "more faulty lines",
        """
        A fact file has more than a hundred faulty lines: the first are told, the others counted. One fault often repeats down a whole column; \
        mend it and try again.
        """
      ),
      bad: "x\nx\nx\n…", whole: String(repeating: "x\n", count: 150), good: "1\n2\n3",
      kind: .facts(rules: "input reading(n: Int)  closed")),
  ]
}
