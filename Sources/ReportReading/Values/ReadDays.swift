package import Oversight

// The days of rows as plans record them: the words stay if they are no day of their own.
extension ReadRow {
    /// The first day.
    package var plannedStart: PlannedDay { PlannedDay(start, words: writtenStart) }
    /// The last day.
    package var plannedEnd: PlannedDay { PlannedDay(end, words: writtenEnd) }
}

extension ReadAssignment {
    /// The first day.
    package var plannedStart: PlannedDay { PlannedDay(start, words: writtenStart) }
    /// The last day.
    package var plannedEnd: PlannedDay { PlannedDay(end, words: writtenEnd) }
}

extension PlannedDay {
    /// A day with the words of its cell; "1 mars 2025" says no more than the day.
    fileprivate init(_ day: CalendarDate?, words: String?) {
        let words = words.map(Wording.tidy) ?? ""
        let isDay: Bool
        switch DateExpression(words) {
        case .day: isDay = true
        case .span, .words, nil: isDay = false
        }
        // What is longer is no day, and a finding.
        let isKept = !words.isEmpty && !isDay && words.count <= 120
        self.init(day, written: isKept ? words : nil)
    }
}
