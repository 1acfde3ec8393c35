// priority     = term "overrides" term [ support ]
// layers       = "layers" name { ">" name } [ support ]

extension Parser {
  mutating func priority() -> PrioritySyntax {
    let start = position
    let winner = takeName()
    expect(.overrides)
    let loser = term()
    return PrioritySyntax(winner: winner, loser: loser, support: optionalSupport(), range: range(from: start))
  }

  mutating func layers(from start: Int) -> LayersSyntax {
    var names = [declaredName()]
    while accept(.greater) { names.append(declaredName()) }
    return LayersSyntax(names: names, support: optionalSupport(), range: range(from: start))
  }
}
