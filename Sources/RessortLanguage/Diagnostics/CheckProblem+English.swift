// The wordings of the checker's problems in English, all in one place.

extension CheckProblem {
  private func englishUnsteadiness(_ relation: String, _ reason: Unsteadiness) -> String {
    switch reason {
    case .conclusion(let rule):
      "`\(relation)` hangs on itself by way of `\(rule)`, which must conclude one such value and nothing else, without `unless`"
    case .condition:
      "`\(relation)` hangs on itself here, and a better value could undo this condition: it must be a plain one"
    case .value:
      "`\(relation)` hangs on itself here, but a better value need not give a better one: only `+`, `-` and a constant factor may stand between them"
    case .use(let variable):
      "`\(relation)` hangs on itself, and a better `\(variable)` could fail this condition"
    }
  }

  var englishMessage: String {
    switch self {
    case .duplicateName(let kind, let name):
      "`\(name)` is already the name of \(kind.englishNoun)"
    case .secondLadder:
      "a module has one ladder of layers, and this one has it already"
    case .unknownName(let kind, let name, let suggestion):
      "there is no \(kind.bareEnglishNoun) `\(name)`" + didYouMean(suggestion)
    case .unknownParameter(let name, let relation, let suggestion):
      "`\(relation)` has no parameter `\(name)`" + didYouMean(suggestion)
    case .unresolvedImport(let path):
      "there is no file `\(path)`"
    case .ambiguousTerm(let name, let candidates):
      "`\(name)` could be \(listed(candidates, "or")): write which"
    case .ambiguousName(let kind, let name, let candidates):
      "several modules have a \(kind.bareEnglishNoun) `\(name)`: write \(listed(candidates, "or"))"
    case .privateName(_, let name, ""):
      "`\(name)` is private to the files without a module: its declaration lacks `export`"
    case .privateName(_, let name, let module):
      "`\(name)` is private to the module `\(module)`: its declaration lacks `export`"
    case .notImported(_, let name, ""):
      "`\(name)` is declared in a file that this one does not import"
    case .notImported(_, let name, let module):
      "`\(name)` is of the module `\(module)`, of which this file imports nothing"
    case .idleImport(let path, .unused):
      "nothing uses what `\(path)` declares here, and the import changes nothing else"
    case .idleImport(let path, .repeated):
      "`\(path)` is imported above already"
    case .idleImport(let path, .ofItself):
      "`\(path)` is this file itself"
    case .cyclicUnion(let name):
      "the union `\(name)` contains itself"
    case .wrongNameCount(let relation, let expected, let found):
      "`\(relation)` has \(counted(expected, "parameter")), but \(found) \(found == 1 ? "is" : "are") named here"
    case .openInputType(let name, let type):
      "the open input `\(name)` must range over concepts or `Bool`, not over \(spelt(type))"
    case .incompatibleNeedsMany(let relation):
      "only values of a relation declared `many` can be incompatible; `\(relation)` is not"
    case .incompatibleKeys:
      "incompatible values belong to one relation, with the same variables as its arguments"
    case .incompatibleCondition:
      "only comparisons and memberships may stand here"
    case .orderNeedsConcept(let relation):
      "the last column of `\(relation)` holds no terms that an order could list"
    case .outputDefined(let relation):
      "a `define` may not conclude the output `\(relation)`: write `always` or `default`, with a citation"
    case .wrongArgumentCount(let name, let expected, let found):
      "`\(name)` takes \(counted(expected, "argument")), not \(found)"
    case .repeatedArgument(let name):
      "the argument `\(name)` is given twice"
    case .missingArgument(let name, let relation):
      "a conclusion about `\(relation)` needs its argument `\(name)`"
    case .missingValue(let relation):
      "a conclusion about `\(relation)` needs a value"
    case .unexpectedValue(let relation):
      "`\(relation)` has no value"
    case .equalsOnMany(let relation):
      "`\(relation)` may have many values: write `includes`"
    case .includesOnSingle(let relation):
      "`\(relation)` has one value: write `=`"
    case .stateOfConclusion(let relation):
      "`\(relation)` is no input: nobody is asked about it"
    case .stateOfRow(let relation):
      "`\(relation)` is answered as a whole, so it is known or not as a whole: leave out the arguments"
    case .inputConcluded(let relation):
      "`\(relation)` is an input: only a case says what it is, never a rule or a fact"
    case .wrongType(let text, let found, let expected):
      "`\(text)` is \(spelt(found)), but this place takes \(spelt(expected))"
    case .conflictingTypes(let variable, let found, let earlier):
      "`\(variable)` is \(spelt(found)) here, but \(spelt(earlier)) elsewhere in the rule"
    case .incomparable(let left, let right):
      "\(spelt(left)) and \(spelt(right)) can never be equal"
    case .unordered(let type):
      "\(spelt(type)) has no order: only `=` and `!=` compare it; a concept has one where it is declared `ordered`"
    case .unboundVariable(let name):
      "nothing says what `\(name)` stands for: it must occur in a positive condition"
    case .variableNotAllowed(let name):
      "`\(name)` is a variable, and this place needs what is known: write a value"
    case .wildcardNotAllowed:
      "`_` says nothing here: write a term or a variable"
    case .variableUsedOnce(let name):
      "`\(name)` occurs only once: write `_` if it may be anything"
    case .tooManyAlternatives(let limit):
      "written out, this `or` gives more than \(limit) alternatives: split the rule"
    case .nestedAggregate:
      "an aggregate can't stand inside another: give the inner one a rule of its own"
    case .aggregateValues:
      "a sum, a minimum and a maximum are of one value: only a count takes several"
    case .recursiveAggregate(let rule):
      "what `\(rule)` counts or compares here hangs on what it concludes: it would have to be known before it is worked out"
    case .disputedExtreme(let relation):
      "`\(relation)` keeps the least or greatest value: only facts, `define` and `always` give it values, and nothing denies them"
    case .unsteadyExtreme(let relation, let reason): englishUnsteadiness(relation, reason)
    case .contradictoryFacts(let relation):
      "`\(relation)` has one value, but two facts give it different ones"
    case .untouchable(let name, let kind):
      "`\(name)` is \(kind.englishNoun): nothing sets it aside or overrides it"
    case .neverConflicts(let exception, let target):
      "the conclusions of `\(exception)` and `\(target)` never conflict, so this exception would do nothing: give the target arguments"
    case .priorityWithoutConflict(let winner, let loser):
      "the conclusions of `\(winner)` and `\(loser)` never conflict, so this priority would do nothing"
    case .priorityCycle(let names):
      "priorities go round in a circle: \(names.map { "`\($0)`" }.joined(separator: " over "))"
    case .unknownLocator(let locator, let source, let suggestion):
      "`\(source)` has no place `\(locator)`" + didYouMean(suggestion)
    case .missingCitation:
      "a citation is missing: say where this comes from with `cite`"
    case .unsaidSource:
      "which source is cited? Name it after `cite`, or write `citing` at the head of the file"
    case .undated:
      "this holds on some days only, and no input says what day it is: declare one that `dates the facts`"
    case .unsuitableDate(let relation):
      "`\(relation)` gives no day: that takes an input without parameters, with one value of type `Date`"
    case .datedTwice(let relation):
      "`\(relation)` gives this date already"
    case .neverInForce:
      "there is no day between these bounds: `since` is the first day, `until` the first day after the last"
    case .citationOutsideValidity(let source):
      "`\(source)` is cited for days on which it is not in force"
    case .anachronism(let term, let period, let day):
      "there is no `\(term)` on \(day): it is there `\(period.spelt(in: .english))`"
    case .rowNameMissing:
      "each row of a table of rules needs a name, in a first column `row`"
    case .unsuitableCell:
      "this cell does not fit its column"
    case .rowWithoutConclusion:
      "this row concludes nothing"
    case .overlappingRows(let first, let second):
      "the rows `\(first)` and `\(second)` can both apply, but the table says `hit unique`"
    case .answerToConclusion(let relation):
      "`\(relation)` is no input, so a case cannot answer it"
    case .severalAnswers(let relation):
      "`\(relation)` has one value, but several are given"
    case .onlyWithoutValue:
      "`expect only` needs the values that are expected"
    case .overflow:
      "this calculation has no value: it leaves 64 bits, divides by zero, or is a decimal with more than six places"
    case .missingDay(let text):
      "there is no such day as `\(text)`: say `rounded down` for the last day of the month, or `rounded up` for the next day"
    case .monthsWithoutDate:
      "months and years have different lengths, so they are added to a date: `d + 2 months`"
    case .tooManyVariables(let limit):
      "a rule may have at most \(limit) variables: split it"
    case .tooManyPairs(let limit):
      "priorities among tables give more than \(limit) pairs of rows: name the rows that matter"
    case .circular(let name):
      "`\(name)` depends on its own absence: where nothing else decides, it is contested"
    case .missingWording(let name, let languages):
      "`\(name)` has no wording in \(languages.map { $0 == .french ? "French" : "English" }.joined(separator: " or "))"
    }
  }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean `\($0)`?" } ?? ""
  }

  private func spelt(_ type: TypeName) -> String {
    listed(type.names, "or")
  }

  private func listed(_ names: [String], _ word: String) -> String {
    names.map { "`\($0)`" }.joined(separator: " \(word) ")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension CheckProblem.NameKind {
  var bareEnglishNoun: String {
    switch self {
    case .source: "source"
    case .concept: "concept or type"
    case .term: "term"
    case .group: "group"
    case .category: "concept, group or term"
    case .relation: "relation"
    case .parameter: "parameter"
    case .rule: "rule"
    case .note: "note"
    case .layer: "layer"
    case .scenario: "scenario"
    case .prefix: "concept prefix"
    case .layers: "ladder of layers"
    case .module: "module"
    }
  }

  var englishNoun: String { "another \(bareEnglishNoun)" }
}

extension RuleKind {
  var englishNoun: String {
    switch self {
    case .define: "a `define`"
    case .always: "an `always` rule"
    case .default: "a `default`"
    case .exception: "an exception"
    case .block: "a block"
    case .never: "a `never`"
    case .silent: "a `silent on`"
    case .note: "a note"
    case .leftTo: "a `left to`"
    }
  }
}
