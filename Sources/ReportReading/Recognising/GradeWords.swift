import Oversight

/// The grades of goals, recognised by their words.
enum GradeWords {
    /// The printed words in lower case.
    ///
    /// The bare word comes last, since the others end with it.
    static let known: [(words: String, grade: GradeKey)] = [
        ("delvis uppfyllt", "partly_met"),
        ("knappt uppfyllt", "barely_met"),
        ("ej uppfyllt", "not_met"),
        ("uppfyllt", "met"),
    ]

    /// The grade that a line consists of.
    static func grade(of text: some StringProtocol) -> GradeKey? {
        guard text.utf8.count <= 80 else { return nil }
        let key = PlainWords.key(text)
        return known.first { $0.words == key }?.grade
    }

    /// The grades named in a text, in its order.
    ///
    /// - Parameter text: Words in lower case, separated by single spaces.
    static func grades(in text: some StringProtocol) -> [GradeKey] {
        let words = text.split(separator: " ").map { PlainWords.key($0) }
        var grades: [GradeKey] = []
        for (index, word) in words.enumerated() where word == "uppfyllt" {
            switch index > 0 ? words[index - 1] : "" {
            case "delvis": grades.append("partly_met")
            case "knappt": grades.append("barely_met")
            case "ej": grades.append("not_met")
            // Other negations, and degrees that the scale does not have, are no grade of this scale.
            case "inte", "icke", "helt", "nästan", "aldrig": continue
            default: grades.append("met")
            }
        }
        return grades
    }
}
