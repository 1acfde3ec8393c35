// Which module each file is of, and which others it imports something of.

extension CheckedProgram {
  /// What the files say of their modules.
  struct FoundModules {
    /// The first is that of the files that say none.
    var modules = [Module(name: "")]
    /// By file.
    var scopes: [FileScope] = []
    var promptScope = FileScope()

    /// - Parameters:
    ///   - files: for each file, the module that it names and the files that it imports.
    ///   - rootCount: the first so many files are those that the program is started from.
    ///   - extends: whether a file that names no module goes on where the first one ends, as what is typed at a prompt does.
    init(_ files: [(module: String?, imported: [FileID])], rootCount: Int, extends: (Int) -> Bool) {
      var numbers = ["": 0]
      var ofFile = files.map { file -> ID<Module> in
        let name = file.module ?? ""
        let number = numbers[name] ?? modules.count
        if number == modules.count {
          numbers[name] = number
          modules.append(Module(name: name))
        }
        return ID(number)
      }
      for index in files.indices where files[index].module == nil && extends(index) { ofFile[index] = ofFile[0] }
      scopes = files.indices.map { index in
        var imported = Set(files[index].imported.map { ofFile[Int($0.index)] })
        if extends(index) { imported.formUnion(files[0].imported.map { ofFile[Int($0.index)] }) }
        imported.remove(ofFile[index])
        return FileScope(module: ofFile[index], imported: imported.sorted())
      }
      guard let first = scopes.first else { return }
      let roots = scopes.prefix(rootCount)
      let seen = Set(roots.flatMap { $0.imported + [$0.module] }).subtracting([first.module])
      promptScope = FileScope(module: first.module, imported: seen.sorted())
    }
  }
}
