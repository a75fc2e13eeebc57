/// A numbered heading and the lines below it, up to the next.
struct Section: Sendable {
    /// The parts of the number: `[2, 1, 2]`.
    var parts: [Int]
    /// The heading, joined where it was wrapped.
    var title: String
    /// The line of the heading, from 1.
    var line: Int
    /// The lines below it.
    var body: [TextLine] = []

    /// The number as printed.
    var number: String { parts.map(String.init).joined(separator: ".") }

    /// The number of the section above; `nil` for a chapter.
    var parentNumber: String? {
        parts.count > 1 ? parts.dropLast().map(String.init).joined(separator: ".") : nil
    }

    /// Whether an activity table begins in it.
    var hasTable: Bool { body.contains { TableHeader($0.text) != nil } }
}
