// The statements of all files, sorted by kind: declarations may stand anywhere, so each kind is checked as a whole.

struct StatementsByKind {
  /// What becomes a rule, in the order in which it is written.
  enum RuleStatement {
    case rule(RuleSyntax)
    case table(TableSyntax)
  }

  var imports: [(file: FileID, path: String)] = []
  var citings: [NameSyntax] = []
  var sources: [SourceSyntax] = []
  var concepts: [ConceptSyntax] = []
  var groups: [GroupSyntax] = []
  var relations: [RelationSyntax] = []
  var incompatibilities: [IncompatibleSyntax] = []
  var orders: [OrderSyntax] = []
  var facts: [FactSyntax] = []
  var rules: [RuleStatement] = []
  var priorities: [PrioritySyntax] = []
  var layers: [LayersSyntax] = []
  var scenarios: [ScenarioSyntax] = []

  init(_ trees: [SyntaxTree]) {
    for tree in trees {
      for statement in tree.statements {
        switch statement {
        case .language, .module: break
        case .importing(let path, _): imports.append((tree.file, path))
        case .citing(let name): citings.append(name)
        case .source(let source): sources.append(source)
        case .concept(let concept): concepts.append(concept)
        case .group(let group): groups.append(group)
        case .relation(let relation): relations.append(relation)
        case .incompatible(let incompatible): incompatibilities.append(incompatible)
        case .order(let order): orders.append(order)
        case .fact(let fact): facts.append(fact)
        case .rule(let rule): rules.append(.rule(rule))
        case .priority(let priority): priorities.append(priority)
        case .layers(let names): layers.append(names)
        case .table(let table): rules.append(.table(table))
        case .scenario(let scenario): scenarios.append(scenario)
        }
      }
    }
  }
}
