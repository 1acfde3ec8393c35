import Glibc
import Testing

@Suite("Formatting at the command")
struct FormattingCommandTests {
  private static let mangled = "define  p( x )if q(x)\n"
  private static let formatted = "define p(x)  if q(x)\n"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func text(of path: String) throws -> String {
    String(decoding: try CommandRun.read(path), as: UTF8.self)
  }

  private func status(of path: String) -> stat {
    var status = stat()
    stat(path, &status)
    return status
  }

  @Test("files are rewritten, and keep their permissions")
  func rewrites() throws {
    let path = try folder.write(Self.mangled, to: "a.ressort")
    chmod(path, 0o640)
    let run = try CommandRun("fmt", path)
    #expect(run.status == 0)
    #expect(run.output == "1 file: 1 formatted.\n")
    #expect(try text(of: path) == Self.formatted)
    #expect(status(of: path).st_mode & 0o7777 == 0o640)
  }

  @Test("a file that is formatted is not touched")
  func untouched() throws {
    let path = try folder.write(Self.formatted, to: "a.ressort")
    let before = status(of: path)
    let run = try CommandRun("fmt", path)
    #expect(run.output == "1 file: nothing to change.\n")
    #expect(status(of: path).st_ino == before.st_ino)
    #expect(status(of: path).st_mtim.tv_nsec == before.st_mtim.tv_nsec)
  }

  @Test("what a link names is rewritten, and the link stays")
  func links() throws {
    let path = try folder.write(Self.mangled, to: "a.ressort")
    let link = folder.path + "/b.ressort"
    symlink(path, link)
    #expect(try CommandRun("fmt", link).status == 0)
    #expect(try text(of: path) == Self.formatted)
    var linkStatus = stat()
    lstat(link, &linkStatus)
    #expect(linkStatus.st_mode & S_IFMT == S_IFLNK)
  }

  @Test("--check changes nothing, and names each file with the first line that differs")
  func checks() throws {
    let good = try folder.write(Self.formatted, to: "good.ressort")
    let bad = try folder.write("citing a\n" + Self.mangled, to: "bad.ressort")
    let run = try CommandRun("fmt", "--check", good, bad)
    #expect(run.status == 1)
    #expect(
      run.output == """
        \(bad):2
          - define  p( x )if q(x)
          + define p(x)  if q(x)
        2 files: 1 would change.

        """)
    #expect(try text(of: bad).hasSuffix(Self.mangled))
    #expect(try CommandRun("fmt", "--check", good).status == 0)
  }

  @Test("a hyphen reads standard input and writes standard output")
  func standardInput() throws {
    let run = try CommandRun("fmt", "-", input: "\u{FEFF}define  p( x )if q(x)\r\n")
    #expect(run.status == 0)
    #expect(run.output == Self.formatted)
    #expect(try CommandRun("fmt", "--check", "-", input: Self.mangled).status == 1)
  }

  @Test("a file with mistakes is not touched; the others are formatted all the same")
  func mistakes() throws {
    let bad = try folder.write("define  p( x if q(x)\n", to: "bad.ressort")
    let other = try folder.write(Self.mangled, to: "other.ressort")
    let run = try CommandRun("fmt", bad, other)
    #expect(run.status == 2)
    #expect(run.error.contains("error[R01"))
    #expect(run.error.contains("bad.ressort:1"))
    #expect(try text(of: bad) == "define  p( x if q(x)\n")
    #expect(try text(of: other) == Self.formatted)
  }

  @Test("an empty file stays empty")
  func empty() throws {
    let path = try folder.write("", to: "a.ressort")
    #expect(try CommandRun("fmt", path).status == 0)
    #expect(try text(of: path).isEmpty)
  }

  @Test("a folder, a missing file and bytes that are no text are told plainly, in both languages")
  func unreadable() throws {
    let bytes = try folder.write([0x63, 0xFF, 0x0A], to: "latin.ressort")
    #expect(try CommandRun("fmt", folder.path).error == "error: \(folder.path): this is a folder, a file is needed\n")
    #expect(
      try CommandRun("fmt", folder.path, language: "fr_FR.UTF-8").error
        == "erreur : \(folder.path) : c'est un dossier, il faut un fichier\n")
    #expect(try CommandRun("fmt", bytes).error.contains("this file is not UTF-8 (line 1)"))
    for path in [folder.path, bytes, "no/such.ressort"] { #expect(try CommandRun("fmt", path).status == 2) }
  }

  @Test("--lang writes files in the other language; names are found over all files given and what they import")
  func languages() throws {
    try folder.write("concept A { bird fr oiseau \"oiseau\" }\n", to: "words.ressort")
    let rules = try folder.write("import \"words.ressort\"\nrelation p(x: A)\nfact p(bird)\n", to: "rules.ressort")
    let run = try CommandRun("fmt", "--lang", "fr", rules)
    #expect(run.status == 0)
    #expect(run.output == "1 fichier : 1 mis en forme.\n")
    #expect(try text(of: rules) == "langue fr\n\nimporter \"words.ressort\"\nrelation p(x: A)\nfait p(oiseau)\n")
    #expect(try CommandRun("fmt", "--lang", "en", "--check", rules).status == 1)
    #expect(try CommandRun("fmt", "--lang", "en", rules).status == 0)
    #expect(try text(of: rules) == "import \"words.ressort\"\nrelation p(x: A)\nfact p(bird)\n")
  }

  @Test("where names are not declared, nothing is converted, and what to do is said")
  func undeclaredNames() throws {
    let path = try folder.write("fact p(b)\n", to: "a.ressort")
    let run = try CommandRun("fmt", "--lang", "en", path)
    #expect(run.status == 2)
    #expect(run.error.contains("names need all the files that declare them"))
    #expect(try text(of: path) == "fact p(b)\n")
    #expect(try CommandRun("fmt", "--lang", "de", path).status == 2)
  }

  @Test("help and wrong options are told in both languages")
  func usage() throws {
    #expect(try CommandRun("fmt", "--help").output.contains("Brings rule files into the one layout."))
    #expect(
      try CommandRun("fmt", "--help", language: "fr_FR.UTF-8").output.contains("Met des fichiers de règles"))
    #expect(try CommandRun("fmt").status == 2)
    #expect(try CommandRun("fmt", "--frobnicate", "a").status == 2)
  }
}
