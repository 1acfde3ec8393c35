// R0260 to R0265, R0295 and R0296: when statements are in force, what day it is, and calculating with dates.

extension CodeExplanation {
  static let time: [CodeExplanation] = [
    CodeExplanation(
      "R0260",
      french: (
        "un jour que rien ne donne",
        """
        Ce qui porte `depuis` ou `jusqu'au` est comparé à la date du cas. Une donnée doit la dire : déclarez-en une sans paramètre, de valeur `Date`, \
        qui `date les faits`. Une autre peut dater le droit, si un cas doit être jugé d'après le droit d'un autre jour.
        """
      ),
      english: (
        "a day that nothing gives",
        """
        What has a `since` or an `until` is held against the date of the case. Some input has to say it: declare one without parameters and with a value \
        of type `Date` that `dates the facts`. Another may date the law, where a case is to be judged by the law of another day.
        """
      ),
      bad: """
        relation open()
        default rule since 2009-06-01
          open()
        """,
      good: """
        input date() -> Date  presumed none  dates the facts
        relation open()
        default rule since 2009-06-01
          open()
        """),
    CodeExplanation(
      "R0261",
      french: (
        "une donnée qui ne peut dater",
        """
        La date d'un cas est un seul jour. La donnée qui la dit n'a donc pas de paramètre, et une seule valeur, de type `Date`.
        """
      ),
      english: (
        "an input that cannot date",
        """
        The date of a case is one day. So the input that says it has no parameters, and one value of type `Date`.
        """
      ),
      bad: """
        input year() -> Int  presumed none  dates the facts
        """,
      good: """
        input day() -> Date  presumed none  dates the facts
        """),
    CodeExplanation(
      "R0262",
      french: (
        "deux données pour une date",
        """
        Une seule donnée date les faits, et une seule le droit. Gardez celle que posent les questions de votre base.
        """
      ),
      english: (
        "two inputs for one date",
        """
        One input dates the facts, and one the law. Keep the one that your rule base asks about.
        """
      ),
      bad: """
        input day() -> Date  presumed none  dates the facts
        input date() -> Date  presumed none  dates the facts
        """,
      good: """
        input day() -> Date  presumed none  dates the facts
        input law_day() -> Date  presumed none  dates the law
        """),
    CodeExplanation(
      "R0263",
      french: (
        "aucun jour entre les bornes",
        """
        `depuis` est le premier jour où l'énoncé vaut, `jusqu'au` le premier où il ne vaut plus. Le second vient donc après le premier.
        """
      ),
      english: (
        "no day between the bounds",
        """
        `since` is the first day on which the statement holds, `until` the first on which it does so no longer. So the second comes after the first.
        """
      ),
      bad: """
        input date() -> Date  presumed none  dates the facts
        relation open()
        default rule since 2010-01-01 until 2009-01-01
          open()
        """,
      good: """
        input date() -> Date  presumed none  dates the facts
        relation open()
        default rule since 2009-01-01 until 2010-01-01
          open()
        """),
    CodeExplanation(
      "R0264",
      french: (
        "un jour qui n'existe pas",
        """
        Ajouter un mois au 31 janvier mènerait au 31 février. Ressort ne devine pas : `arrondi par défaut` prend le dernier jour du mois, `arrondi \
        par excès` le lendemain. Ici les nombres ne dépendent d'aucun cas ; sinon, c'est l'évaluation qui s'arrête, et nomme la règle.
        """
      ),
      english: (
        "a day that does not exist",
        """
        A month added to 31 January would lead to 31 February. Ressort does not guess: `rounded down` takes the last day of the month, `rounded up` the \
        day after it. Here the numbers depend on no case; where they do, the evaluation stops and names the rule.
        """
      ),
      bad: """
        relation due() -> Date
        fact due() = 2009-01-31 + 1 month
        """,
      good: """
        relation due() -> Date
        fact due() = 2009-01-31 + 1 month rounded down
        """),
    CodeExplanation(
      "R0265",
      french: (
        "des mois sans date",
        """
        Un mois a 28 à 31 jours : une durée en mois ou en années n'a pas de nombre fixe de jours. Ajoutez-la à une date, ou retirez-la d'une date. Les \
        jours et les semaines, eux, sont des durées.
        """
      ),
      english: (
        "months without a date",
        """
        A month has 28 to 31 days, so a length in months or years has no fixed number of days. Add it to a date, or take it from one. Days and weeks, for \
        their part, are durations.
        """
      ),
      bad: """
        relation delay() -> Duration
        fact delay() = 2 months
        """,
      good: """
        relation delay() -> Duration
        fact delay() = 60 days
        """),
  ]

  static let timeWarnings: [CodeExplanation] = [
    CodeExplanation(
      "R0295",
      french: (
        "une source citée hors de sa vigueur",
        """
        La règle vaut des jours où la source qu'elle cite n'est pas en vigueur. Resserrez les bornes de la règle, ou citez le texte qui la fonde \
        ces jours-là. Une règle sans bornes prend celles de sa source.
        """
      ),
      english: (
        "a source cited outside its validity",
        """
        The rule is in force on days on which the source it cites is not. Narrow the bounds of the rule, or cite the text that it rests on in those \
        days. A rule without bounds takes those of its source.
        """
      ),
      bad: """
        source act  kind law  since 2009-06-01  en "act" fr "loi"  locators { 1 }
        input date() -> Date  presumed none  dates the facts  ask fr "Quel jour ?" en "Which day?"
        relation open()  fr "ouvert" en "open"
        default rule  since 2008-01-01  cite 1  fr "c'est ouvert" en "it is open"
          open()
        """,
      good: """
        source act  kind law  since 2009-06-01  en "act" fr "loi"  locators { 1 }
        input date() -> Date  presumed none  dates the facts  ask fr "Quel jour ?" en "Which day?"
        relation open()  fr "ouvert" en "open"
        default rule  since 2010-01-01  cite 1  fr "c'est ouvert" en "it is open"
          open()
        """),
    CodeExplanation(
      "R0296",
      french: (
        "un terme qui n'existe pas ce jour-là",
        """
        Le terme n'existe que dans ses bornes, et dans celles de sa branche, à la date des faits. Au jour du cas il n'est d'aucun groupe, d'aucune \
        branche, d'aucune notion. Corrigez le jour ou le terme. Si le cas le veut ainsi, dites-le par `admettre` et la raison.
        """
      ),
      english: (
        "a term that is not there on that day",
        """
        A term is there within its own bounds and those of its branch only, as of the date of the facts. On the day of the case it belongs to no group, \
        no branch and no concept. Correct the day, or the term. Where the case means it, say so with `allow` and the reason.
        """
      ),
      bad: """
        input date() -> Date  presumed none  dates the facts
        concept Benefit { rmi until 2009-06-01  rsa since 2009-06-01 }
        input asked(b: Benefit)  presumed none
        relation due(b: Benefit)
        default listed  due(b)  if asked(b)
        scenario early  given date 2008-01-01  asked rsa  expect no due(rmi)
        """,
      good: """
        input date() -> Date  presumed none  dates the facts
        concept Benefit { rmi until 2009-06-01  rsa since 2009-06-01 }
        input asked(b: Benefit)  presumed none
        relation due(b: Benefit)
        default listed  due(b)  if asked(b)
        scenario early  given date 2008-01-01  asked rmi  expect due(rmi)
        """),
  ]
}
