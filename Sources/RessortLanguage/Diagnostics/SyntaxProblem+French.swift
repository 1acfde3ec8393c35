// The wordings of the lexer's and the parser's problems in French, all in one place.

extension SyntaxProblem {
  var frenchMessage: String {
    switch self {
    case .unknownCharacter(let text): "`\(text)` ne veut rien dire ici"
    case .controlCharacter(let value): "un caractère invisible (U+\(hexadecimal(value))) se trouve ici"
    case .unterminatedString: "ce texte entre guillemets n'a pas de fin sur sa ligne"
    case .unknownEscape(let escape):
      "`\(escape)` ne veut rien dire entre guillemets : seuls `\\\"`, `\\\\`, `\\n` et `\\t` y ont un sens"
    case .invalidDate(let text): "le jour `\(text)` n'existe pas"
    case .unsuitableDecimal(let text):
      "`\(text)` n'est pas un décimal ici : six décimales et quelque douze chiffres avant elles, c'est tout"
    case .integerTooLarge(let text): "`\(text)` sort des entiers de 64 bits"
    case .numberMissing(let mark): "`\(mark)` est suivi d'un nombre, sans espace"
    case .unexpected(let found?, let expected): "il faut ici \(alternatives(expected)), et non `\(found)`"
    case .unexpected(nil, let expected): "le texte s'arrête là où il faut \(alternatives(expected))"
    case .unclosed(let mark): "ce `\(mark)` n'est jamais refermé"
    case .tooDeep(let limit): "l'imbrication dépasse \(limit) niveaux : diviser"
    case .reservedWord(let word): "`\(word)` est un mot-clé et ne peut servir de nom"
    case .repeated(let what): "`\(what)` est dit deux fois"
    case .otherLanguageKeyword(let found, let wanted, .english):
      "`\(found)` est le mot-clé français, et ce fichier est écrit en anglais : écrire `\(wanted)`"
    case .otherLanguageKeyword(let found, let wanted, .french):
      "`\(found)` est le mot-clé anglais, et ce fichier est écrit en français : écrire `\(wanted)`"
    case .languageNotFirst: "la langue se dit en tête du fichier, avant tout autre énoncé"
    case .unknownLanguage(let text): "`\(text)` n'est pas une langue d'ici : écrire `fr` ou `en`"
    case .unsaidLanguage(let line, .french):
      "ce fichier est écrit avec les mots-clés français : le dire en tête, par `\(line)`"
    case .unsaidLanguage(let line, .english):
      "ceci est écrit avec les mots-clés anglais : le dire en tête, par `\(line)`"
    case .nothingToExport: "cet énoncé ne déclare aucun nom à exporter"
    case .misplacedModule: "un fichier dit son module une seule fois, en tête, derrière sa langue"
    case .qualifiedDeclaration(let name):
      "une déclaration est du module de son fichier : `\(name)` dit lequel là où l'on emploie le nom"
    case .mixedConnectives: "« et » et « ou » sont mêlés sans parenthèses : dire ce qui va ensemble"
    case .valueWithoutParentheses(let relation): "une valeur demande les parenthèses : écrire `\(relation)()`"
    case .relationInExpression(let relation):
      "`\(relation)(…)` ne peut figurer dans une comparaison ni dans un argument : donner une variable à sa valeur dans une condition à part"
    case .comparedRelation(let relation, let mark):
      "`\(mark)` ne peut suivre `\(relation)(…)` : donner d'abord une variable à sa valeur, comme dans `\(relation)(…) = v et v \(mark) …`"
    case .doubledEqualSign: "l'égalité s'écrit avec un seul `=`"
    case .misplacedCitation(let word): "`\(word)` se place avant la conclusion"
    case .citedDefinition:
      "un `définir` n'a pas de citation : écrire `toujours` ou `en principe` pour ce que dit un texte"
    case .missingCells(let columns):
      "cette ligne n'a pas de case pour \(columns.count == 1 ? "la colonne" : "les colonnes") \(quoted(columns))"
    case .surplusCells(let count, let columnCount):
      "cette ligne a \(columnCount + count) cases, mais la table a \(columnCount) colonnes"
    case .unclosedRow: "il manque un `|` à la fin de cette ligne"
    case .valueInHeader: "les valeurs se placent dans les cases de la colonne, non dans son titre"
    case .openBlock: "le bloc de règles qui commence ici n'est jamais fermé"
    case .pageWithoutRules:
      "cette page n'a aucun bloc de règles : un bloc commence par trois accents graves et `ressort`"
    case .lookalike(let word, let letter, let value, .cyrillic):
      "`\(letter)` (U+\(hexadecimal(value))) dans `\(word)` est une lettre cyrillique parmi des lettres latines"
    case .lookalike(let word, let letter, let value, .greek):
      "`\(letter)` (U+\(hexadecimal(value))) dans `\(word)` est une lettre grecque parmi des lettres latines"
    case .hiddenDirection(let value):
      "un caractère invisible (U+\(hexadecimal(value))) change l'ordre dans lequel ce texte est affiché"
    case .tooManyMistakes(let limit): "il y a plus de \(limit) erreurs : les \(limit) premières sont dites"
    }
  }

  private func alternatives(_ expected: [Expected]) -> String {
    let words = expected.map(\.frenchNoun)
    guard let last = words.last else { return "autre chose" }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " ou " + last
  }
}

extension Expected {
  fileprivate var frenchNoun: String {
    switch self {
    case .statement: "le début d'un énoncé"
    case .name: "un nom"
    case .variable: "une variable (une lettre, ou `?nom`)"
    case .conclusion: "une conclusion"
    case .condition: "une condition"
    case .expression: "un terme, une variable ou une valeur"
    case .comparison: "une comparaison"
    case .string: "un texte entre guillemets"
    case .wording: "un nom ou un texte entre guillemets"
    case .locator: "un passage de la source"
    case .certainty: "`explicite`, `déduit` ou `nuancé`"
    case .languageCode: "`fr` ou `en`"
    case .date: "une date"
    case .dateOrYear: "une année ou une date"
    case .row: "une ligne de table, qui commence par `|`"
    case .columnHead: "le titre d'une colonne"
    case .nothingMore: "rien de plus"
    case .text(let text): "`\(text)`"
    }
  }
}
