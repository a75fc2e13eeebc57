import ReportReading

/// A program that takes the text out of a file.
struct ConversionProgram: Sendable {
    /// The line before the file that asks the unit for it.
    var name: String
    /// The program that the unit runs.
    var unitPath: String
    /// The program that the daemon runs where there is no unit, by its path or its name.
    var program: String
    /// Its arguments, which let it read standard input and write standard output.
    var arguments: [String]
    /// Why there is no text if it is not installed.
    var missing: ReadingError
    /// Why there is no text if it was ended.
    var ended: ReadingError

    /// Poppler's `pdftotext`.
    static let pdftotext = Self(
        name: "pdf", unitPath: "/usr/bin/pdftotext", program: "pdftotext", arguments: PDFText.arguments,
        missing: .noConverter, ended: .notConverted)

    /// `gzip`, which unpacks what is packed in a ZIP file, too, and needs no file to go back in.
    static let gzip = Self(
        name: "gzip", unitPath: "/usr/bin/gzip", program: "gzip", arguments: ["-dc"], missing: .noUnpacker,
        ended: .notUnpacked)
}
