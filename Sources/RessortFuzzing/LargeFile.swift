/// A rule file of any size, with everything that a rule base has, in the proportions of one.
package enum LargeFile {
  /// - Parameter size: in bytes; the text is a little longer.
  package static func text(size: Int) -> String {
    var text =
      "source report  kind report  date 2009\n  fr \"un rapport\"  en \"a report\"\n  locators { 1 ¶1; 1 ¶2; 2 ¶1 }\nciting report\n"
    var number = 0
    while text.utf8.count < size {
      text += block(number)
      number += 1
    }
    return text
  }

  private static func block(_ number: Int) -> String {
    let n = number
    return """

      --- What chapter \(n) says of its matter.
      concept Matter\(n) id m\(n)  fr "matière \(n)"  en "matter \(n)" {
        first\(n)  fr premier\(n) "la première"  en "the first" { inner\(n)  fr "l'intérieure"  en "the inner one" }
        second\(n)  fr second\(n)_fr "la seconde"  en "the second"
        third\(n)  fr "la troisième"  en "the third"
      }
      group Common\(n) of Matter\(n) { first\(n), third\(n) } open  fr "communes"  en "common ones"  cite 1 ¶1
      input asked\(n)(m: Matter\(n)) -> Bool  open
        fr "demandé : {m}"  en "asked: {m}"  ask fr "Est-ce demandé : {m} ?"  en "Is it asked: {m}?"
      input given\(n)(m: Matter\(n))  presumed none
        fr "donné : {m}"  en "given: {m}"  ask fr "Qu'est-ce qui est donné ?"  en "What is given?"
      relation degree\(n)(m: Matter\(n)) -> many Matter\(n)  output degree\(n)
        fr "degré de {m} : {value}"  en "degree of {m}: {value}"
      relation owner\(n)(m: Matter\(n)) -> Int  output owner\(n)  fr "tenant de {m} : {value}"  en "owner of {m}: {value}"
      define known\(n)(m)  if given\(n)(m) or asked\(n)(m)
      relation known\(n)(m: Matter\(n))  fr "{m} est connue"  en "{m} is known"
      default common\(n)(m)  cite 1 ¶2; 2 ¶1  derived "our reading"  fr "c'est commun"  en "it is common"
        owner\(n)(m) = 1  if known\(n)(m) and m is Common\(n)  unless given\(n)(second\(n))
      exception inner\(n) to common\(n)(inner\(n))  cite 2 ¶1  fr "l'intérieure"  en "the inner one"
        owner\(n)(inner\(n)) = 2  if given\(n)(inner\(n)) and not asked\(n)(third\(n))
      always third\(n)  cite 1 ¶1  fr "la troisième"  en "the third"  owner\(n)(third\(n)) = 3  if given\(n)(third\(n))
      table rows\(n)  default  hit collect  cite 1 ¶1  fr "les degrés"  en "the degrees"
        | row    | if known\(n)(m): m | -> degree\(n)(m) includes | cite |
        | first  | first\(n)          | second\(n), third\(n)     | 1 ¶1 |
        | second | second\(n)         | third\(n)                 |      |
      scenario case-\(n) "A case of chapter \(n)"
        given   given\(n) first\(n), inner\(n)   asked\(n)(third\(n)) = no
        expect  owner\(n)(inner\(n)) = 2  because inner\(n)   degree\(n)(first\(n)) includes third\(n)

      """
  }
}
