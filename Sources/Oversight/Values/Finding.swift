/// Something a reader would want flagged before a report is submitted.
///
/// It holds what was found and no sentence: where it is shown, it is worded in the reader's language from its code and its
/// figures. Findings of earlier releases hold an English sentence instead, and so do those whose code has no words yet.
package struct Finding: Sendable, Hashable {
    /// Which kind of contradiction it is; one of ``FindingCode``.
    package var code: FindingCode
    /// The line of the document, counted from 1; 0 if the finding does not come from a single line.
    package var line: Int
    /// What was compared, in the order in which it is told.
    package var figures: [Figure]
    /// The sentence in English that it was stored with; empty if it is worded from its figures.
    package var message: String

    /// A finding with a sentence of its own.
    ///
    /// - Parameters:
    ///   - code: The kind of contradiction.
    ///   - line: The line of the document, from 1; 0 if there is none.
    ///   - message: One sentence for the reader.
    package init(code: FindingCode, line: Int, message: String) {
        self.init(code: code, line: line, figures: [], message: message)
    }

    /// A finding that is worded from its figures.
    ///
    /// - Parameters:
    ///   - code: The kind of contradiction.
    ///   - line: The line of the document, from 1; 0 if there is none.
    ///   - figures: What was compared.
    ///   - message: The sentence that it was stored with.
    package init(code: FindingCode, line: Int, figures: [Figure], message: String = "") {
        self.code = code
        self.line = line
        self.figures = figures
        self.message = message
    }

    /// Whether it is a contradiction, a gap, a matter of form, or a hint.
    package var kind: FindingKind { code.kind }
}

extension Finding {
    /// A part of what was compared: a text, a number or a day, under a name.
    package struct Figure: Sendable, Hashable {
        /// What it is.
        package var name: Name
        /// The text, if it is one.
        package var text: String?
        /// The number, if it is one.
        package var number: DecimalNumber?
        /// The day, if it is one.
        package var day: CalendarDate?

        /// A part of what was compared.
        package init(_ name: Name, text: String? = nil, number: DecimalNumber? = nil, day: CalendarDate? = nil) {
            self.name = name
            self.text = text
            self.number = number
            self.day = day
        }

        /// The name of a figure, such as `printed`.
        ///
        /// The names are no closed set: another code may need another one, and older readers pass it over.
        package struct Name: Sendable, Hashable, RawRepresentable, ExpressibleByStringLiteral {
            /// The name as stored events have it.
            package var rawValue: String

            /// A name.
            package init(rawValue: String) { self.rawValue = rawValue }

            /// A name written in the code.
            package init(stringLiteral value: String) { rawValue = value }
        }
    }

    /// The text of a figure, or `nil` if the finding has none of that name.
    ///
    /// - Parameter name: The name of the figure.
    package func text(_ name: Figure.Name) -> String? { figure(name)?.text }

    /// The number of a figure, or `nil` if the finding has none of that name.
    ///
    /// - Parameter name: The name of the figure.
    package func number(_ name: Figure.Name) -> DecimalNumber? { figure(name)?.number }

    /// The day of a figure, or `nil` if the finding has none of that name.
    ///
    /// - Parameter name: The name of the figure.
    package func day(_ name: Figure.Name) -> CalendarDate? { figure(name)?.day }

    private func figure(_ name: Figure.Name) -> Figure? { figures.first { $0.name == name } }
}
