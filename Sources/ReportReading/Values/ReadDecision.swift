package import Oversight

/// The decision on a report as the report itself prints it: a meeting and a paragraph, and no outcome.
package struct ReadDecision: Sendable, Hashable {
    /// The body, if it is printed beside.
    package var body: String?
    /// The day of the meeting.
    package var date: CalendarDate
    /// The paragraph without its sign, such as `113`.
    package var paragraph: String
    /// The whole as printed.
    package var written: String
    /// The line, from 1.
    package var line: Int

    /// A decision as printed.
    package init(body: String?, date: CalendarDate, paragraph: String, written: String, line: Int) {
        self.body = body
        self.date = date
        self.paragraph = paragraph
        self.written = written
        self.line = line
    }
}

/// The diary number of a report as printed.
package struct ReadDiaryNumber: Sendable, Hashable {
    /// As printed.
    package var written: String
    /// The line, from 1.
    package var line: Int

    /// A diary number.
    package init(written: String, line: Int) {
        self.written = written
        self.line = line
    }
}
