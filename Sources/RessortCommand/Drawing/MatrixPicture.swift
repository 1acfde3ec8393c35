internal import Ressort

/// A table of holders and matters, the longer list down the side, a mark for each link.
struct MatrixPicture {
  let chart: Chart
  let language: Language

  func write(to page: inout Markup, labelledBy heading: String) {
    let isTall = chart.matters.count >= chart.holders.count
    let (rows, columns) = isTall ? (chart.matters, chart.holders) : (chart.holders, chart.matters)
    var cells: [Int: [Chart.Link]] = [:]
    for link in chart.links {
      let (row, column) = isTall ? (link.matter, link.holder) : (link.holder, link.matter)
      cells[row * columns.count + column, default: []].append(link)
    }
    let heads = isTall ? [chart.heads[1], chart.heads[0]] : [chart.heads[0], chart.heads[1]]
    page.element("table", [("class", "matrix"), ("aria-labelledby", heading)]) { page in
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("td", text: heads[0] + " \\ " + heads[1])
          for column in columns { page.element("th", [("scope", "col")], text: column) }
        }
      }
      page.element("tbody") { page in
        for (row, name) in rows.enumerated() {
          page.element("tr") { page in
            page.element("th", [("scope", "row")], text: name)
            for column in columns.indices {
              page.element("td") { page in
                for link in cells[row * columns.count + column] ?? [] { write(link, to: &page) }
              }
            }
          }
        }
      }
    }
  }

  private func write(_ link: Chart.Link, to page: inout Markup) {
    let attributes: [Markup.Attribute] = [
      ("class", "mark " + link.certainty.styleName + (link.isSettled ? "" : " unsettled")),
      ("style", chart.hue(of: link)), ("title", chart.sentence(of: link, in: language)),
    ]
    page.element("span", attributes) { page in
      page.element("span", [("aria-hidden", "true")], text: link.certainty.mark)
      page.element("span", text: chart.label(of: link, in: language))
      let standing = chart.standing(of: link, in: language)
      if standing != chart.label(of: link, in: language) {
        page.element("span", [("class", "heard")], text: ", " + standing)
      }
    }
  }
}

extension Chart.Link {
  var isSettled: Bool { status == .certain || status == .concluded }
}
