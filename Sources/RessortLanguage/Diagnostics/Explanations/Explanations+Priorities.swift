// R0225 to R0228: exceptions, blocks, priorities.

extension CodeExplanation {
  static let priorities: [CodeExplanation] = [
    CodeExplanation(
      "R0225",
      french: (
        "une règle que rien n'écarte",
        """
        Une règle `toujours`, une définition ou un `jamais` vaut dès que ses conditions sont remplies : une exception, un obstacle ou une \
        priorité contre elle resterait sans effet. Si elle souffre des exceptions, c'est une règle `en principe`.
        """
      ),
      english: (
        "a rule that nothing sets aside",
        """
        An `always` rule, a definition or a `never` holds as soon as its conditions do: an exception, a block or a priority against it would do \
        nothing. If it has exceptions, it is a `default`.
        """
      ),
      bad: """
        relation open(n: Int)
        always rule  open(1)
        block strike against rule
        """,
      good: """
        relation open(n: Int)
        default rule  open(1)
        block strike against rule
        """),
    CodeExplanation(
      "R0226",
      french: (
        "une exception qui ne rencontre jamais sa règle",
        """
        Une exception sans arguments l'emporte là où sa conclusion contredit celle de la règle visée. Ces deux-là ne se contredisent jamais : \
        elles parlent d'autre chose, ou de deux valeurs qui peuvent aller ensemble. Donnez des arguments à la règle visée, et l'exception \
        écartera ces cas-là ; ou niez sa conclusion.
        """
      ),
      english: (
        "an exception that never meets its rule",
        """
        An exception without arguments wins where its conclusion contradicts that of the rule it aims at. These two never contradict each other: \
        they are about something else, or about two values that may stand together. Give the target arguments, and the exception sets those \
        cases aside; or deny its conclusion.
        """
      ),
      bad: """
        relation open(n: Int)
        relation closed_early(n: Int)
        default opens  open(1)
        exception strike to opens  closed_early(1)
        """,
      good: """
        relation open(n: Int)
        relation closed_early(n: Int)
        default opens(n)  open(n)  if n = 1
        exception strike to opens(1)  closed_early(1)
        """),
    CodeExplanation(
      "R0227",
      french: (
        "une priorité sans conflit",
        """
        Une priorité tranche entre deux règles dont les conclusions se contredisent. Celles-ci ne se contredisent jamais : la priorité ne ferait \
        rien, et son lecteur croirait le contraire.
        """
      ),
      english: (
        "a priority without a conflict",
        """
        A priority decides between two rules whose conclusions contradict each other. These never do: the priority would do nothing, and its \
        reader would believe otherwise.
        """
      ),
      bad: """
        relation open(n: Int)
        relation lit(n: Int)
        default opens  open(1)
        default lights  lit(1)
        lights overrides opens
        """,
      good: """
        relation open(n: Int)
        default opens  open(1)
        default strike  it is denied that open(1)
        strike overrides opens
        """),
    CodeExplanation(
      "R0228",
      french: (
        "des priorités qui tournent en rond",
        """
        Chacune de ces règles l'emporterait sur la suivante, et la dernière sur la première : aucune ne l'emporterait. Les exceptions et les \
        rangs comptent aussi. Retirez l'une des priorités du cercle.
        """
      ),
      english: (
        "priorities that go round in a circle",
        """
        Each of these rules would beat the next, and the last one the first: none would win. Exceptions and layers count too. Take one of the \
        priorities out of the circle.
        """
      ),
      bad: """
        relation open(n: Int)
        default opens  open(1)
        default strike  it is denied that open(1)
        strike overrides opens
        opens overrides strike
        """,
      good: """
        relation open(n: Int)
        default opens  open(1)
        default strike  it is denied that open(1)
        strike overrides opens
        """),
  ]
}
