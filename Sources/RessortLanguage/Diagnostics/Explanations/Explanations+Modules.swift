// R0141 to R0143, R0271 to R0274: modules and what they export.

extension CodeExplanation {
  static let exports: [CodeExplanation] = [
    CodeExplanation(
      "R0141",
      french: (
        "rien à exporter",
        """
        `exporter` s'écrit devant ce qui déclare un nom : une source, une notion, un groupe, une relation, une donnée, des rangs, une table, ou une \
        règle qui porte un nom. Les faits, les définitions, les priorités et les scénarios n'en déclarent aucun. Retirez le mot.
        """
      ),
      english: (
        "nothing to export",
        """
        `export` stands before what declares a name: a source, a concept, a group, a relation, an input, layers, a table, or a rule that has a \
        name. Facts, definitions, priorities and scenarios declare none. Take the word out.
        """
      ),
      bad: """
        relation due(x: Int)
        export fact due(1)
        """,
      good: """
        export relation due(x: Int)
        fact due(1)
        """),
    CodeExplanation(
      "R0142",
      french: (
        "un module dit ailleurs qu'en tête",
        """
        Le module d'un fichier se dit une seule fois, avant tout autre énoncé que sa langue : il vaut pour tout le fichier. Pour un autre module, \
        commencez un autre fichier.
        """
      ),
      english: (
        "a module that is not said at the head",
        """
        A file says its module once, before any statement but its language: it holds for the whole file. For another module, begin another file.
        """
      ),
      bad: """
        relation due(x: Int)
        module shop
        """,
      good: """
        module shop
        relation due(x: Int)
        """),
    CodeExplanation(
      "R0143",
      french: (
        "une déclaration avec un module devant",
        """
        Ce qu'un fichier déclare est de son module, qu'il dit en tête ; le nom se déclare donc seul. Devant un nom employé, `::` dit de quel module \
        il est.
        """
      ),
      english: (
        "a declaration with a module before it",
        """
        What a file declares is of its module, which it says at its head; so the name is declared alone. Before a name that is used, `::` says of \
        which module it is.
        """
      ),
      bad: """
        relation shop::due(x: Int)
        """,
      good: """
        module shop
        relation due(x: Int)
        """),
  ]

  static let modules: [CodeExplanation] = [
    CodeExplanation(
      "R0271",
      french: (
        "un nom que plusieurs modules ont",
        """
        Le module du fichier et ceux qu'il importe ont plus d'une déclaration de ce nom. Aucune ne passe avant l'autre : un nom ajouté ailleurs ne \
        doit jamais changer ce que dit une règle. Écrivez le module devant, `shop::price`, ou `::price` pour un nom des fichiers sans module.
        """
      ),
      english: (
        "a name that several modules have",
        """
        The file's module and those it imports have more than one declaration of this name. None goes before another: a name added elsewhere must \
        never change what a rule says. Write the module before it, `shop::price`, or `::price` for a name of the files without a module.
        """
      ),
      bad: """
        import "shop.ressort"              -- of the module shop, which exports price
        relation price(x: Int)
        relation due(x: Int)
        define due(x)  if price(x)
        """,
      good: """
        import "shop.ressort"
        relation price(x: Int)
        relation due(x: Int)
        define due(x)  if shop::price(x)
        """, kind: .modules(files: ["shop.ressort": "module shop\nexport relation price(x: Int)\n"])),
    CodeExplanation(
      "R0272",
      french: (
        "un nom réservé à son module",
        """
        Le nom existe, mais son module ne l'exporte pas : il peut y changer de sens ou disparaître sans que personne d'autre le remarque. Écrivez \
        `exporter` devant sa déclaration, si elle est faite pour d'autres ; sinon, employez ce que le module exporte.
        """
      ),
      english: (
        "a name private to its module",
        """
        The name exists, but its module does not export it: there it may change its meaning or go without anybody else noticing. Write `export` \
        before its declaration, if it is meant for others; if not, use what the module exports.
        """
      ),
      bad: """
        import "shop.ressort"              -- of the module shop: relation stock(x: Int)
        relation due(x: Int)
        define due(x)  if stock(x)
        """,
      good: """
        import "shop.ressort"              -- of the module shop: export relation price(x: Int)
        relation due(x: Int)
        define due(x)  if price(x)
        """,
      kind: .modules(
        files: ["shop.ressort": "module shop\nexport relation price(x: Int)\nrelation stock(x: Int)\n"])),
    CodeExplanation(
      "R0273",
      french: (
        "un nom d'un module qui n'est pas importé",
        """
        Un module exporte ce nom, mais ce fichier n'importe rien de lui. Les imports valent pour un fichier et ne se transmettent pas : ce qu'un \
        module importe, il ne l'exporte pas. Importez ici un fichier du module.
        """
      ),
      english: (
        "a name of a module that is not imported",
        """
        A module exports this name, but this file imports nothing of it. Imports hold for one file and are not passed on: what a module imports, \
        it does not export. Import a file of the module here.
        """
      ),
      bad: """
        import "market.ressort"            -- which imports shop.ressort, where price is
        relation due(x: Int)
        define due(x)  if price(x)
        """,
      good: """
        import "shop.ressort"
        relation due(x: Int)
        define due(x)  if price(x)
        """,
      kind: .modules(
        files: [
          "market.ressort": "module market\nimport \"shop.ressort\"\n",
          "shop.ressort": "module shop\nexport relation price(x: Int)\n",
        ])),
    CodeExplanation(
      "R0274",
      french: (
        "un import qui ne change rien",
        """
        Le fichier importé est déjà importé plus haut, ou rien n'emploie ici les mots qu'il déclare et il n'apporte rien d'autre. Retirez l'import. Un fichier \
        qui contient un fait, une règle, une donnée, un résultat ou une source peut être importé pour cela seul, et n'est pas signalé ; un fichier fait d'imports \
        en est une liste, et peut tous les nommer.
        """
      ),
      english: (
        "an import that changes nothing",
        """
        The file is imported above already, or nothing uses the words that it declares here and it brings nothing else. Take the import out. A file with a \
        fact, a rule, an input, an output or a source may be imported for that alone, and is not told of; a file of nothing but imports is a list of files, \
        and may name each.
        """
      ),
      bad: """
        import "words.ressort"             -- of the module words: export concept Good
        relation due(x: Int)
        define due(1)
        """,
      good: """
        import "words.ressort"
        relation due(g: Good)
        define due(bread)
        """,
      kind: .modules(files: ["words.ressort": "module words\nexport concept Good id good { bread, milk }\n"])),
  ]
}
