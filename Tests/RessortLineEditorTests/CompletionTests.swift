import Glibc
import Testing

@testable import RessortLineEditor

@Suite("Completion") struct CompletionTests {
  @Test("what texts have in common ends between letters")
  func commonPrefix() {
    #expect(Completion.commonPrefix(of: ["compétence", "compère"]) == "comp")
    #expect(Completion.commonPrefix(of: ["été", "étages"]) == "ét")
    #expect(Completion.commonPrefix(of: ["a", "b"]) == "")
    #expect(Completion.commonPrefix(of: ["alone"]) == "alone")
  }

  @Test("candidates stand in columns as wide as the widest, read downwards")
  func columns() {
    // As an open editor has it.
    setlocale(LC_CTYPE, "C.UTF-8")
    let list = CandidateList(["un", "été", "trois", "漢字", "cinq"], columns: 20, rows: 24)
    #expect(list.text == "un     trois  cinq\nété    漢字")
  }

  @Test("a list longer than the window is cut, and says by how much")
  func cut() {
    let list = CandidateList((1...30).map { "candidate \($0)" }, columns: 14, rows: 7)
    #expect(list.text == "candidate 1\ncandidate 2\ncandidate 3\n… +27")
  }

  @Test("a window of no size at all still gets a list")
  func tinyWindow() {
    #expect(CandidateList(["a", "b"], columns: 1, rows: 1).text == "a\n… +1")
  }
}
