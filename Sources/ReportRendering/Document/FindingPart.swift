import Oversight
import OversightViews
import Presentation

/// A contradiction that a reader would want flagged.
struct FindingPart {
    /// Its number among the findings of the report, from 1.
    let number: Int
    let label: String
    /// Whether it is a contradiction, a gap, a matter of form, or a hint.
    let kind: String
    let line: Int?
    let message: String?
    /// Whether the message is in English, as findings of earlier releases are stored.
    let isEnglish: Bool
    /// What it is about.
    let subject: FindingSubject?

    init(_ finding: FindingView, number: Int, _ words: Phrases) {
        self.number = number
        label = words.label(finding.code)
        kind = words.label(finding.kind)
        line = finding.line
        subject = finding.concerns
        if let stated = finding.stated {
            message = Legible.block(words.sentence(stated))
            isEnglish = words.language == .english
        } else {
            message = Legible.block(finding.message)
            isEnglish = true
        }
    }

    /// The id of its row in the list of findings.
    var anchor: String { "finding-\(number)" }

    /// What it is called in the list of findings: with its number and its kind, if findings have them.
    func listed(_ isNumbered: Bool) -> String {
        isNumbered ? "\(number). \(label) (\(kind.lowercased()))" : label
    }

    /// What it is called where it stands, such as "Iakttagelse 3".
    func name(_ words: Phrases) -> String { "\(words[.findingKind]) \(number)" }

    /// What it says where it stands: its kind, what is wrong, and its sentence.
    var sentence: String { ["\(kind): \(label).", message].compactMap { $0 }.joined(separator: " ") }
}

/// The findings of a report, by what they are about.
struct FindingsByPlace {
    private let parts: [FindingSubject.Kind: [String?: [FindingPart]]]

    init(_ parts: [FindingPart]) {
        self.parts = parts.reduce(into: [:]) { places, part in
            if let subject = part.subject { places[subject.kind, default: [:]][subject.id, default: []].append(part) }
        }
    }

    /// Those about a thing.
    func about(_ kind: FindingSubject.Kind, _ id: String?) -> [FindingPart] { parts[kind]?[id] ?? [] }
}
