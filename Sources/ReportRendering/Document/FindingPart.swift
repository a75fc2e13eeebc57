import Oversight

/// A contradiction that a reader would want flagged.
struct FindingPart {
    let label: String
    let line: Int?
    /// In English, as findings are stored.
    let message: String?

    init(_ finding: Finding, _ words: Phrases) {
        label = words.label(finding.code)
        line = finding.line > 0 ? finding.line : nil
        message = Legible.block(finding.message)
    }
}
