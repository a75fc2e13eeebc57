/// Why a document was refused, as one sentence that says what to do.
package struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of refusal.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file has only white space.
        case empty
        /// The file is larger than ``DocumentText/maximumSize``.
        case tooLarge = "too-large"
        /// The file is not text: a PDF, a word processor's file, an image.
        case binary
        /// The file is UTF-8 with damaged bytes in it.
        case damagedEncoding = "damaged-encoding"
        /// The text is not a known kind of report.
        case unknownDocument = "unknown-document"
        /// The text is of a known kind, but has neither a goal nor an activity.
        case nothingToRead = "nothing-to-read"
    }

    /// The kind of refusal.
    package let code: Code
    /// One sentence for the person who provided the file.
    package let description: String

    private init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }

    static let empty = Self(.empty, "The file is empty; give the text of a published report.")

    static let binary = Self(
        .binary, "The file is not a text; give the text of the report as UTF-8, for example from `pdftotext -layout`.")

    static let nothingToRead = Self(
        .nothingToRead,
        "The report has neither a goal nor an activity in it; check that the whole document was taken out as text.")

    static func tooLarge(_ size: Int) -> Self {
        Self(
            .tooLarge,
            "The file is \(size) bytes, more than the \(DocumentText.maximumSize) that are read; give one report at a time."
        )
    }

    static func binary(_ format: String, _ remedy: String) -> Self {
        Self(.binary, "The file is \(format), not its text; \(remedy).")
    }

    static func damagedEncoding(line: Int) -> Self {
        Self(
            .damagedEncoding,
            "The file is UTF-8 with damaged bytes, the first on line \(line); take the text out of the document again.")
    }

    static func unknownDocument(_ whatWasLookedFor: String) -> Self {
        Self(.unknownDocument, "The document is of no kind that is known: \(whatWasLookedFor).")
    }
}
