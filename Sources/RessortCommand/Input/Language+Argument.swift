// Imported publicly since the type is public: the conformance is seen wherever the type is.
public import ArgumentParser
public import Ressort

/// `fr` or `en`.
extension Language: ExpressibleByArgument {}
