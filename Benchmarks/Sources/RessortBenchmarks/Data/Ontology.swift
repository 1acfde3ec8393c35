// Universities, their people, courses, publications and documents, and who may do what with those. After the shape of the LUBM benchmark
// (Guo, Pan and Heflin 2005), with roles and folders added. Keys are dense whole numbers, or texts like the addresses of the semantic web.

internal import Foundation

struct Ontology {
  private static let classes = [
    "Agent", "Person", "Employee", "Faculty", "Professor", "FullProfessor", "AssociateProfessor", "AssistantProfessor",
    "Lecturer", "Chair",
    "Student", "Undergraduate", "Graduate", "Organization", "University", "Department", "ResearchGroup", "Course",
    "GraduateCourse",
    "Publication", "Article", "Folder", "Document", "Teacher", "Thing", "Work",
  ]
  private static let subclasses = [
    ("Person", "Agent"), ("Organization", "Agent"), ("Agent", "Thing"), ("Employee", "Person"), ("Faculty", "Employee"),
    ("Professor", "Faculty"), ("FullProfessor", "Professor"), ("AssociateProfessor", "Professor"),
    ("AssistantProfessor", "Professor"), ("Lecturer", "Faculty"), ("Chair", "Professor"), ("Student", "Person"),
    ("Undergraduate", "Student"), ("Graduate", "Student"), ("University", "Organization"),
    ("Department", "Organization"), ("ResearchGroup", "Organization"), ("Course", "Work"),
    ("GraduateCourse", "Course"), ("Publication", "Work"), ("Article", "Publication"), ("Work", "Thing"),
    ("Folder", "Thing"), ("Document", "Thing"), ("Teacher", "Person"),
  ]
  private static let relations = [
    "type0", "subClass", "worksFor0", "headOf", "enrolled", "subOrg0", "takes", "teaches", "advisor", "author",
    "assigned", "inherits",
    "grant", "parentRes",
  ]

  private var random: MersenneTwister
  private let hasTexts: Bool
  private var numbers: [String: Int] = [:]
  private var tables: [String: FactTable]
  private var seen: Set<String> = []

  static func facts(_ folder: URL, universities: Int, seed: UInt32, texts: Bool) throws {
    var ontology = Ontology(seed: seed, texts: texts)
    ontology.fill(universities: universities)
    for (relation, table) in ontology.tables { try table.write(to: folder, relation) }
  }

  private init(seed: UInt32, texts: Bool) {
    random = MersenneTwister(seed: seed)
    hasTexts = texts
    tables = Dictionary(uniqueKeysWithValues: Self.relations.map { ($0, FactTable()) })
  }

  // MARK: Keys

  /// What something is part of: the innermost last, `("univ", 0), ("dept", 3)`.
  private typealias Path = [(kind: String, number: Int)]

  private mutating func key(_ kind: String, _ path: Path) -> String {
    if hasTexts {
      return "http://" + path.reversed().map { "\($0.kind)\($0.number)" }.joined(separator: ".") + ".example.edu/"
        + kind
    }
    return number(kind + path.map { "/\($0.kind)\($0.number)" }.joined())
  }

  private mutating func key(class name: String) -> String {
    hasTexts ? "http://example.org/onto#" + name : number("class " + name)
  }

  private mutating func key(action name: String) -> String {
    hasTexts ? "http://example.org/act#" + name : number("act " + name)
  }

  /// Dense, in order of first use.
  private mutating func number(_ name: String) -> String {
    if let known = numbers[name] { return String(known) }
    numbers[name] = numbers.count
    return String(numbers.count - 1)
  }

  private mutating func add(_ relation: String, _ row: String...) {
    if seen.insert(relation + "\t" + row.joined(separator: "\t")).inserted { tables[relation]?.append(row) }
  }

  private mutating func addType(_ thing: String, _ name: String) {
    add("type0", thing, key(class: name))
  }

  // MARK: What there is

  private mutating func fill(universities: Int) {
    for name in Self.classes { _ = key(class: name) }
    let (read, write) = (key(action: "read"), key(action: "write"))
    for (name, parent) in Self.subclasses { add("subClass", key(class: name), key(class: parent)) }
    for number in 0..<universities {
      let path: Path = [("univ", number)]
      let university = key("University", path)
      addType(university, "University")
      let (admin, staff) = (key("role-admin", path), key("role-staff", path))
      add("inherits", admin, staff)
      let root = key("folder", path)
      addType(root, "Folder")
      add("grant", staff, read, root)
      for department in 0..<(12 + random.below(5)) {
        addDepartment(
          path + [("dept", department)], isFirst: department == 0, of: university, admin: admin, root: root, read, write
        )
      }
    }
  }

  private mutating func addDepartment(
    _ path: Path, isFirst: Bool, of university: String, admin universityAdmin: String, root universityRoot: String,
    _ read: String, _ write: String
  ) {
    let department = key("Department", path)
    addType(department, "Department")
    add("subOrg0", department, university)
    let (admin, staff, student) = (key("role-admin", path), key("role-staff", path), key("role-student", path))
    add("inherits", universityAdmin, admin)
    add("inherits", admin, staff)
    add("inherits", staff, student)
    let (root, open) = (key("folder-root", path), key("folder-public", path))
    addType(root, "Folder")
    addType(open, "Folder")
    add("parentRes", root, universityRoot)
    add("parentRes", open, root)
    add("grant", admin, write, root)
    add("grant", staff, read, root)
    add("grant", student, read, open)
    addDocuments(path, below: [root, open])
    let groups = addGroups(path, of: department)
    var people = Department(department: department, groups: groups)
    addFaculty(path, &people, role: staff)
    add("headOf", people.faculty[0], department)
    add("assigned", people.faculty[0], admin)
    if isFirst { add("assigned", people.faculty[1], universityAdmin) }
    addGraduates(path, people, role: student)
    addUndergraduates(path, people, role: student)
  }

  private mutating func addDocuments(_ path: Path, below tops: [String]) {
    var folders = tops
    for number in 0..<6 {
      let folder = key("folder", path + [("sub", number)])
      addType(folder, "Folder")
      add("parentRes", folder, random.pick(folders))
      folders.append(folder)
    }
    for number in 0..<36 {
      let document = key("document", path + [("doc", number)])
      addType(document, "Document")
      add("parentRes", document, random.pick(folders))
    }
  }

  private mutating func addGroups(_ path: Path, of department: String) -> [String] {
    (0..<8).map { number in
      let group = key("ResearchGroup", path + [("group", number)])
      addType(group, "ResearchGroup")
      add("subOrg0", group, department)
      return group
    }
  }

  // MARK: People

  /// A department as far as its people are concerned.
  private struct Department {
    var department: String
    var groups: [String]
    var faculty: [String] = []
    var courses: [String] = []
    var graduateCourses: [String] = []
    var articles: [String] = []
  }

  private mutating func addFaculty(_ path: Path, _ people: inout Department, role: String) {
    let ranks = [("FullProfessor", 7), ("AssociateProfessor", 10), ("AssistantProfessor", 8), ("Lecturer", 5)]
    for (rank, count) in ranks {
      for number in 0..<(count + random.below(3)) {
        let person = key(rank, path + [(rank.lowercased(), number)])
        addType(person, rank)
        people.faculty.append(person)
        add("worksFor0", person, random.chance(0.5) ? random.pick(people.groups) : people.department)
        add("assigned", person, role)
        for _ in 0..<(1 + random.below(2)) { addCourse(path, &people, by: person) }
        for _ in 0..<random.below(8) {
          let article = key("Article", path + [("pub", people.articles.count)])
          addType(article, "Article")
          people.articles.append(article)
          add("author", article, person)
        }
      }
    }
  }

  private mutating func addCourse(_ path: Path, _ people: inout Department, by teacher: String) {
    let isGraduate = random.chance(0.5)
    let number = people.courses.count + people.graduateCourses.count
    let kind = isGraduate ? "GraduateCourse" : "Course"
    let course = key(kind, path + [("course", number)])
    addType(course, kind)
    if isGraduate { people.graduateCourses.append(course) } else { people.courses.append(course) }
    add("teaches", teacher, course)
  }

  private mutating func addGraduates(_ path: Path, _ people: Department, role: String) {
    let courses = people.graduateCourses.isEmpty ? people.courses : people.graduateCourses
    for number in 0..<(40 + random.below(15)) {
      let student = key("Graduate", path + [("grad", number)])
      addType(student, "Graduate")
      add("enrolled", student, people.department)
      add("assigned", student, role)
      add("advisor", student, random.pick(people.faculty))
      for _ in 0..<(1 + random.below(3)) { add("takes", student, random.pick(courses)) }
      for _ in 0..<random.below(3) where !people.articles.isEmpty {
        add("author", random.pick(people.articles), student)
      }
      if random.chance(0.3) { add("worksFor0", student, random.pick(people.groups)) }
    }
  }

  private mutating func addUndergraduates(_ path: Path, _ people: Department, role: String) {
    let courses = people.courses.isEmpty ? people.graduateCourses : people.courses
    for number in 0..<(110 + random.below(60)) {
      let student = key("Undergraduate", path + [("ugrad", number)])
      if random.chance(0.7) { addType(student, "Undergraduate") }
      add("enrolled", student, people.department)
      add("assigned", student, role)
      if random.chance(0.2) { add("advisor", student, random.pick(people.faculty)) }
      for _ in 0..<(2 + random.below(3)) { add("takes", student, random.pick(courses)) }
    }
  }
}
