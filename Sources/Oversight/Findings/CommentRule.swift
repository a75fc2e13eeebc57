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

    /// Phrases that contradict a done assignment, whose comment is often longer than that of an activity.
    private static let againstDone =
        againstCompleted
        + phrases(
            "kommer att testas", "kommer att testköras", "kommer att prövas", "kommer att genomföras",
            "kommer att införas", "kommer att slutföras", "kommer att färdigställas", "kvarstår att"
        )
    /// Phrases that contradict an assignment that was not started.
    private static let againstWaiting =
        againstNotStarted
        + phrases("pausades", "pausats", "är pausat", "är påbörjad", "har avslutats", "är slutfört")

    /// The first phrase of an assignment's comment that contradicts its status.
    static func find(in assignment: StatedAssignment) -> Finding? {
        guard let status = assignment.status, !assignment.comment.isEmpty else { return nil }
        let phrases =
            switch status {
            case .done: againstDone
            case .inProgress: againstInProgress
            case .notStarted: againstWaiting
            }
        return find(phrases, in: assignment.comment).map { phrase in
            finding(assignment.title, status.swedish, phrase, line: assignment.line)
        }
    }

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
        return find(phrases, in: activity.comment).map { phrase in
            finding(activity.title, status.swedish, phrase, line: activity.line)
        }
    }

    /// The first of some phrases that a comment contains.
    private static func find(_ phrases: [[Substring]], in comment: String) -> String? {
        // Nearly every comment ends here. Splitting all of them into words is a fifth of the cost of a report's page.
        guard CommentWords.mayContain(anyOf: phrases, in: comment) else { return nil }
        let words = CommentWords.bare(comment)
        return phrases.first { CommentWords.contains($0, in: words) }?.joined(separator: " ")
    }

    private static func finding(_ title: String, _ status: String, _ phrase: String, line: Int) -> Finding {
        Finding(
            code: .commentContradictsStatus, line: line,
            figures: [
                .init(.title, text: title), .init(.status, text: status), .init(.written, text: phrase),
            ])
    }
}
