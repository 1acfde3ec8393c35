// R0501: what scenarios find.

extension CodeExplanation {
  static let expectations: [CodeExplanation] = [
    CodeExplanation(
      "R0501",
      french: (
        "une attente déçue",
        """
        Un scénario a été joué, et ce qui en sort n'est pas ce qu'il attend. Le message dit ce qui a été trouvé à la place. Ou bien une règle a \
        changé de sens, ou bien l'attente est à revoir : `ressort why` montre le raisonnement.
        """
      ),
      english: (
        "an expectation that is not met",
        """
        A scenario was run, and what came out is not what it expects. The message says what was found instead. Either a rule has changed its \
        meaning, or the expectation needs another look: `ressort why` shows the reasoning.
        """
      ),
      bad: """
        concept Domain { housing health }
        input domain(d: Domain)  closed
        relation relevant(d: Domain)
        define relevant(d)  if domain(d)
        scenario S-1
          given   domain housing
          expect  relevant(health)
        """,
      good: """
        concept Domain { housing health }
        input domain(d: Domain)  closed
        relation relevant(d: Domain)
        define relevant(d)  if domain(d)
        scenario S-1
          given   domain housing
          expect  relevant(housing)
        """)
  ]
}
