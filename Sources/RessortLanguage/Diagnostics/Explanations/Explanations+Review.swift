// Pages on the warnings of a review: what is unused, what cannot apply or win, what is said twice, and the comments that allow a warning.

extension CodeExplanation {
  static let reviewWarnings = [
    CodeExplanation(
      "R0301",
      french: (
        "une relation que rien ne lit",
        """
        Des règles ou des faits concluent cette relation, mais aucune condition ne la lit et ce n'est pas un \
        résultat : personne ne la verra. Lisez-la dans une règle, déclarez-la `résultat`, exportez-la si des questions la \
        demandent, ou retirez-la. Dans un programme sans résultat, cet avertissement n'existe pas.
        """
      ),
      english: (
        "a relation that nothing reads",
        """
        Rules or facts conclude this relation, but no condition reads it and it is no output: nobody will see it. \
        Read it in a rule, declare it an `output`, `export` it if questions ask for it, or take it out. In a program \
        without outputs there is no such warning.
        """
      ),
      bad: """
        relation due(x: Int)  output due
        relation paid(x: Int)
        fact due(1)
        define paid(x)  if due(x)
        """,
      good: """
        relation due(x: Int)  output due
        relation paid(x: Int)
        fact paid(1)
        fact due(2)
        default owed  due(x)  if paid(x)
        """,
      kind: .review),
    CodeExplanation(
      "R0302",
      french: (
        "une relation que rien ne conclut",
        """
        Une condition lit cette relation, mais aucune règle ni aucun fait ne la conclut : la condition n'est jamais \
        remplie, et sa négation l'est toujours. Il manque une règle, ou la relation devait être une donnée.
        """
      ),
      english: (
        "a relation that nothing concludes",
        """
        A condition reads this relation, but no rule and no fact concludes it: the condition never holds, and its \
        negation always does. A rule is missing, or the relation was meant to be an input.
        """
      ),
      bad: """
        relation paid(x: Int)
        relation due(x: Int)
        define due(x)  if paid(x)
        """,
      good: """
        input paid(x: Int)  closed
        relation due(x: Int)
        define due(x)  if paid(x)
        """,
      kind: .review),
    CodeExplanation(
      "R0303",
      french: (
        "une donnée que rien ne lit",
        """
        La question peut être posée, mais aucune règle ne lit la réponse : y répondre ne change rien. Lisez-la dans \
        une condition, ou retirez-la.
        """
      ),
      english: (
        "an input that nothing reads",
        """
        The question can be asked, but no rule reads the answer: answering changes nothing. Read it in a condition, \
        or take it out.
        """
      ),
      bad: """
        input paid(x: Int)  closed
        """,
      good: """
        input paid(x: Int)  closed
        relation due(x: Int)
        define due(x)  if paid(x)
        """,
      kind: .review),
    CodeExplanation(
      "R0304",
      french: (
        "un terme que rien n'emploie",
        """
        Aucun énoncé ne mentionne ce terme, ni une branche au-dessus de lui, ni un groupe employé qui le contient, \
        et aucun cas ne peut le donner en réponse. Il manque une règle, ou le terme est de trop.
        """
      ),
      english: (
        "a term that nothing uses",
        """
        No statement mentions this term, nor a branch above it, nor a group in use that holds it, and no case can \
        give it as an answer. A rule is missing, or the term is one too many.
        """
      ),
      bad: """
        concept Fare id fare { full reduced }
        relation price() -> Fare
        fact price() = full
        """,
      good: """
        concept Fare id fare { full }
        relation price() -> Fare
        fact price() = full
        """,
      kind: .review),
    CodeExplanation(
      "R0305",
      french: (
        "une notion que rien n'emploie",
        """
        Aucune relation n'a de colonne de cette notion, et aucun énoncé n'en mentionne un terme. Employez-la, ou \
        retirez-la.
        """
      ),
      english: (
        "a concept that nothing uses",
        """
        No relation has a column of this concept, and no statement mentions one of its terms. Use it, or take it \
        out.
        """
      ),
      bad: """
        concept Fare id fare { full reduced }
        """,
      good: """
        concept Fare id fare { full reduced }
        relation price(f: Fare)
        fact price(full)
        fact price(reduced)
        """,
      kind: .review),
    CodeExplanation(
      "R0306",
      french: (
        "un groupe que rien n'emploie",
        """
        Aucune condition ne demande si un terme est de ce groupe. Employez-le (`x est Groupe`), ou retirez-le.
        """
      ),
      english: (
        "a group that nothing uses",
        """
        No condition asks whether a term belongs to this group. Use it (`x is Group`), or take it out.
        """
      ),
      bad: """
        concept Fare id fare { full reduced }
        group Low of Fare { reduced } closed
        relation price(f: Fare)
        fact price(full)
        fact price(reduced)
        """,
      good: """
        concept Fare id fare { full reduced }
        group Low of Fare { reduced } closed
        input price(f: Fare)  closed
        relation cheap()
        define cheap()  if price(f) and f is Low
        """,
      kind: .review),
    CodeExplanation(
      "R0307",
      french: (
        "une règle qui ne peut pas s'appliquer",
        """
        Les conditions de cette règle s'excluent : aucune valeur ne les remplit toutes. La place montrée est celle \
        de la condition qui ne laisse plus rien ; une remarque montre, s'il y en a une, celle qui la contredit.
        """
      ),
      english: (
        "a rule that can't apply",
        """
        The conditions of this rule exclude each other: no value meets them all. The place shown is that of the \
        condition that leaves nothing; a note shows the one that contradicts it, where there is one.
        """
      ),
      bad: """
        input age(n: Int)  closed
        relation due(n: Int)
        define due(n)  if age(n) and n < 12 and n > 60
        """,
      good: """
        input age(n: Int)  closed
        relation due(n: Int)
        define due(n)  if age(n) and (n < 12 or n > 60)
        """,
      kind: .review),
    CodeExplanation(
      "R0308",
      french: (
        "une règle dite deux fois",
        """
        Deux règles ont le même effet : mêmes conclusions, mêmes conditions, même certitude. Si elles citent deux \
        passages, une seule règle peut citer les deux : `selon 1 ¶1; 2 ¶3`.
        """
      ),
      english: (
        "a rule said twice",
        """
        Two rules have the same effect: the same conclusions, conditions and certainty. If they cite two passages, \
        one rule can cite both: `cite 1 ¶1; 2 ¶3`.
        """
      ),
      bad: """
        input age(n: Int)  closed
        relation due(n: Int)
        default first  due(n)  if age(n) and n > 11
        default second  due(m)  if age(m) and m > 11
        """,
      good: """
        input age(n: Int)  closed
        relation due(n: Int)
        default first  due(n)  if age(n) and n > 11
        """,
      kind: .review),
    CodeExplanation(
      "R0309",
      french: (
        "une règle qui ne l'emporte jamais",
        """
        Chaque fois que cette règle s'applique, une autre s'applique aussi, conclut le contraire, prime sur elle, et \
        rien ne peut l'arrêter. La règle ne sert donc qu'à perdre. Pour répondre à un argument tentant, une négation \
        suffit (`il est nié que …`).
        """
      ),
      english: (
        "a rule that never wins",
        """
        Whenever this rule applies, another one applies too, concludes the contrary, beats it, and nothing can stop \
        that one. So the rule exists only to lose. To answer a tempting argument, a denial is enough (`it is denied \
        that …`).
        """
      ),
      bad: """
        input pupil(n: Int)  closed
        relation due(n: Int)
        default everybody  due(n)  if pupil(n)
        exception pupils to everybody  it is denied that due(n)  if pupil(n)
        """,
      good: """
        input pupil(n: Int)  closed
        input fined(n: Int)  closed
        relation due(n: Int)
        default everybody  due(n)  if fined(n)
        exception pupils to everybody  it is denied that due(n)  if pupil(n)
        """,
      kind: .review),
    CodeExplanation(
      "R0310",
      french: (
        "une règle dans l'ombre d'une règle stricte",
        """
        Chaque fois que cette règle s'applique, une règle `toujours` s'applique aussi et conclut le contraire. Une \
        règle stricte l'emporte sur toute règle qui ne l'est pas : celle-ci ne conclura jamais rien.
        """
      ),
      english: (
        "a rule in the shadow of a strict one",
        """
        Whenever this rule applies, an `always` rule applies too and concludes the contrary. A strict rule beats \
        every rule that is not strict: this one will never conclude anything.
        """
      ),
      bad: """
        input pupil(n: Int)  closed
        input fined(n: Int)  closed
        relation due(n: Int)
        default fined_pupils  due(n)  if pupil(n) and fined(n)
        always pupils  it is denied that due(n)  if pupil(n)
        """,
      good: """
        input pupil(n: Int)  closed
        input fined(n: Int)  closed
        relation due(n: Int)
        default fined_people  due(n)  if fined(n)
        always pupils  it is denied that due(n)  if pupil(n)
        """,
      kind: .review),
    CodeExplanation(
      "R0311",
      french: (
        "un membre de groupe en trop",
        """
        Une branche nommée dans un groupe y compte avec tout ce qui est au-dessous d'elle : le membre n'ajoute rien. \
        Retirez-le ; ou retirez la branche, si lui seul est visé.
        """
      ),
      english: (
        "a member of a group too many",
        """
        A branch that a group names stands for all that is below it: the member adds nothing. Take it out, or take \
        the branch out, if only the member is meant.
        """
      ),
      bad: """
        concept Care id care { children { wards } elderly }
        group Devolved of Care { children, wards } closed
        input care(c: Care)  closed
        relation devolved(c: Care)
        define devolved(c)  if care(c) and c is Devolved
        """,
      good: """
        concept Care id care { children { wards } elderly }
        group Devolved of Care { children } closed
        input care(c: Care)  closed
        relation devolved(c: Care)
        define devolved(c)  if care(c) and c is Devolved
        """,
      kind: .review),
    CodeExplanation(
      "R0321",
      french: (
        "deux règles qui peuvent s'opposer",
        """
        Dans un cas, montré sous forme de scénario, deux règles s'appliquent, donnent deux valeurs à une même clé ou se \
        nient, et rien ne dit laquelle prime : la conclusion est contestée. Dites-le (`prime sur`, une exception, des \
        rangs), précisez une condition, ou collez le scénario dans le fichier si la contestation est voulue ; \
        l'avertissement se tait alors. Il n'est donné que prouvé ; son silence ne promet rien.
        """
      ),
      english: (
        "two rules that can stand against each other",
        """
        In a case, shown as a scenario, two rules apply, give one key two values or deny each other, and nothing says \
        which prevails: the conclusion is contested. Say it (`overrides`, an exception, layers), make a condition \
        narrower, or paste the scenario into the file if the contest is meant; the warning then keeps silent. It is \
        only given with proof; its silence promises nothing.
        """
      ),
      bad: """
        input pupil()  closed
        input fined()  closed
        relation due()
        default fines   due()  if fined()
        default pupils  it is denied that due()  if pupil()
        """,
      good: """
        input pupil()  closed
        input fined()  closed
        relation due()
        default fines   due()  if fined()
        default pupils  it is denied that due()  if pupil()
        pupils overrides fines
        """,
      kind: .review),
    CodeExplanation(
      "R0322",
      french: (
        "deux lignes pour un même cas",
        """
        La table dit `choix unique`, mais dans un cas, montré sous forme de scénario, deux de ses lignes s'appliquent : \
        leurs cellules nomment des groupes qui ont un terme en commun. Précisez une cellule, retirez le terme d'un \
        groupe, ou dites `choix premier` si la première ligne prime.
        """
      ),
      english: (
        "two rows for one case",
        """
        The table says `hit unique`, but in a case, shown as a scenario, two of its rows apply: their cells name groups \
        that share a term. Make a cell narrower, take the term out of a group, or say `hit first` if the first row is to \
        prevail.
        """
      ),
      bad: """
        concept Place id place { town village harbour }
        group Rural of Place { village } closed
        group Coast of Place { village, harbour } closed
        input lives() -> Place  closed
        relation fare() -> Int
        table fares  default  hit unique
          | row   | if lives() = p: p | -> fare() = |
          | rural | Rural          | 1           |
          | coast | Coast          | 1           |
          | town  | town           | 2           |
        """,
      good: """
        concept Place id place { town village harbour }
        group Rural of Place { village } closed
        input lives() -> Place  closed
        relation fare() -> Int
        table fares  default  hit unique
          | row   | if lives() = p: p | -> fare() = |
          | rural | Rural          | 1           |
          | coast | harbour        | 1           |
          | town  | town           | 2           |
        """,
      kind: .review),
    CodeExplanation(
      "R0323",
      french: (
        "un cas sans ligne",
        """
        La table dit `choix unique`, mais dans un cas, montré sous forme de scénario, aucune de ses lignes ne \
        s'applique. Le message donne ce que dirait la ligne qui manque. Ajoutez-la, ou admettez la lacune en disant \
        pourquoi.
        """
      ),
      english: (
        "a case without a row",
        """
        The table says `hit unique`, but in a case, shown as a scenario, none of its rows applies. The message gives what \
        the missing row would say. Add it, or allow the gap with a reason.
        """
      ),
      bad: """
        concept Place id place { town village harbour }
        input lives() -> Place  closed
        relation fare() -> Int
        table fares  default  hit unique
          | row     | if lives() = p: p | -> fare() = |
          | village | village        | 1           |
          | town    | town           | 2           |
        """,
      good: """
        concept Place id place { town village harbour }
        input lives() -> Place  closed
        relation fare() -> Int
        table fares  default  hit unique
          | row   | if lives() = p: p | -> fare() = |
          | rural | other than town | 1           |
          | town  | town            | 2           |
        """,
      kind: .review),
    CodeExplanation(
      "R0324",
      french: (
        "deux règles strictes qui peuvent se contredire",
        """
        Dans un cas, montré sous forme de scénario, deux règles auxquelles rien ne résiste (`toujours`, `définir`, `jamais`) donnent deux valeurs à une \
        même clé ou se nient. L'évaluation d'un tel cas s'arrête et montre les deux preuves. Précisez une condition, ou faites de l'une un principe ; collé \
        dans le fichier, le scénario échoue jusque-là. L'avertissement n'est donné que prouvé ; son silence ne promet rien.
        """
      ),
      english: (
        "two strict rules that can contradict each other",
        """
        In a case, shown as a scenario, two rules that nothing can stand against (`always`, `define`, `never`) give one key two values or deny each \
        other. The evaluation of such a case stops and shows both proofs. Make a condition narrower, or make one of them a default; pasted into the file, the \
        scenario fails until then. The warning is only given with proof; its silence promises nothing.
        """
      ),
      bad: """
        input pupil()  closed
        input fined()  closed
        relation due()
        always fines   due()  if fined()
        never pupils   due()  if pupil()
        """,
      good: """
        input pupil()  closed
        input fined()  closed
        relation due()
        default fines  due()  if fined()
        never pupils   due()  if pupil()
        """,
      kind: .review),
    CodeExplanation(
      "R0325",
      french: (
        "deux groupes qui se recoupent",
        """
        Deux règles distinguent les cas par deux groupes, ou par un groupe et une branche, et ceux-ci ont des membres en commun : pour eux les deux \
        règles s'opposent, comme le montre un scénario. Retirez les membres de l'un des groupes, dites laquelle des règles prime, ou collez le scénario dans le fichier si \
        la contestation est voulue. Des groupes qui se recoupent sans que des règles s'opposent ne sont pas signalés.
        """
      ),
      english: (
        "two groups that overlap",
        """
        Two rules tell cases apart by two groups, or by a group and a branch, and these share members: for them the two rules stand against each \
        other, as a scenario shows. Take the members out of one of the groups, say which of the rules prevails, or paste the scenario into the file if the contest is \
        meant. Groups that overlap without setting rules against each other are not told of.
        """
      ),
      bad: """
        concept Place id place { town village harbour }
        group Rural of Place { village, harbour } closed
        group Coast of Place { harbour } closed
        input lives() -> Place  closed
        relation fare() -> Int
        default rural  fare() = 1  if lives() = p and p is Rural
        default coast  fare() = 2  if lives() = p and p is Coast
        """,
      good: """
        concept Place id place { town village harbour }
        group Rural of Place { village } closed
        group Coast of Place { harbour } closed
        input lives() -> Place  closed
        relation fare() -> Int
        default rural  fare() = 1  if lives() = p and p is Rural
        default coast  fare() = 2  if lives() = p and p is Coast
        """,
      kind: .review),
    CodeExplanation(
      "R0398",
      french: (
        "un avertissement admis sans raison",
        """
        Le commentaire `-- admettre` dit quel avertissement il admet, puis, derrière un deux-points, pourquoi. Sans \
        raison, l'avertissement demeure : qui relit le fichier doit savoir ce qui a été voulu.
        """
      ),
      english: (
        "a warning allowed without a reason",
        """
        The comment `-- allow` says which warning it allows and then, behind a colon, why. Without a reason the \
        warning stays: whoever reads the file must know what was meant.
        """
      ),
      bad: """
        -- allow R0303
        input paid(x: Int)  closed
        """,
      good: """
        -- allow R0303: kept for the form that people fill in
        input paid(x: Int)  closed
        """,
      kind: .review),
    CodeExplanation(
      "R0399",
      french: (
        "rien à admettre ici",
        """
        Le commentaire admet un avertissement que l'énoncé au-dessous ne donne pas, ou ne donne plus. Retirez-le, ou \
        corrigez son code.
        """
      ),
      english: (
        "nothing to allow here",
        """
        The comment allows a warning that the statement below it does not give, or gives no more. Take it out, or \
        mend its code.
        """
      ),
      bad: """
        -- allow R0303: it is read below
        input paid(x: Int)  closed
        relation due(x: Int)
        define due(x)  if paid(x)
        """,
      good: """
        input paid(x: Int)  closed
        relation due(x: Int)
        define due(x)  if paid(x)
        """,
      kind: .review),
  ]
}
