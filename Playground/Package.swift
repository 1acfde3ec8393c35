// swift-tools-version: 6.2
import PackageDescription

// A package of its own, as an embedder would write it: it depends on Ressort and on nothing else.
let package = Package(
  name: "Playground",
  dependencies: [.package(name: "Ressort", path: "..")],
  targets: [
    .executableTarget(
      name: "Tour",
      dependencies: [
        .product(name: "Ressort", package: "Ressort"), .product(name: "RessortCohesion", package: "Ressort"),
      ]),
    .testTarget(
      name: "TourTests",
      dependencies: [
        .product(name: "Ressort", package: "Ressort"), .product(name: "RessortTesting", package: "Ressort"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
