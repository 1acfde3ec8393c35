import Foundation
import PackagePlugin

/// Turns the rule files of the package's `Rules` folder into one Swift file of the target.
///
/// Every rule file is an input of the command and stands among its arguments, so that the target is built anew when
/// one is changed, added, renamed or removed.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let paths = rulePaths(in: root)
    return [
      // Does nothing but name the folder: SwiftPM looks for new and missing files there before each build, and asks
      // this plugin again when it finds some. Without it, a file taken away would stop the build.
      .prebuildCommand(
        displayName: "Looking for rule files",
        executable: URL(filePath: "/usr/bin/env"), arguments: ["true"],
        outputFilesDirectory: root.appending(path: "Rules")),
      .buildCommand(
        displayName: "Embedding \(paths.count) rule files",
        executable: try context.tool(named: "RessortRuleEmbedder").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { root.appending(path: $0) },
        outputFiles: [output]),
    ]
  }

  /// Paths from the package's folder, in order.
  private func rulePaths(in root: URL) -> [String] {
    let folder = root.appending(path: "Rules").path(percentEncoded: false)
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return
      found
      .filter { $0.hasSuffix(".ressort") || $0.hasSuffix(".ressort.md") }
      .map { "Rules/" + $0 }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
