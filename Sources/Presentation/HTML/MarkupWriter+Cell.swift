package import Oversight

extension MarkupWriter {
    /// A table cell with a day, or an empty one.
    package mutating func cell(_ day: CalendarDate?) {
        raw("<td>")
        if let day { self.day(day) }
        raw("</td>")
    }
}
