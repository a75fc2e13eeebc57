import OversightViews
import Presentation

/// A contradiction that a reader would want flagged.
struct FindingPart {
    let label: String
    let line: Int?
    /// In English, as findings are stored.
    let message: String?

    init(_ finding: FindingView, _ words: Phrases) {
        label = words.label(finding.code)
        line = finding.line
        message = Legible.block(finding.message)
    }
}
