import OversightViews
import Presentation

extension CorrectedSinceView {
    /// The correction on a line: its day, the corrected event with its stream, and why.
    func sentence(_ words: Phrases) -> String { "\(on): \(words[.event]) \(rectifies) (\(stream)), \(reason)" }
}

extension WithdrawalView {
    /// The withdrawal on a line: its day, the day of the submission, and why.
    func sentence(_ words: Phrases) -> String {
        let submitted = submittedOn.map { " (\(words[.submittedOn]) \($0))" } ?? ""
        return "\(on)\(submitted): \(reason)"
    }
}
