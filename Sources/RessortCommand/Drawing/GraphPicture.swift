internal import Ressort

/// Holders on the left, matters on the right, a line for each link; its degree stands at the line's right end, in a row of its own, so that no two
/// labels meet. Lengths are in pixels of the picture.
struct GraphPicture {
  private static let rowHeight = 22
  private static let gap = 8
  private static let portHeight = 7
  private static let margin = 16
  private static let bend = 250
  private static let labelGap = 10

  let chart: Chart
  let language: Language

  /// Where everything stands.
  private struct Layout {
    /// By link: the height of its right end, and of its left end.
    var rights: [Int]
    var lefts: [Int]
    /// By matter and by holder: the heights between which it stands.
    var matters: [Range<Int>]
    var holders: [Range<Int>]
    var height: Int
  }

  func write(to page: inout Markup, title: String, description: String) {
    let layout = layout()
    let left = Self.margin + Self.width(of: chart.holders)
    let edges = (left + Self.labelGap + 8, left + Self.labelGap + 8 + Self.bend)
    let labels = edges.1 + Self.labelGap
    let matters = labels + Self.width(of: chart.links.map { mark(of: $0) }) + 2 * Self.labelGap
    let width = matters + Self.width(of: chart.matters) + Self.margin
    page.element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "graph"), ("role", "img"),
        ("viewBox", "0 0 \(width) \(layout.height)"), ("width", "\(width)"), ("height", "\(layout.height)"),
        ("aria-labelledby", "picture-title picture-description"),
      ]
    ) { page in
      page.element("title", [("id", "picture-title")], text: title)
      page.element("desc", [("id", "picture-description")], text: description)
      for (number, link) in chart.links.enumerated() {
        let (from, to) = (layout.lefts[number], layout.rights[number])
        let middle = (edges.0 + edges.1) / 2
        let path = "M\(edges.0) \(from) C\(middle) \(from) \(middle) \(to) \(edges.1) \(to)"
        page.element(
          "path",
          [
            ("class", "edge " + link.certainty.styleName), ("style", chart.hue(of: link)), ("d", path),
          ]
        ) { $0.element("title", text: chart.sentence(of: link, in: language)) }
      }
      for (name, range) in zip(chart.holders, layout.holders) {
        page.empty(
          "rect",
          [
            ("class", "holder"), ("x", "\(left + Self.labelGap)"), ("y", "\(range.lowerBound)"), ("width", "8"),
            ("height", "\(range.count)"), ("rx", "3"),
          ], closes: true)
        write(name, as: "name", x: left, y: Self.middle(of: range), anchor: "end", to: &page)
      }
      for (number, link) in chart.links.enumerated() {
        page.element(
          "text",
          [
            ("class", "degree " + link.certainty.styleName), ("style", chart.hue(of: link)), ("x", "\(labels)"),
            ("y", "\(layout.rights[number] + 4)"),
          ], text: mark(of: link))
      }
      for (name, range) in zip(chart.matters, layout.matters) {
        page.empty(
          "path",
          [("class", "brace"), ("d", "M\(matters - Self.labelGap) \(range.lowerBound + 3)V\(range.upperBound - 3)")],
          closes: true)
        write(name, as: "name", x: matters, y: Self.middle(of: range), anchor: "start", to: &page)
      }
    }
  }

  private func mark(of link: Chart.Link) -> String {
    let label = link.certainty.mark + " " + chart.label(of: link, in: language)
    return link.isSettled ? label : label + " (" + chart.standing(of: link, in: language) + ")"
  }

  private func write(_ text: String, as name: String, x: Int, y: Int, anchor: String, to page: inout Markup) {
    page.element(
      "text", [("class", name), ("x", "\(x)"), ("y", "\(y + 4)"), ("text-anchor", anchor)], text: text)
  }

  // MARK: Layout

  private func layout() -> Layout {
    let (holders, matters) = orders()
    var holderRanks = Array(repeating: 0, count: chart.holders.count)
    for (rank, holder) in holders.enumerated() { holderRanks[holder] = rank }
    var layout = Layout(
      rights: Array(repeating: 0, count: chart.links.count), lefts: Array(repeating: 0, count: chart.links.count),
      matters: Array(repeating: 0..<0, count: chart.matters.count),
      holders: Array(repeating: 0..<0, count: chart.holders.count), height: 0)
    var y = Self.margin
    for matter in matters {
      let links = chart.links.indices.filter { chart.links[$0].matter == matter }.sorted {
        (holderRanks[chart.links[$0].holder], $0) < (holderRanks[chart.links[$1].holder], $1)
      }
      layout.matters[matter] = y..<y + links.count * Self.rowHeight
      for (row, link) in links.enumerated() {
        layout.rights[link] = y + row * Self.rowHeight + Self.rowHeight / 2
      }
      y += links.count * Self.rowHeight + Self.gap
    }
    placeHolders(in: holders, bottom: y - Self.gap, &layout)
    layout.height = max(y - Self.gap, layout.holders.map(\.upperBound).max() ?? 0) + Self.margin
    return layout
  }

  /// Each at the mean height of its links, as far as those above leave room.
  private func placeHolders(in order: [Int], bottom: Int, _ layout: inout Layout) {
    let links = chart.holders.indices.map { holder in
      chart.links.indices.filter { chart.links[$0].holder == holder }.sorted { layout.rights[$0] < layout.rights[$1] }
    }
    let heights = links.map { max(Self.rowHeight, $0.count * Self.portHeight) }
    var tops = Array(repeating: 0, count: order.count)
    var free = Self.margin
    for (rank, holder) in order.enumerated() {
      let mean = links[holder].map { layout.rights[$0] }.reduce(0, +) / max(1, links[holder].count)
      tops[rank] = max(free, mean - heights[holder] / 2)
      free = tops[rank] + heights[holder] + Self.gap
    }
    // What was pushed beyond the end goes up again.
    var end = max(bottom, Self.margin + heights.reduce(0, +) + max(0, order.count - 1) * Self.gap)
    for (rank, holder) in order.enumerated().reversed() {
      tops[rank] = min(tops[rank], end - heights[holder])
      end = tops[rank] - Self.gap
      layout.holders[holder] = tops[rank]..<tops[rank] + heights[holder]
      let first = tops[rank] + (heights[holder] - links[holder].count * Self.portHeight) / 2 + Self.portHeight / 2
      for (port, link) in links[holder].enumerated() { layout.lefts[link] = first + port * Self.portHeight }
    }
  }

  /// Orders in which few lines cross: each side by the mean place of what it is linked to, in turn.
  private func orders() -> (holders: [Int], matters: [Int]) {
    var holders = Array(chart.holders.indices)
    var matters = Array(chart.matters.indices)
    for _ in 0..<8 {
      matters = sorted(matters, by: holders) { ($0.matter, $0.holder) }
      holders = sorted(holders, by: matters) { ($0.holder, $0.matter) }
    }
    return (holders, matters)
  }

  private func sorted(
    _ side: [Int], by other: [Int], _ ends: (Chart.Link) -> (own: Int, other: Int)
  ) -> [Int] {
    var ranks = Array(repeating: 0, count: other.count)
    for (rank, element) in other.enumerated() { ranks[element] = rank }
    var sums = Array(repeating: (total: 0, count: 0), count: side.count)
    for link in chart.links {
      let (own, linked) = ends(link)
      sums[own].total += ranks[linked]
      sums[own].count += 1
    }
    // Means compared without dividing; where they are the same, the order stays.
    return side.enumerated().sorted { left, right in
      let (first, second) = (sums[left.element], sums[right.element])
      let (one, two) = (first.total * max(1, second.count), second.total * max(1, first.count))
      return one != two ? one < two : left.offset < right.offset
    }.map(\.element)
  }

  private static func middle(of range: Range<Int>) -> Int { (range.lowerBound + range.upperBound) / 2 }

  /// Of the widest, somewhat more than most fonts take.
  private static func width(of labels: [String]) -> Int {
    (labels.map(\.count).max() ?? 0) * 15 / 2
  }
}
