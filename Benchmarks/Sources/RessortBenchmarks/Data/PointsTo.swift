internal import Foundation

enum PointsTo {
  private static let moduleSize = 80
  private static let fieldCount = 8

  /// A program's variables in modules; nearly all copies stay inside a module, one in a hundred crosses over; loads and stores go through fields.
  static func facts(_ folder: URL, variables: Int, seed: UInt32) throws {
    var random = MersenneTwister(seed: seed)
    func near(_ variable: Int, _ random: inout MersenneTwister) -> Int {
      min(variables - 1, variable - variable % moduleSize + random.below(moduleSize))
    }
    var (new, assign, load, store) = (FactTable(), FactTable(), FactTable(), FactTable())
    var objects = 0
    for variable in 0..<variables where random.chance(0.3) {
      new.add(variable, objects)
      objects += 1
    }
    for _ in 0..<Int(Double(variables) * 1.1) {
      let variable = random.below(variables)
      let other = random.chance(0.99) ? near(variable, &random) : random.below(variables)
      if variable != other { assign.add(variable, other) }
    }
    for _ in 0..<Int(Double(variables) * 0.2) {
      let variable = random.below(variables)
      let base = near(variable, &random)
      load.add(variable, base, random.below(fieldCount))
    }
    for _ in 0..<Int(Double(variables) * 0.1) {
      let variable = random.below(variables)
      let field = random.below(fieldCount)
      store.add(variable, field, near(variable, &random))
    }
    try new.write(to: folder, "new")
    try assign.write(to: folder, "assign")
    try load.write(to: folder, "load")
    try store.write(to: folder, "store")
  }
}
