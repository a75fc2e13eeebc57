package import Oversight
import Presentation

/// Something that a reader would want flagged.
package struct FindingView: Codable, Sendable, Equatable {
    /// The kind of contradiction.
    package var code: FindingCode
    /// The line of the document, from 1; `null` if the finding comes from no single line.
    @Nullable package var line: Int?
    /// One sentence for the reader, in English.
    package var message: String

    /// A finding.
    package init(code: FindingCode, line: Int?, message: String) {
        self.code = code
        self.line = line
        self.message = message
    }

    /// A finding as the domain states it.
    ///
    /// - Parameter finding: The finding.
    package init(_ finding: Finding) {
        self.init(
            code: finding.code, line: finding.line > 0 ? finding.line : nil,
            message: Phrases(language: .english).sentence(finding))
    }
}
