// Which relations need which: strongly connected components, found by Tarjan's algorithm (1972), which yields each
// after the ones it depends on. The search keeps its own stack, since a chain of rules may be long.

/// The components of a graph over 0 ..< successors.count, each after all those it reaches. Within a component nodes
/// ascend.
func componentsInDependencyOrder(_ successors: [[Int32]]) -> [[Int]] {
  var search = ComponentSearch(successors: successors)
  for node in successors.indices where search.order[node] < 0 { search.visit(from: node) }
  return search.components
}

private struct ComponentSearch {
  let successors: [[Int32]]
  /// By node: when it was first seen, or -1.
  var order: [Int]
  /// By node: the earliest node on the stack that it is known to reach.
  var lowest: [Int]
  var isOnStack: [Bool]
  var stack: [Int] = []
  /// The path being searched: a node and how many of its successors are done.
  var path: [(node: Int, done: Int)] = []
  var seenCount = 0
  var components: [[Int]] = []

  init(successors: [[Int32]]) {
    self.successors = successors
    order = Array(repeating: -1, count: successors.count)
    lowest = Array(repeating: 0, count: successors.count)
    isOnStack = Array(repeating: false, count: successors.count)
  }

  mutating func visit(from root: Int) {
    enter(root)
    while let (node, done) = path.last {
      if done < successors[node].count {
        path[path.count - 1].done += 1
        let next = Int(successors[node][done])
        if order[next] < 0 {
          enter(next)
        } else if isOnStack[next] {
          lowest[node] = min(lowest[node], order[next])
        }
      } else {
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        if lowest[node] == order[node] { closeComponent(of: node) }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = seenCount
    lowest[node] = seenCount
    seenCount += 1
    stack.append(node)
    isOnStack[node] = true
    path.append((node, 0))
  }

  private mutating func closeComponent(of node: Int) {
    var members: [Int] = []
    while let member = stack.popLast() {
      isOnStack[member] = false
      members.append(member)
      if member == node { break }
    }
    members.sort()
    components.append(members)
  }
}
