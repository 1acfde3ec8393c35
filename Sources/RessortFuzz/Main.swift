// Two long checks of the reading of rule files, for `make fuzz` and `make timing`. Neither is part of the product.

internal import Glibc
internal import Ressort
internal import RessortFuzzing

@main
enum Main {
  static func main() {
    var words = Array(CommandLine.arguments.dropFirst())
    let isTiming = words.first == "timing"
    if isTiming || words.first == "fuzz" { words.removeFirst() }
    guard isTiming || words.count > 2, let count = Int(isTiming ? "0" : words[0]),
      let seed = UInt64(isTiming ? "0" : words[1])
    else {
      print("usage: RessortFuzz timing\n       RessortFuzz fuzz COUNT SEED FILE…")
      exit(2)
    }
    exit(isTiming ? Timing.run() : Fuzzing.run(count: count, seed: seed, paths: Array(words.dropFirst(2))))
  }
}

/// Tries hostile texts, and stops at the first that something does not hold for, that crashes or that hangs.
enum Fuzzing {
  /// Written before a text is tried, read when it ends the program.
  nonisolated(unsafe) private static var current = 0

  /// An input may take this long, in seconds.
  private static let patience: UInt32 = 20

  static func run(count: Int, seed: UInt64, paths: [String]) -> Int32 {
    let files = paths.compactMap { try? RuleFile(contentsOf: $0).text }
    guard !files.isEmpty else {
      print("none of the files can be read")
      return 2
    }
    catchEnds()
    print("\(count) texts from \(files.count) files, seed \(seed)")
    let inputs = HostileInputs(goodFiles: files, seed: seed)
    var (slowest, slowestNumber, bytes) = (Duration.zero, 0, 0)
    for number in 0..<count {
      current = number
      let text = inputs.text(number)
      bytes += text.utf8.count
      alarm(patience)
      let start = ContinuousClock.now
      let faults = InputTrial.faults(of: text)
      let time = ContinuousClock.now - start
      alarm(0)
      if time > slowest { (slowest, slowestNumber) = (time, number) }
      if !faults.isEmpty {
        let file = "fuzz-\(seed)-\(number).ressort"
        write(text, to: file)
        print("text \(number) (\(file)): " + faults.joined(separator: "; "))
        return 1
      }
      if (number + 1) % 1_000 == 0 { print("\(number + 1) texts, \(bytes / 1_000_000) MB") }
    }
    print("no crash, no hang, no diagnostic outside of its text; the slowest, \(slowestNumber), took \(slowest)")
    return 0
  }

  /// What ends the program says at which text.
  private static func catchEnds() {
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGALRM] {
      Glibc.signal(signal) { signal in
        print(signal == SIGALRM ? "text \(Fuzzing.current) hangs" : "text \(Fuzzing.current) ends the program")
        fflush(nil)
        _exit(1)
      }
    }
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    _ = Array(text.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
  }
}

/// How long rule files of growing size take.
enum Timing {
  private static let sizes = [62_500, 125_000, 250_000, 500_000, 1_000_000]

  static func run() -> Int32 {
    print("bytes\tread and checked, s\treviewed, s\tformatted, s")
    var last = Duration.zero
    var isFine = true
    for size in sizes {
      let file = RuleFile(path: "large.ressort", text: LargeFile.text(size: size))
      var knowledge: Knowledge?
      let reading = measure { knowledge = try? Knowledge([file]) }
      let reviewing = measure { _ = knowledge?.review() }
      let formatting = measure { _ = try? file.formatted() }
      print("\(file.text.utf8.count)\t\(seconds(reading))\t\(seconds(reviewing))\t\(seconds(formatting))")
      // Twice the text may take somewhat more than twice the time, not four times.
      isFine = isFine && knowledge != nil && (last == .zero || reading < last * 3.2 + .milliseconds(20))
      last = reading
    }
    isFine = isFine && last < .seconds(1)
    print(isFine ? "1 MB in less than a second, and in proportion" : "too slow, or out of proportion")
    return isFine ? 0 : 1
  }

  /// The best of three, since others use the machine too.
  private static func measure(_ work: () -> Void) -> Duration {
    (0..<3).map { _ in ContinuousClock().measure(work) }.min() ?? .zero
  }

  private static func seconds(_ duration: Duration) -> String {
    let thousandths = Int((duration / .milliseconds(1)).rounded())
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
