// Diagnostics for people:
//
//     error[R0108]: expected a condition, found `)`
//       --> rules/aid.ressort:12:18
//        |
//     12 |   eligible(p) if )
//        |                  ^

/// Turns diagnostics of some files into text, in one language.
package struct DiagnosticRenderer: Sendable {
  let language: KeywordLanguage
  let usesColour: Bool
  private var paths: [FileID: String] = [:]
  private var indexes: [FileID: LineIndex] = [:]

  /// - Parameter usesColour: whether the long form is set in ANSI colours.
  package init(files: [SourceFile], language: KeywordLanguage, usesColour: Bool = false) {
    self.language = language
    self.usesColour = usesColour
    for file in files {
      paths[file.id] = file.path
      indexes[file.id] = LineIndex(file.text)
    }
  }

  /// As values, for the forms that tools read.
  package func rendered(_ diagnostic: Diagnostic) -> RenderedDiagnostic {
    RenderedDiagnostic(
      code: diagnostic.problem.code,
      severity: diagnostic.problem.severity,
      message: diagnostic.problem.message(in: language),
      place: place(of: diagnostic.place),
      notes: diagnostic.notes.map {
        RenderedDiagnostic.Note(message: $0.remark.message(in: language), place: place(of: $0.place))
      },
      fixes: diagnostic.fixes.map {
        RenderedDiagnostic.Fix(place: place(of: $0.replaced), replacement: $0.replacement)
      },
      example: diagnostic.example)
  }

  /// `path:line:column: error[R0108]: message`, for pipes and editors.
  package func line(for diagnostic: Diagnostic) -> String {
    let place = place(of: diagnostic.place)
    return "\(place.file):\(place.line):\(place.column): \(title(of: diagnostic)): "
      + diagnostic.problem.message(in: language)
  }

  /// The long form, over several lines, without a line end behind the last.
  package func text(for diagnostic: Diagnostic) -> String {
    let tint = diagnostic.problem.severity == .error ? RenderingTint.error : .warning
    let message = styled(colon + diagnostic.problem.message(in: language), .strong)
    var lines = [styled(title(of: diagnostic), tint) + message]
    lines += excerpt(of: diagnostic.place, mark: "^", tint: tint)
    for note in diagnostic.notes {
      lines.append(
        styled(RenderingWord.note.text(in: language), .note) + colon + note.remark.message(in: language))
      lines += excerpt(of: note.place, mark: "-", tint: .note)
    }
    for fix in diagnostic.fixes {
      lines.append(
        "  = " + styled(RenderingWord.help.text(in: language), .help) + colon + advice(of: fix))
    }
    if let example = diagnostic.example {
      lines += [styled(RenderingWord.example.text(in: language), .help) + (language == .french ? " :" : ":"), ""]
      lines += example.split(separator: "\n").map(String.init)
    }
    return lines.joined(separator: "\n")
  }

  private func title(of diagnostic: Diagnostic) -> String {
    let word: RenderingWord = diagnostic.problem.severity == .error ? .error : .warning
    return word.text(in: language) + "[\(diagnostic.problem.code)]"
  }

  /// As each language sets it.
  private var colon: String {
    switch language {
    case .french: " : "
    case .english: ": "
    }
  }

  private func advice(of fix: Diagnostic.Fix) -> String {
    if fix.changes.isEmpty { return advice(on: fix.replaced, fix.replacement) }
    return fix.changes.map { advice(on: $0.replaced, $0.replacement) }.joined(separator: ", ")
  }

  private func advice(on range: SourceRange, _ replacement: String) -> String {
    let replaced = text(of: range)
    let replacement = String(replacement.prefix { !$0.isNewline })
    let word: RenderingWord =
      if replaced.isEmpty {
        .insert(replacement)
      } else if replacement.isEmpty {
        .leaveOut(replaced.shortened)
      } else {
        .write(replacement, insteadOf: replaced.shortened)
      }
    return word.text(in: language)
  }

  private func text(of range: SourceRange) -> String {
    indexes[range.file]?.text(from: Int(range.lower), to: Int(range.upper)) ?? ""
  }

  private func place(of range: SourceRange) -> RenderedDiagnostic.Place {
    let lower = indexes[range.file]?.position(of: range.lower)
    let upper = indexes[range.file]?.position(of: range.upper)
    return RenderedDiagnostic.Place(
      file: paths[range.file] ?? "", line: lower?.line ?? 1, column: lower?.column ?? 1, endLine: upper?.line ?? 1,
      endColumn: upper?.column ?? 1)
  }

  /// Where it is, and the line with marks under the range's part of it.
  private func excerpt(of range: SourceRange, mark: Character, tint: RenderingTint) -> [String] {
    let place = place(of: range)
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.utf8.count)
    let arrow = gutter + styled("-->", .gutter) + " \(place.file):\(place.line):\(place.column)"
    guard let index = indexes[range.file] else { return [arrow] }
    let excerpt = RenderedExcerpt(of: range, at: place.line, in: index)
    let bar = styled("|", .gutter)
    let marks =
      String(repeating: " ", count: excerpt.markColumn)
      + styled(String(repeating: mark, count: excerpt.markWidth), tint)
    return [
      arrow,
      "\(gutter) \(bar)",
      "\(styled(number, .gutter)) \(bar) \(excerpt.text)",
      "\(gutter) \(bar) \(marks)",
    ]
  }

  private func styled(_ text: String, _ tint: RenderingTint) -> String {
    usesColour ? "\u{1B}[\(tint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// Parameters of ANSI's "select graphic rendition".
enum RenderingTint: String {
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case help = "1;32"
  case gutter = "34"
  case strong = "1"
}
