import Oversight

extension MarkupWriter {
    /// A cell with a day, or an empty one.
    mutating func cell(_ day: CalendarDate?) {
        raw("<td>")
        if let day { self.day(day) }
        raw("</td>")
    }
}
