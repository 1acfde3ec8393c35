/// What a run says of its relations: how many rows each has, or the value of one that has one.
typealias Counts = [String: Int]

/// Reads `NAME<tab>NUMBER` lines, and the frames that Soufflé puts round the rows of an output relation.
func counts(in output: String) -> Counts {
  var counts: Counts = [:]
  let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
  var position = 0
  while position < lines.count {
    let line = lines[position]
    if line.hasPrefix("-----"), position + 1 < lines.count {
      let name = String(lines[position + 1])
      let rows = lines[(position + 2)...].drop { !$0.hasPrefix("=====") }.dropFirst()
      if let value = rows.first.flatMap({ Int($0) }) { counts[name] = value }
      position = (rows.firstIndex { $0.hasPrefix("=====") } ?? lines.count) + 1
      continue
    }
    let fields = line.split { $0 == "\t" || $0 == " " }
    if fields.count == 2, let number = Int(fields[1]) { counts[String(fields[0])] = number }
    position += 1
  }
  return counts
}
