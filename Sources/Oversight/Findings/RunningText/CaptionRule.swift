/// What a text beside a table says of the years that the table shows.
package struct StatedCaption: Sendable, Hashable {
    /// As written, such as "the last four years".
    package var written: String
    /// How many years the text names.
    package var years: Int
    /// How many years the table has columns for.
    package var columns: Int
    /// The line of the document, from 1; 0 if there is none.
    package var line: Int

    /// A caption.
    ///
    /// - Parameters:
    ///   - written: As written.
    ///   - years: How many years the text names.
    ///   - columns: How many years the table has columns for.
    ///   - line: The line of the document, from 1; 0 if there is none.
    package init(written: String, years: Int, columns: Int, line: Int = 0) {
        self.written = written
        self.years = years
        self.columns = columns
        self.line = line
    }
}

/// Compares what a text says that a table shows with the table.
package enum CaptionRule {
    /// The captions that name another number of years than the table has.
    ///
    /// - Parameter captions: The captions, each with its table.
    package static func find(in captions: [StatedCaption]) -> [Finding] {
        captions.filter { $0.columns > 0 && $0.years != $0.columns }.map { caption in
            Finding(
                code: .captionMismatch, line: caption.line,
                figures: [
                    .init(.written, text: caption.written),
                    .init(.count, number: DecimalNumber(significand: caption.columns)),
                ])
        }
    }
}
