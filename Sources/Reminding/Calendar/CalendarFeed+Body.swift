public import Oversight
import OversightViews

extension CalendarFeed {
    /// Creates the calendar of a body: its meetings, the open deadlines of their minutes, and the reports due to it.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - state: The state that holds it.
    ///   - links: Links to things in a browser; `nil` for none.
    public init(of body: Body, in state: OversightState, links: PublicLinks? = nil) {
        let meetings = state.meetings.entities.filter { $0.body == body.id }
        let reports = state.reports.entities.filter { $0.before == body.id }
        self.init(
            name: "Uppsikt: \(body.name)",
            entries: meetings.flatMap { CalendarEntry.all(of: $0, body: body.name) }
                + reports.compactMap { CalendarEntry(dueDayOf: $0, links: links) })
    }
}

extension CalendarEntry {
    /// The entries of a meeting: its day, and the deadlines of its minutes that are not met yet.
    static func all(of meeting: Meeting, body: String) -> [CalendarEntry] {
        guard let date = meeting.date, let deadlines = meeting.deadlines else { return [] }
        func entry(_ part: String, _ day: CalendarDate, _ summary: String, _ kind: String, _ text: String)
            -> CalendarEntry
        {
            CalendarEntry(
                uid: "meeting-\(meeting.id)-\(part)@uppsikt", day: day, summary: summary, description: text,
                categories: [kind], sequence: meeting.revision)
        }
        let computed = "Beräknat av Uppsikt; kontrollera mot det egna arbetssättet.\nSammanträde: \(date)"
        var entries = [entry("date", date, "Sammanträde: \(body)", "Sammanträde", "")]
        if meeting.adjustedOn == nil {
            entries.append(
                entry("adjust", deadlines.adjustBy, "Protokollet ska vara justerat: \(body)", "Protokoll", computed))
        }
        if meeting.postedOn == nil {
            entries.append(
                entry("post", deadlines.postBy, "Justeringen ska vara anslagen: \(body)", "Protokoll", computed))
        }
        entries.append(
            entry("appeal", deadlines.appealUntil, "Sista dag att överklaga: \(body)", "Protokoll", computed))
        return entries
    }
}
