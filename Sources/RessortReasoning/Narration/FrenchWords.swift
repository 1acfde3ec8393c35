/// What French does to words that meet.
package enum FrenchWords {
  /// "du maire", "de l'État", "d'un actif", "de préfet": the preposition before a noun phrase of the rule base.
  package static func of(_ noun: String) -> String {
    for (article, contracted) in [("le ", "du "), ("les ", "des "), ("Le ", "du "), ("Les ", "des ")] {
      if noun.hasPrefix(article) { return contracted + noun.dropFirst(article.count) }
    }
    let startsWithVowel = noun.first.map { "aeiouyhéèêàâîôûAEIOUYHÉÈÊÀÂÎÔÛ".contains($0) } ?? false
    return (startsWithVowel ? "d'" : "de ") + noun
  }
}
