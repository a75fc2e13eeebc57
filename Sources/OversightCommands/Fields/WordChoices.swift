package import Oversight

extension AssignmentStatus: FieldChoice {
    package static var summary: String? { "How an assignment stands." }
}

extension WordKind: FieldChoice {
    package static var summary: String? { "What a word of a municipality's documents is about." }
}
