// R0201 to R0206: names and what they name.

extension CodeExplanation {
  static let names: [CodeExplanation] = [
    CodeExplanation(
      "R0201",
      french: (
        "un nom déjà pris",
        """
        Deux déclarations de même sorte portent le même nom, et rien ne dirait laquelle est visée. Le message montre la première. Changez l'un \
        des noms, ou retirez celle des deux qui répète l'autre. `Bool`, `Int`, `Date` et `String` sont déjà pris.
        """
      ),
      english: (
        "a name that is taken",
        """
        Two declarations of one kind have the same name, and nothing would tell which is meant. The message shows the first. Change one of the \
        names, or take out the one that repeats the other. `Bool`, `Int`, `Date` and `String` are taken.
        """
      ),
      bad: """
        concept Domain { housing }
        relation relevant(d: Domain)
        relation relevant(d: Domain)
        """,
      good: """
        concept Domain { housing }
        relation relevant(d: Domain)
        relation urgent(d: Domain)
        """),
    CodeExplanation(
      "R0202",
      french: (
        "un nom que rien ne déclare",
        """
        Rien ne s'appelle ainsi dans la base de règles. Un nom mal orthographié n'est jamais pris pour une variable : celles-ci ont une seule \
        lettre, ou un point d'interrogation devant. Si le nom est déclaré dans un autre fichier, importez ce fichier.
        """
      ),
      english: (
        "a name that nothing declares",
        """
        Nothing in the rule base has this name. A misspelt name is never taken for a variable: those have one letter, or a question mark before \
        them. If the name is declared in another file, import that file.
        """
      ),
      bad: """
        concept Domain { housing }
        relation relevant(d: Domain)
        fact relevant(housin)
        """,
      good: """
        concept Domain { housing }
        relation relevant(d: Domain)
        fact relevant(housing)
        """),
    CodeExplanation(
      "R0203",
      french: (
        "un paramètre que la relation n'a pas",
        """
        Un argument nommé, ou un trou entre accolades dans un libellé, doit porter le nom d'un paramètre de la relation. `{value}` désigne la \
        valeur, quand la relation en a une.
        """
      ),
      english: (
        "a parameter that the relation lacks",
        """
        A named argument, or a hole in braces in a wording, must have the name of one of the relation's parameters. `{value}` is its value, \
        where it has one.
        """
      ),
      bad: """
        concept Domain { housing }
        relation relevant(d: Domain)  en "{dd} is relevant"
        """,
      good: """
        concept Domain { housing }
        relation relevant(d: Domain)  en "{d} is relevant"
        """),
    CodeExplanation(
      "R0204",
      french: (
        "un fichier importé introuvable",
        """
        Le chemin d'un import part du dossier du fichier qui importe, et non du dossier où la commande est lancée. Vérifiez le chemin, et que le \
        fichier peut être lu.
        """
      ),
      english: (
        "an imported file that is not there",
        """
        The path of an import starts from the folder of the file that imports, not from the folder where the command runs. Check the path, and \
        that the file may be read.
        """
      ),
      bad: """
        import "elsewhere.ressort"
        """,
      good: """
        relation p(x: Int)
        """),
    CodeExplanation(
      "R0205",
      french: (
        "un nom court pour deux termes",
        """
        Des termes de plusieurs notions portent ce nom, et l'endroit accepte les deux. Écrivez le terme avec le préfixe de sa notion, comme \
        `dom.health`.
        """
      ),
      english: (
        "a short name for two terms",
        """
        Terms of several concepts have this name, and the place takes either. Write the term with the prefix of its concept, such as \
        `dom.health`.
        """
      ),
      bad: """
        concept Domain id dom { housing health }
        concept Need id need { health advice }
        concept Matter = Domain or Need
        relation relevant(m: Matter)
        fact relevant(health)
        """,
      good: """
        concept Domain id dom { housing health }
        concept Need id need { health advice }
        concept Matter = Domain or Need
        relation relevant(m: Matter)
        fact relevant(dom.health)
        """),
    CodeExplanation(
      "R0206",
      french: (
        "une union qui se contient",
        """
        Une union de notions se retrouve, directement ou par d'autres, parmi ses propres parties ; elle n'aurait donc pas de contenu défini. \
        Retirez-la de la liste.
        """
      ),
      english: (
        "a union that contains itself",
        """
        A union of concepts is, directly or through others, one of its own parts; so what it holds would not be defined. Take it out of the \
        list.
        """
      ),
      bad: """
        concept Domain { housing }
        concept Matter = Domain or Topic
        concept Topic = Matter
        """,
      good: """
        concept Domain { housing }
        concept Topic { aid }
        concept Matter = Domain or Topic
        """),
  ]
}
