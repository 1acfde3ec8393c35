// R0141: what is exported.

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
        """)
  ]
}
