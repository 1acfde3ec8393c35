// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever embeds the engine never resolves what only measuring needs.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")],
  targets: [
    .executableTarget(
      name: "RessortBenchmarks",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ])
