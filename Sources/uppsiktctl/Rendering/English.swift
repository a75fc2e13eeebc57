import Oversight
import Presentation

/// The English words for keys that stand beside English text: what a word means, and what a finding asks of its reader.
enum English {
    private static let words = Phrases(language: .english)

    /// What a finding asks of its reader; its sentence is in English too.
    static func word(_ kind: FindingKind) -> String { words.label(kind) }

    /// The heading over what an earlier import of a report brought and a later one does not have.
    static var leftBehind: String { words[.leftBehind] }

    /// The words between such a thing and one that looks like the same.
    static var resembles: String { words[.resembles] }

    /// That such a thing cannot be taken back, since others recorded more of it.
    static var somethingRests: String { words[.somethingRests] }

    /// That the earlier import can be taken back before the later one.
    static var orUndoFirst: String { words[.orUndoFirst] }

    /// What a municipality's word for a trend means.
    static func meaning(_ trend: Trend) -> String { words.label(trend).lowercased() }

    /// What a municipality's word for the status of an assignment means.
    static func meaning(_ status: AssignmentStatus) -> String { words.label(status).lowercased() }

    /// What a municipality's word for the status of an activity means.
    static func meaning(_ status: ActivityStatus) -> String { words.label(status).lowercased() }
}
