import Oversight
import Presentation

extension Shown {
    /// The first or last day of a plan as the document prints it: its own words if they are no day.
    static func planned(_ day: CalendarDate?, written: String?) -> Shown? {
        Legible.line(written).map { .content($0) } ?? day.map { .day($0) }
    }
}
