// Which form of a keyword is printed: French words agree with what they belong to.
//
//     donnée besoin(b: Besoin)  ouverte          groupe Vulnérable de Public { jeunes } ouvert
//     si condition(c) est connue                 the author's own word, so the author's form stays

extension Keyword {
  /// How the keyword is printed.
  /// - Parameters:
  ///   - written: as it stands in the text, one blank between words.
  ///   - isSingular: whether it stands behind a one.
  func printed(
    for written: String, from source: KeywordLanguage, in target: KeywordLanguage, isSingular: Bool = false
  ) -> String {
    // What an author says of the language may be said in either.
    if self == .language { return written }
    let spellings = spellings(in: target)
    if source != target, isSingular, measures {
      return spellings.count > 1 ? spellings[1] : spellings[0]
    }
    guard source == target, spellings.count > 1, agreesWithNames else { return spellings[0] }
    // Strings compare in canonical equivalence, so the form is found however its accents are made.
    return spellings.first { $0 == written } ?? spellings[0]
  }

  /// Whether it says what a number counts, so that it ends an operand.
  var measures: Bool {
    [.dayUnit, .weekUnit, .monthUnit, .yearUnit, .roundedDown, .roundedUp].contains(self)
  }

  /// Whether it agrees with something the author names; the others agree with a keyword, or with nothing, and have one form
  /// in each place.
  private var agreesWithNames: Bool {
    switch self {
    case .denied, .known, .declaredUnknown, .notAsked, .derived, .hedged, .any, .setAside, .certain, .concluded,
      .contested, .openStatus, .silent, .leftToActor, .dayUnit, .weekUnit, .monthUnit, .yearUnit, .asked, .whatever:
      true
    case .export, .module, .language, .import, .citing, .source, .concept, .group, .relation, .incompatible, .order,
      .input,
      .fact,
      .define, .always, .default, .exception, .block, .never, .silentOn, .leftTo, .note, .layers, .table, .scenario,
      .if,
      .unless, .and, .or, .not, .is, .isNot, .oneOf, .layer, .includes, .cite, .to, .against, .of, .overrides, .given,
      .expect, .because, .itIsDeniedThat, .itIsNotConcludedThat, .it, .notwithstanding,
      .kind, .date, .locators, .id, .ordered,
      .openGroup, .closedGroup, .many, .least, .greatest, .output, .openInput, .presumedNone, .closedInput, .ask,
      .explicit,
      .since, .until, .unstated, .after, .toldBy, .asOf, .datesTheFacts, .datesTheLaw, .notApplicable, .roundedDown,
      .roundedUp,
      .daysOf, .decimalOf, .roundedTo, .roundedDownTo, .roundedUpTo, .countOf, .sumOf,
      .minimumOf, .maximumOf, .where, .atLeast, .atMost, .hit, .unique, .first, .collect, .row,
      .certainty, .otherThan, .nothing, .no, .only, .noNote, .nothingAsked, .nothingMissing, .true, .yes,
      .false, .noValue:
      false
    }
  }
}
