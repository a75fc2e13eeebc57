/// Compares a comment with the status that it comments on.
///
/// It looks for a short list of phrases and is only a hint.
enum CommentRule {
    /// Phrases in lower case that contradict a completed status.
    static let againstCompleted = phrases(
        "pågår enligt plan", "pågående enligt plan", "pågående med avvikelse", "delvis uppfyllt", "har påbörjats",
        "är påbörjat", "aktiviteten pågår", "arbetet pågår", "pågående aktivitet", "ej påbörjad", "inte påbörjad",
        "inte påbörjats", "kommer att påbörjas"
    )
    /// Phrases that contradict work in progress.
    static let againstInProgress = phrases(
        "är avslutad", "är avslutat", "har avslutats", "är slutförd", "är slutfört", "har slutförts", "ej påbörjad",
        "inte påbörjats"
    )
    /// Phrases that contradict work not started.
    static let againstNotStarted = phrases(
        "pågår enligt plan", "pågående enligt plan", "har påbörjats", "är påbörjat", "är avslutad", "är avslutat",
        "har genomförts", "är genomförd"
    )

    private static func phrases(_ phrases: String...) -> [[Substring]] { phrases.map { $0.split(separator: " ") } }

    /// The first phrase of the comment that contradicts the status.
    static func find(in activity: StatedActivity) -> Finding? {
        guard let status = activity.status, !activity.comment.isEmpty else { return nil }
        let phrases =
            switch status {
            case .completedOnPlan, .completedDeviating: againstCompleted
            case .inProgressOnPlan, .inProgressDeviating: againstInProgress
            case .notStarted: againstNotStarted
            case .onHold, .cancelled: [[Substring]]()
            }
        // Nearly every comment ends here. Splitting all of them into words is a fifth of the cost of a report's page.
        guard CommentWords.mayContain(anyOf: phrases, in: activity.comment) else { return nil }
        let words = CommentWords.bare(activity.comment)
        guard let found = phrases.first(where: { CommentWords.contains($0, in: words) }) else { return nil }
        let phrase = found.joined(separator: " ")
        return Finding(
            code: .commentContradictsStatus, line: activity.line,
            figures: [
                .init(.title, text: activity.title), .init(.status, text: status.swedish),
                .init(.written, text: phrase),
            ])
    }
}
