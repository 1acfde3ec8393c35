// A statement as a row of clauses: a head, then what each of them adds. Two blanks stand between clauses, one within.
//
//     default devolved_care(d)  in exclusion  cite 1.2.2 ¶3 •1  fr "…"  en "…"  p(d)  if q(d)  unless r(d)
//     head                      attribute     attribute         label   label   conclusion     condition

struct Clause {
  enum Kind {
    case head
    /// `in`, `cite`, `output` and the like, with what belongs to them.
    case attribute
    /// `fr "…"`, `en "…"`.
    case label
    /// `ask` with its first wording.
    case question
    /// The members of a group, behind its wordings.
    case members
    case conclusion
    /// `if`, `unless`.
    case condition
  }

  var kind: Kind
  var pieces: Range<Int>
}

extension Keyword {
  /// The kind of clause that begins at the keyword, in a statement that has begun.
  var clause: Clause.Kind? {
    switch self {
    case .if, .unless:
      .condition
    case .ask:
      .question
    case .since, .until, .datesTheFacts, .datesTheLaw, .notwithstanding, .cite, .explicit, .derived, .hedged, .layer,
      .hit, .output,
      .openInput, .presumedNone, .closedInput, .kind,
      .date, .locators, .fact, .define, .always, .default:
      .attribute
    case .export, .module, .language, .import, .citing, .source, .concept, .group, .relation, .incompatible, .order,
      .input,
      .exception,
      .block, .never, .silentOn, .leftTo, .note, .layers, .table, .scenario, .and, .or, .not, .is, .isNot, .oneOf,
      .includes,
      .to, .against, .of, .overrides, .given, .expect, .because, .itIsDeniedThat, .denied, .itIsNotConcludedThat, .it,
      .id, .ordered, .openGroup, .closedGroup, .many, .least, .greatest, .known, .declaredUnknown, .notAsked,
      .notApplicable, .dayUnit,
      .weekUnit, .monthUnit, .yearUnit, .roundedDown, .roundedUp, .daysOf, .decimalOf, .roundedTo, .roundedDownTo,
      .roundedUpTo,
      .countOf,
      .sumOf, .minimumOf, .maximumOf, .where, .atLeast, .atMost, .unstated, .after, .toldBy, .asOf, .unique,
      .first, .collect, .row, .certainty, .any, .otherThan, .nothing, .no, .only, .setAside, .certain, .concluded,
      .contested, .openStatus, .silent, .leftToActor, .noNote, .asked, .nothingAsked, .nothingMissing, .whatever, .true,
      .yes, .false,
      .noValue:
      nil
    }
  }

  var saysCertainty: Bool {
    self == .explicit || self == .derived || self == .hedged
  }

  /// Whether statements that begin with it have no wordings, so that `fr` and `en` in them are names.
  var hasNoLabels: Bool {
    [.language, .module, .import, .citing, .incompatible, .order, .fact, .define, .layers, .scenario].contains(self)
  }
}
