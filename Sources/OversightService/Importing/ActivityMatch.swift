import Oversight
import ReportReading

/// The rows of a document that are one activity, and the activity of the log that they continue.
struct ActivityMatch {
    /// The rows, in the order of the document.
    var rows: [ReadRow]
    /// The activity's identifier.
    var id: Identifier<Activity>

    /// The rows of a document, put together by title, with the activities that they continue.
    ///
    /// An activity of the log is continued where the title is the same and the planned times touch: the same words in
    /// another year, after the first was over, are another activity.
    ///
    /// - Parameters:
    ///   - report: The document.
    ///   - municipality: Whose document it is.
    ///   - day: The day as of which it speaks.
    ///   - state: The state to find the activities in.
    static func all(
        in report: ReadReport, of municipality: Identifier<Municipality>, on day: CalendarDate, state: OversightState
    ) -> [ActivityMatch] {
        var matches: [ActivityMatch] = []
        var places: [String: Int] = [:]
        let known = Dictionary(
            grouping: state.activities.things.filter { $0.municipality == municipality }
        ) { Wording.key($0.title) }
        for row in report.rows {
            let key = Wording.key(row.title)
            if let place = places[key] {
                matches[place].rows.append(row)
                continue
            }
            places[key] = matches.count
            let continued = known[key]?.first { touches($0, row, day) }
            let id = continued?.id ?? fresh(row.title, of: municipality, on: day, state: state)
            matches.append(ActivityMatch(rows: [row], id: id))
        }
        return matches
    }

    private static func fresh(
        _ title: String, of municipality: Identifier<Municipality>, on day: CalendarDate, state: OversightState
    ) -> Identifier<Activity> {
        var year = day.year
        // The same words were planned that year and are over: the next number that is free.
        while true {
            let id = Identifier<Activity>.short("\(municipality)-\(year)", of: title)
            if state.activities[id] == nil { return id }
            year += 10_000
        }
    }

    private static func touches(_ activity: Activity, _ row: ReadRow, _ day: CalendarDate) -> Bool {
        let own = period(activity.schedule?.value.start, activity.schedule?.value.end, activity.knownSince ?? day)
        let stated = period(row.start, row.end, day)
        return own.overlaps(stated)
    }

    /// The planned time, from the beginning of the year in which it was stated where no start is given.
    private static func period(
        _ start: CalendarDate?, _ end: CalendarDate?, _ stated: CalendarDate
    ) -> ClosedRange<CalendarDate> {
        let newYear = CalendarDate(year: stated.year, month: 1, day: 1) ?? stated
        let first = min(start ?? newYear, newYear)
        return first...max(first, end ?? stated, stated)
    }
}
