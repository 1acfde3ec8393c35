// Strongly connected components: what lies on a circle together. Tarjan's algorithm, on a stack of our own.

/// For each node the number of its component; a component that others lead to has the lower number. O(nodes + edges).
///
/// - Parameter edges: by node, the nodes it leads to.
func strongComponents(of edges: [[Int]]) -> [Int] {
  var order = [Int](repeating: -1, count: edges.count)
  var lowest = [Int](repeating: 0, count: edges.count)
  var component = [Int](repeating: -1, count: edges.count)
  var open: [Int] = []
  var path: [(node: Int, next: Int)] = []
  var visitedCount = 0
  var componentCount = 0
  func enter(_ node: Int) {
    order[node] = visitedCount
    lowest[node] = visitedCount
    visitedCount += 1
    open.append(node)
    path.append((node, 0))
  }
  for start in edges.indices where order[start] < 0 {
    enter(start)
    while let (node, next) = path.last {
      if next < edges[node].count {
        path[path.count - 1].next += 1
        let target = edges[node][next]
        if order[target] < 0 {
          enter(target)
        } else if component[target] < 0 {
          lowest[node] = Swift.min(lowest[node], order[target])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.node { lowest[parent] = Swift.min(lowest[parent], lowest[node]) }
      guard lowest[node] == order[node] else { continue }
      while let member = open.popLast() {
        component[member] = componentCount
        if member == node { break }
      }
      componentCount += 1
    }
  }
  return component
}
