/// Figures in the running text of a report were recorded.
package struct ReportFiguresStated: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day that the document describes.
    package var on: CalendarDate
    /// The figures, in the order of the text.
    package var figures: [ReportFigure]

    /// Figures as stated.
    package init(on: CalendarDate, figures: [ReportFigure]) {
        self.on = on
        self.figures = figures
    }
}

/// A report states the decision on itself.
package struct ReportDecisionStated: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day that the document describes.
    package var on: CalendarDate
    /// The day of the meeting as printed.
    package var date: CalendarDate
    /// The paragraph as printed.
    package var paragraph: String
    /// The whole as printed.
    package var written: String
    /// The body, if it is named and known.
    package var body: Identifier<Body>?

    /// A decision as stated.
    package init(
        on: CalendarDate, date: CalendarDate, paragraph: String, written: String, body: Identifier<Body>? = nil
    ) {
        self.on = on
        self.date = date
        self.paragraph = paragraph
        self.written = written
        self.body = body
    }
}

/// A figure in the running text of a report.
package struct ReportFigure: Sendable, Hashable {
    /// The line of the document, from 1.
    package var line: Int?
    /// The figure as written, with its unit.
    package var written: String
    /// The number, if it can be read.
    package var number: DecimalNumber?
    /// Its unit as written.
    package var unit: String?
    /// What it refers to, in words of the document.
    package var refersTo: String?

    /// A figure.
    package init(
        line: Int? = nil, written: String, number: DecimalNumber? = nil, unit: String? = nil, refersTo: String? = nil
    ) {
        self.line = line
        self.written = written
        self.number = number
        self.unit = unit
        self.refersTo = refersTo
    }
}
