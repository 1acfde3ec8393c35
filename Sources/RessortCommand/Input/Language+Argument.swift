// Imported publicly since the type is public: the conformance is seen wherever the type is.
public import ArgumentParser
public import Ressort

/// `fr` or `en`, which the name of the value says already.
extension Language: ExpressibleByArgument {
  public static var allValueStrings: [String] { [] }
}

/// A form that an answer can have. The name of the option's value lists them, and so the parser need not.
protocol FormatArgument: ExpressibleByArgument, CaseIterable {}

extension FormatArgument {
  static var allValueStrings: [String] { [] }
}
