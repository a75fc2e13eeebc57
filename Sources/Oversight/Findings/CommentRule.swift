/// Sets a comment against the status that it stands under.
///
/// It goes by a short list of phrases, and is only a hint.
enum CommentRule {
    /// Phrases in lower case that speak against a completed status.
    static let againstCompleted = [
        "pågår enligt plan", "pågående enligt plan", "pågående med avvikelse", "delvis uppfyllt", "har påbörjats",
        "är påbörjat", "aktiviteten pågår", "arbetet pågår", "pågående aktivitet", "ej påbörjad", "inte påbörjad",
        "inte påbörjats", "kommer att påbörjas",
    ]
    /// Phrases that speak against work in progress.
    static let againstInProgress = [
        "är avslutad", "är avslutat", "har avslutats", "är slutförd", "är slutfört", "har slutförts", "ej påbörjad",
        "inte påbörjats",
    ]
    /// Phrases that speak against a start not made.
    static let againstNotStarted = [
        "pågår enligt plan", "pågående enligt plan", "har påbörjats", "är påbörjat", "är avslutad", "är avslutat",
        "har genomförts", "är genomförd",
    ]

    /// The first phrase of the comment that speaks against the status.
    static func find(in activity: StatedActivity) -> Finding? {
        guard let status = activity.status, !activity.comment.isEmpty else { return nil }
        let phrases =
            switch status {
            case _ where status.isCompleted: againstCompleted
            case _ where status.isInProgress: againstInProgress
            case .notStarted: againstNotStarted
            default: [String]()
            }
        let words = CommentWords.padded(activity.comment)
        guard let phrase = phrases.first(where: { words.contains(" \($0) ") }) else { return nil }
        return Finding(
            code: .commentContradictsStatus, line: activity.line,
            message:
                "\"\(activity.title)\" is reported as \"\(status.swedish)\", but its comment says \"\(phrase)\".")
    }
}
