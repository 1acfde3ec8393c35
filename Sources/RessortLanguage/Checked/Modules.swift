// Modules of a checked program, and what each file sees of them.
//
//     module shop                              the file is of the module `shop`
//     import "market.ressort"                  and sees what the module of that file exports

/// Files that share all their names.
package struct Module: Hashable, Sendable {
  /// Empty for that of the files which say none.
  package var name: String

  package init(name: String) {
    self.name = name
  }
}

/// Whose names a file can use.
package struct FileScope: Hashable, Sendable {
  /// The file's own, all of whose names it sees.
  package var module: ID<Module>
  /// Others, ascending, whose exported names it sees.
  package var imported: [ID<Module>]

  package init(module: ID<Module> = ID(0), imported: [ID<Module>] = []) {
    self.module = module
    self.imported = imported
  }
}

extension CheckedProgram {
  /// What a file sees; for a text typed at a prompt, what the files see from which the program was started.
  func scope(of file: FileID) -> FileScope {
    scopes.indices.contains(Int(file.index)) ? scopes[Int(file.index)] : promptScope
  }

  /// The module of what is declared at a place.
  func module(at place: SourceRange) -> ID<Module> {
    scope(of: place.file).module
  }

  /// A name with its module: `shop::price`, and `::price` for one of the files without a module.
  func qualified(_ name: String, in module: ID<Module>) -> String {
    modules[module].name + "::" + name
  }
}
