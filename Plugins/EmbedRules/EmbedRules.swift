import Foundation
import PackagePlugin

/// Turns the rule files of the package's `Rules` folder into one Swift file of the target.
///
/// Every rule file is an input of the command and stands among its arguments, so that the target is built anew when
/// one is changed, added, renamed or removed. So is the snapshot of the checked rules, which saves the program checking them.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let listing = context.pluginWorkDirectoryURL.appending(path: "Listing")
    let paths = rulePaths(in: root)
    return [
      // SwiftPM looks at the listing's folder before each build, and asks this plugin again when a file of another name
      // stands there. Without it, a file added would be missed, and one taken away would stop the build. The listing
      // is Swift, since any other file would become a resource, and resources bring all of Foundation with them.
      .prebuildCommand(
        displayName: "Looking for rule files",
        executable: URL(filePath: "/bin/sh"),
        arguments: [
          "-c", Self.listRuleFiles, "list-rule-files", root.appending(path: "Rules").path(percentEncoded: false),
          listing.path(percentEncoded: false),
        ],
        outputFilesDirectory: listing),
      .buildCommand(
        displayName: "Embedding \(paths.count) rule files",
        executable: try context.tool(named: "RessortRuleEmbedder").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { root.appending(path: $0) },
        outputFiles: [output]),
    ]
  }

  /// Leaves one file in the folder `$2`, named after the names of the rule files in `$1`.
  private static let listRuleFiles = """
    mkdir -p "$2" && names=$(cd "$1" 2>/dev/null && find . -name '*.ressort' -o -name '*.ressort.md' -o -name '*.snapshot' | LC_ALL=C sort)
    sum=$(printf '%s' "$names" | cksum | cut -d ' ' -f 1)
    test -e "$2/RuleFiles$sum.swift" && exit 0
    rm -f "$2"/RuleFiles*.swift && echo "// The rule files have changed when this file's name has." > "$2/RuleFiles$sum.swift"
    """

  /// Paths from the package's folder, in order; the snapshot's among them.
  private func rulePaths(in root: URL) -> [String] {
    let folder = root.appending(path: "Rules").path(percentEncoded: false)
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return
      found
      .filter { $0.hasSuffix(".ressort") || $0.hasSuffix(".ressort.md") || $0.hasSuffix(".snapshot") }
      .map { "Rules/" + $0 }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
