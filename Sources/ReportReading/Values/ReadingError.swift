/// Why a document was refused, as one sentence that says what to do.
package struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of refusal.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file has only white space, or no text.
        case empty
        /// The file is larger than ``DocumentText/maximumSize``.
        case tooLarge = "too-large"
        /// The file is not text: a PDF, a word processor's file, an image.
        case binary
        /// The file is UTF-8 with damaged bytes in it.
        case damagedEncoding = "damaged-encoding"
        /// The file can only be read with a password.
        case encrypted
        /// The file is cut off or damaged.
        case damagedFile = "damaged-file"
        /// The PDF has pictures of text, and no text.
        case noTextLayer = "no-text-layer"
        /// The program that takes the text out of such a file is not installed.
        case noConverter = "no-converter"
        /// Taking the text out took too long or too much memory.
        case notConverted = "not-converted"
        /// The text is not a known kind of report.
        case unknownDocument = "unknown-document"
        /// The text is of a known kind, but has neither a goal nor an activity.
        case nothingToRead = "nothing-to-read"
        /// Nobody waits for the report any more.
        case abandoned
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

    static let blank = Self(
        .empty, "The file has only spaces and blank lines; give the text of a published report.")

    static let binary = Self(
        .binary, "The file is not a text; give the text of the report as UTF-8, for example from `pdftotext -layout`.")

    static let nothingToRead = Self(
        .nothingToRead,
        "The report has neither a goal nor an activity in it; check that the whole document was taken out as text.")

    static let abandoned = Self(.abandoned, "The reading was given up, since nobody waits for the report any more.")

    static let encryptedPDF = Self(
        .encrypted, "The PDF is encrypted and needs a password; save a copy without one, and import that.")

    static let damagedPDF = Self(
        .damagedFile, "The PDF is cut off or damaged; get the file again from where it was published.")

    static let noTextLayer = Self(
        .noTextLayer,
        "The PDF has no text, only pictures of its pages; give the file that it was made from, or the text from a program that recognises it."
    )

    /// The program that takes the text out of a PDF is not installed.
    package static let noConverter = Self(
        .noConverter,
        "The text of a PDF is taken out by `pdftotext`, which is not installed here; install poppler-utils, or give the text that `pdftotext -layout` writes."
    )

    /// Taking the text out of a PDF was given up.
    package static let notConverted = Self(
        .notConverted,
        "The text could not be taken out of the PDF within the time and memory that one may use; give the text that `pdftotext -layout` writes."
    )

    static let encryptedDocument = Self(
        .encrypted, "The document is encrypted and needs a password; save a copy without one, and import that.")

    static let damagedDocument = Self(
        .damagedFile, "The document is cut off or damaged; get the file again from where it was published.")

    static let documentWithoutText = Self(
        .empty, "The document has no text in it; give the report itself, as a PDF, DOCX, ODT or text.")

    /// The program that unpacks documents is not installed.
    package static let noUnpacker = Self(
        .noConverter,
        "The text of a DOCX or ODT file is unpacked by `gzip`, which is not installed here; install gzip, or save the document as plain text, and give that."
    )

    /// Unpacking a document was given up.
    package static let notUnpacked = Self(
        .notConverted,
        "The document could not be unpacked within the time and memory that one may use; save it as plain text, and give that."
    )

    static func unpackedTooLarge(_ size: Int) -> Self {
        Self(
            .tooLarge,
            "The text of the document is \(size) bytes when it is unpacked, more than the \(OfficeFile.maximumPartSize) that are read; give one report at a time."
        )
    }

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
