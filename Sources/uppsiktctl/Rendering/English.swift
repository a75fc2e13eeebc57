import Oversight
import Presentation

/// The English words for keys that stand beside English text: what a word means, and what a finding asks of its reader.
enum English {
    private static let words = Phrases(language: .english)

    /// What a finding asks of its reader; its sentence is in English too.
    static func word(_ kind: FindingKind) -> String { words.label(kind) }

    /// What a municipality's word for a trend means.
    static func meaning(_ trend: Trend) -> String { words.label(trend).lowercased() }

    /// What a municipality's word for the status of an assignment means.
    static func meaning(_ status: AssignmentStatus) -> String { words.label(status).lowercased() }

    /// What a municipality's word for the status of an activity means.
    static func meaning(_ status: ActivityStatus) -> String { words.label(status).lowercased() }
}
