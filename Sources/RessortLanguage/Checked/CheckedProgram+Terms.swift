// Terms of a checked program, found and listed.

extension CheckedProgram {
  /// The bounds of a term and of the branches that it stands in: it is there on the days that are within all of them.
  package func periods(of term: ID<Term>) -> [Validity] {
    var periods: [Validity] = []
    var next: ID<Term>? = term
    while let id = next {
      if let validity = terms[id].validity { periods.append(validity) }
      next = terms[id].parent
    }
    return periods
  }

  /// Terms that belong to a category, ascending: of a branch, the term itself and all below it; of a group, its members and all below
  /// them. O(terms).
  package func terms(in category: Category) -> [ID<Term>] {
    switch category {
    case .concepts(let concepts):
      return concepts.sorted().flatMap { concept in self.concepts[concept].terms.map { ID($0) } }
    case .branch(let root):
      return below([root])
    case .group(let group):
      return below(groups[group].members)
    }
  }

  private func below(_ roots: [ID<Term>]) -> [ID<Term>] {
    var belongs = [Bool](repeating: false, count: terms.count)
    for root in roots { belongs[Int(root.index)] = true }
    var found: [ID<Term>] = []
    // A branch stands before its members.
    for (index, term) in terms.enumerated() {
      if let parent = term.parent, belongs[Int(parent.index)] { belongs[index] = true }
      if belongs[index] { found.append(ID(index)) }
    }
    return found
  }

  /// Whether a term belongs to a category.
  package func contains(_ category: Category, _ term: ID<Term>) -> Bool {
    switch category {
    case .concepts(let concepts): return concepts.contains(terms[term].concept)
    case .branch(let root): return branches(of: term).contains(root)
    case .group(let group):
      let above = branches(of: term)
      return groups[group].members.contains(where: above.contains)
    }
  }

  /// A term and every branch above it, nearest first.
  package func branches(of term: ID<Term>) -> [ID<Term>] {
    var all = [term]
    while let parent = terms[all[all.count - 1]].parent { all.append(parent) }
    return all
  }

  /// The term with this identity (`dom.homelessness`), or with this qualified name in either language. O(terms).
  package func term(identifier: String) -> ID<Term>? {
    if let index = terms.firstIndex(where: { $0.identifier == identifier }) { return ID(index) }
    return terms.indices.first { index in
      let prefix = concepts[terms[index].concept].prefix
      return allNames(terms[index].name, terms[index].names).contains { prefix + "." + $0 == identifier }
    }.map { ID($0) }
  }
}
