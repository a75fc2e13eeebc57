import Oversight

extension ReadReport {
    /// The starts and ends of assignments that are meant as days and are none, such as 30 February.
    ///
    /// Those of activities are noted where their rows are read.
    func impossibleDays() -> [Finding] {
        assignments.flatMap { assignment -> [Finding] in
            func finding(_ name: Finding.Figure.Name, _ written: String, _ day: CalendarDate?) -> Finding? {
                guard day == nil, DateText.isMeantAsDay(written) else { return nil }
                return Finding(
                    code: .invalidDate, line: assignment.line,
                    figures: [.init(.title, text: assignment.title), .init(name, text: written)])
            }
            return [
                finding(.start, assignment.writtenStart, assignment.start),
                finding(.end, assignment.writtenEnd, assignment.end),
            ].compactMap { $0 }
        }
    }
}
