import Oversight

/// Finds the grade that an assessment text states.
enum AssessmentText {
    /// The last grade named after a form of "bedöma" or "bedömning" in the same sentence.
    ///
    /// - Parameter paragraphs: The text under the heading.
    static func grade(in paragraphs: [String]) -> GradeKey? {
        var found: GradeKey?
        for paragraph in paragraphs where paragraph.lowercased().contains("bedöm") {
            for sentence in paragraph.split(separator: ".") {
                let words = sentence.lowercased().split(separator: " ")
                guard let verb = words.firstIndex(where: { $0.contains("bedöm") }) else { continue }
                let rest = words[verb...].joined(separator: " ")
                if let grade = GradeWords.grades(in: rest).last { found = grade }
            }
        }
        return found
    }
}
