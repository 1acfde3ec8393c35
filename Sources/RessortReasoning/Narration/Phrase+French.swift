extension Phrase {
  var french: String {
    switch self {
    case .certain: "établi"
    case .concluded: "conclu"
    case .contested: "contesté"
    case .circular: "contesté, en cercle"
    case .open: "ouvert"
    case .said: "dit"
    case .inferred: "déduit"
    case .hedged: "nuancé"
    case .notSaid: "non dit"
    case .yes: "oui"
    case .no: "non"
    case .anything: "quoi que ce soit"
    case .fact: "un fait"
    case .concludedLine(let literal, let status, let certainty, let reason):
      "\(literal) : \(status), \(certainty)" + (reason.map { ", car \($0)" } ?? "")
    case .named(let rule): "la règle `\(rule)` le veut"
    case .denied(let literal): "nié : \(literal)"
    case .givenLine(let literal): "\(literal) : dit par le cas"
    case .assumedLine(let literal, let isDeclaredUnknown):
      isDeclaredUnknown ? "\(literal) : déclaré inconnu" : "\(literal) : pas encore demandé"
    case .factLine(let literal, let certainty, let period):
      "\(literal) : fait, \(certainty)" + (period.map { ", \($0)" } ?? "")
    case .seeAbove(let literal): "\(literal) : voir plus haut"
    case .absence(let literal): "non conclu : \(literal)"
    case .presumed(let question): "présumé absent, nul n'en ayant parlé : \(question)"
    case .aggregate(let text, let value, let count): "\(text) : \(value)" + (count == 0 ? ", faute d'en trouver" : "")
    case .more(let count): "et \(count) de plus"
    case .oneOf(let value, let list): "\(value) est parmi \(list)"
    case .membership(let term, let group, let isNegated, let isOpen, let period):
      (isNegated ? "\(term) n'est pas parmi : \(group)" : "\(term) est parmi : \(group)")
        + (isOpen ? " (la liste ne donne que des exemples)" : "") + (period.map { " ; existe \($0)" } ?? "")
    case .state(let question, let state): "\(question) : \(state)"
    case .inForce(let period, let day): "en vigueur \(period)" + (day.map { " ; droit pris au \($0)" } ?? "")
    case .perhapsInForce(let period, nil): "en vigueur \(period) ; la date du droit n'est pas dite"
    case .perhapsInForce(let period, let day?): "en vigueur \(period) ; le texte ne dit pas si ce l'est au \(day)"
    case .since(let day): "depuis le \(day)"
    case .until(let day): "jusqu'au \(day) exclu"
    case .sinceUnstated(let day): "depuis un jour non dit" + (day.map { " après le \($0)" } ?? "")
    case .untilUnstated(let day): "jusqu'à un jour non dit" + (day.map { " après le \($0)" } ?? "")
    case .beaten(let attacker, let conclusion, let winner, let principle):
      "à l'encontre\(conclusion.map { " (\($0))" } ?? ""), \(attacker) ; cela cède devant : \(winner) (\(principle))"
    case .setAside(let attacker, let conclusion, let killer):
      "à l'encontre\(conclusion.map { " (\($0))" } ?? ""), \(attacker) ; écarté : \(killer)"
    case .carvedOut(let attacker, let conclusion):
      "à l'encontre\(conclusion.map { " (\($0))" } ?? ""), \(attacker) ; mais sa propre réserve joue"
    case .priority: "priorité énoncée"
    case .exception: "exception"
    case .layers: "rang supérieur"
    case .discretion: "l'appréciation ne décide que ce que rien d'autre ne décide"
    case .leftTo(let actor): "laissé à l'appréciation \(FrenchWords.of(actor))"
    case .meanwhile: ", tenu pour acquis d'ici là"
    case .strictness: "règle sans exception"
    case .setAsideResult(let literal, let rule, let reason):
      "\(literal) : écarté" + (rule.map { " (\($0))" } ?? "") + " ; \(reason)"
    case .reasonUnless: "sa propre réserve joue"
    case .reasonSetAside(let rule): "écarté par : \(rule)"
    case .reasonBeaten(let rule): rule.map { "cela cède devant : \($0)" } ?? "cela cède devant ce qui est donné"
    case .reasonDenied(let rule): "nié par : \(rule)"
    case .sideOf(let literal, let rules): "\(literal ?? "un obstacle, qui ne conclut rien") : \(rules)"
    case .argumentFor(let rule, let certainty): "en ce sens, \(certainty) : \(rule)"
    case .argumentAgainst(let rule, let conclusion, let certainty):
      "en sens contraire (\(conclusion ?? "un obstacle, qui ne conclut rien")), \(certainty) : \(rule)"
    case .circle(let rules): "en cercle, chacun dépendant du suivant : \(rules.joined(separator: " ; "))"
    case .hangsOn(let question): "dépend de ce qui n'a pas été demandé : \(question)"
    case .hangsOnUnknown(let question): "dépend de ce qui est déclaré inconnu : \(question)"
    case .whatever(let question): "quelle que soit la réponse à : \(question)"
    case .inCase(let answers): "dans le cas \(answers.joined(separator: " ; "))"
    case .otherCases(let count): count == 1 ? "et de même dans un autre cas" : "et de même dans \(count) autres cas"
    case .nothingOf(let question): "rien n'est dit à : \(question)"
    case .silence(let literal): "le texte ne le dit pas : \(literal)"
    case .missingPriority(let left, let right): "nulle priorité ne dit ce qui prime : \(left), ou \(right)"
    case .limitReached(let rule): "une limite a été atteinte" + (rule.map { " dans la règle `\($0)`" } ?? "")
    case .arithmeticFault(let rule): "un nombre n'a pas de valeur" + (rule.map { " dans la règle `\($0)`" } ?? "")
    case .inexact(let rule): "un décimal a plus de six décimales" + (rule.map { " dans la règle `\($0)`" } ?? "")
    case .missingDay(let rule): "un mois n'a pas ce jour" + (rule.map { " dans la règle `\($0)`" } ?? "")
    case .cancelled: "l'évaluation a été interrompue"
    case .contradiction: "des faits et des règles sans exception se contredisent :"
    }
  }
}
