import Glibc
import Testing

@testable import RessortLineEditor

@Suite("The history file") struct HistoryFileTests {
  @Test(
    "an entry is read as it was written",
    arguments: ["plain", "two\nlines", #"a\nb"#, #"\"#, "\\\n\r\\r", "été « œ »", "\ttab"])
  func roundTrip(entry: String) {
    let line = HistoryFile.encoded(entry)
    #expect(!line.contains(UInt8(ascii: "\n")))
    #expect(HistoryFile.decoded(line[...]) == entry)
  }

  @Test("a lone backslash of another program's file stands for itself")
  func foreignEscapes() {
    #expect(HistoryFile.decoded(Array(#"\s\040\"#.utf8)[...]) == #"\s\040\"#)
  }

  @Test("loading keeps the newest entries and cuts the file down to them")
  func limit() throws {
    try withTemporaryFolder { folder in
      let all = HistoryFile(path: folder + "/history", limit: 100)
      for number in 1...10 { all.append("entry \(number)") }
      #expect(HistoryFile(path: all.path, limit: 3).load() == ["entry 8", "entry 9", "entry 10"])
      #expect(all.load() == ["entry 8", "entry 9", "entry 10"])
    }
  }

  @Test("missing folders are made, for their owner alone")
  func folders() throws {
    try withTemporaryFolder(["a/b/history", "a/b", "a"]) { folder in
      let file = HistoryFile(path: folder + "/a/b/history", limit: 5)
      file.append("kept")
      #expect(file.load() == ["kept"])
      var status = stat()
      #expect(stat(folder + "/a/b", &status) == 0 && status.st_mode & 0o777 == 0o700)
      #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
  }

  @Test(
    "a path that can't be used is no history and no failure", arguments: ["/dev/null", "/dev/null/history", "/", ""])
  func unusable(path: String) {
    let file = HistoryFile(path: path, limit: 5)
    file.append("lost")
    #expect(file.load() == [])
  }
}
