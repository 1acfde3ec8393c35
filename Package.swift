// swift-tools-version: 6.2
import PackageDescription

// Arrows only go down: each target names the modules right below it, and the compiler refuses an import that
// is not named here. See DESIGN in the manual for the job of each.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Ressort",
  products: [
    .library(name: "Ressort", targets: ["Ressort"]),
    .library(name: "RessortCohesion", targets: ["RessortCohesion"]),
    .library(name: "RessortTesting", targets: ["RessortTesting"]),
    .executable(name: "ressort", targets: ["RessortCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The command and the prompt.
    .executableTarget(
      name: "RessortCommand",
      dependencies: [
        "RessortREPL", "RessortCohesion", "Ressort", "RessortLineEditor",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .target(name: "RessortREPL", dependencies: ["RessortCohesion", "Ressort"], swiftSettings: house),
    .target(name: "RessortLineEditor", dependencies: ["CRessortEditline"], swiftSettings: house),
    .target(name: "CRessortEditline", dependencies: ["CEditline"], linkerSettings: [.linkedLibrary("edit")]),
    .systemLibrary(name: "CEditline", providers: [.apt(["libedit-dev"])]),

    // What embedders use.
    .target(
      name: "RessortCohesion", dependencies: ["Ressort"], swiftSettings: house,
      plugins: ["EmbedRules"]),
    .target(name: "RessortTesting", dependencies: ["Ressort"], swiftSettings: house),
    .target(
      name: "Ressort", dependencies: ["RessortReasoning", "RessortLanguage", "RessortKernel"], swiftSettings: house),

    // The engine.
    .target(name: "RessortReasoning", dependencies: ["RessortLanguage", "RessortKernel"], swiftSettings: house),
    .target(name: "RessortLanguage", swiftSettings: house),
    .target(name: "RessortKernel", swiftSettings: house),

    // Rules/ becomes source text of RessortCohesion when it is built.
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["RessortRuleEmbedder"]),
    .executableTarget(name: "RessortRuleEmbedder", swiftSettings: house),

    // Long checks of the reading of rule files: `make fuzz`, `make timing`.
    .target(name: "RessortFuzzing", dependencies: ["RessortLanguage"], swiftSettings: house),
    .executableTarget(name: "RessortFuzz", dependencies: ["RessortFuzzing", "Ressort"], swiftSettings: house),

    .testTarget(name: "RessortKernelTests", dependencies: ["RessortKernel"], swiftSettings: house),
    .testTarget(name: "RessortLanguageTests", dependencies: ["RessortLanguage"], swiftSettings: house),
    .testTarget(
      name: "RessortReasoningTests", dependencies: ["RessortReasoning", "RessortLanguage", "RessortKernel"],
      swiftSettings: house),
    .testTarget(
      name: "RessortTests", dependencies: ["Ressort", "RessortTesting", "RessortFuzzing", "RessortLanguage"],
      swiftSettings: house),
    .testTarget(
      name: "RessortCohesionTests", dependencies: ["RessortCohesion", "Ressort"], swiftSettings: house
    ),
    .testTarget(
      name: "RessortREPLTests", dependencies: ["RessortREPL", "RessortCohesion", "Ressort"], swiftSettings: house),
    .testTarget(name: "RessortLineEditorTests", dependencies: ["RessortLineEditor"], swiftSettings: house),
    .testTarget(
      name: "CommandTests", dependencies: ["RessortCommand", "RessortCohesion", "Ressort"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
