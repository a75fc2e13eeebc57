public import Oversight

/// Something that a reader would want flagged.
public struct FindingView: Codable, Sendable, Equatable {
    /// The kind of contradiction.
    public var code: FindingCode
    /// The line of the document, from 1; `null` if the finding comes from no single line.
    @Nullable public var line: Int?
    /// One sentence for the reader, in English.
    public var message: String

    /// A finding.
    public init(code: FindingCode, line: Int?, message: String) {
        self.code = code
        self.line = line
        self.message = message
    }

    /// A finding as the domain states it.
    ///
    /// - Parameter finding: The finding.
    public init(_ finding: Finding) {
        self.init(code: finding.code, line: finding.line > 0 ? finding.line : nil, message: finding.message)
    }
}
