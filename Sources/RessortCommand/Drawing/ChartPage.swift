internal import Ressort
internal import RessortREPL

/// A page that stands by itself: the picture, what its marks mean, and a table of all it shows with the places that say so.
struct ChartPage {
  let chart: Chart
  let form: DrawCommand.Form
  let title: String
  /// As it was asked.
  let query: String
  let language: Language

  var text: String {
    var page = Markup()
    page.verbatim("<!doctype html>")
    page.element("html", [("lang", language.rawValue)]) { page in
      page.element("head") { page in
        page.empty("meta", [("charset", "utf-8")])
        page.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        page.empty("meta", [("name", "color-scheme"), ("content", "light dark")])
        page.element("title", text: title)
        page.element("style") { $0.verbatim(Self.style) }
      }
      page.element("body") { page in
        page.element("h1", [("id", "heading")], text: title)
        page.element("p", [("class", "query")]) { $0.element("code", text: query) }
        writeKey(to: &page)
        page.element("figure") { page in
          switch form {
          case .matrix: MatrixPicture(chart: chart, language: language).write(to: &page, labelledBy: "heading")
          case .graph:
            GraphPicture(chart: chart, language: language).write(to: &page, title: title, description: description)
          }
        }
        writeTable(to: &page)
      }
    }
    return page.text
  }

  private func word(_ message: Message) -> String { message.text(in: language) }

  private var description: String {
    word(.chartSize(holders: chart.holders.count, matters: chart.matters.count, links: chart.links.count))
  }

  /// What the marks mean.
  private func writeKey(to page: inout Markup) {
    page.element("ul", [("class", "key"), ("aria-label", word(.chartKey))]) { page in
      for certainty in [Certainty.explicit, .derived, .hedged, .silent]
      where chart.links.contains(where: { $0.certainty == certainty }) {
        page.element("li") { page in
          let attributes = [("class", "mark " + certainty.styleName), ("style", Chart.noHue)]
          page.element("span", attributes) { page in
            page.element("span", [("aria-hidden", "true")], text: certainty.mark)
            page.element("span", text: Sentence.certainty(certainty).text(in: language))
          }
          page.element("span", text: word(.chartFirmness(certainty)))
        }
      }
    }
  }

  private func writeTable(to page: inout Markup) {
    page.element("h2", [("id", "places")], text: word(.chartPlaces))
    page.element("table", [("class", "places"), ("aria-labelledby", "places")]) { page in
      page.element("thead") { page in
        page.element("tr") { page in
          for head in chart.heads + [Sentence.certaintyColumn.text(in: language), word(.chartPlace)] {
            page.element("th", [("scope", "col")], text: head)
          }
        }
      }
      page.element("tbody") { page in
        for link in chart.links {
          page.element("tr") { page in
            page.element("td", text: chart.holders[link.holder])
            page.element("td", text: chart.matters[link.matter])
            if chart.heads.count > 2 { page.element("td", text: link.degree.map { chart.degrees[$0] } ?? "–") }
            page.element("td", text: link.certainty.mark + " " + chart.standing(of: link, in: language))
            page.element("td", text: link.places)
          }
        }
      }
    }
  }
}
