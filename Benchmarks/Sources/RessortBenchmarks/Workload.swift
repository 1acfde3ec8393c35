/// A program, its facts, and what is counted. The names are those of the program files.
enum Workload: String, CaseIterable {
  case closureRandom = "tc_random"
  case closureChain = "tc_chain"
  case closureGrid = "tc_grid"
  case sameGeneration = "sg"
  case pointsTo = "andersen"
  case ontology = "onto"
  case ontologyTexts = "onto_sym"
  case negation = "neg"
  case boundedDistance = "sp_bound"
  case leastDistance = "sp_min"
  case triangles = "tri"
  case fourCycles = "c4"
  case loadingNumbers = "load_int"
  case loadingTexts = "load_sym"

  var data: DataSet {
    switch self {
    case .closureRandom: .randomGraph
    case .closureChain: .chain
    case .closureGrid: .grid
    case .sameGeneration: .tree
    case .pointsTo: .program
    case .ontology, .loadingNumbers: .ontology
    case .ontologyTexts, .loadingTexts: .ontologyTexts
    case .negation: .graphWithNodes
    case .boundedDistance, .leastDistance: .weightedGraph
    case .triangles: .powerLaw
    case .fourCycles: .smallPowerLaw
    }
  }

  /// Without its ending.
  var program: String {
    switch self {
    case .closureRandom, .closureChain, .closureGrid: "tc"
    default: rawValue
    }
  }

  /// Relations that every peer counts; of `total` and `maxcnt` the value counts.
  var counted: [String] {
    switch self {
    case .closureRandom, .closureChain, .closureGrid: ["path"]
    case .sameGeneration: ["sg"]
    case .pointsTo: ["vpt", "hpt"]
    case .ontology, .ontologyTexts:
      [
        "sco", "subOrg", "worksFor", "memberOf", "type", "taughtBy", "colleague", "coauthor", "collab", "advTaught",
        "profOf", "within",
        "hasRole", "may", "canEdit", "readOnly",
      ]
    case .negation: ["path", "unreach", "hasOut", "isolated", "cnt", "maxcnt", "total"]
    case .boundedDistance: ["cost", "reached", "mincost", "total"]
    case .leastDistance: ["dist", "total"]
    case .triangles: ["tri"]
    case .fourCycles: ["sym", "c4"]
    case .loadingNumbers, .loadingTexts:
      [
        "type0", "subClass", "worksFor0", "headOf", "enrolled", "subOrg0", "takes", "teaches", "advisor", "author",
        "assigned", "inherits",
        "grant", "parentRes",
      ]
    }
  }

  static let values: Set<String> = ["total", "maxcnt"]
}
