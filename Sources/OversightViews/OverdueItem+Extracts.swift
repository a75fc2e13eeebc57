package import Oversight

extension OverdueItem {
    /// The extracts of a meeting that have not gone out; `nil` if all have, or can go out only since the day.
    ///
    /// A meeting is one item, which names each decision with those who wait for its extract.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - day: The day.
    ///   - state: The state as it held on that day.
    package init?(extractsOf meeting: Meeting, on day: CalendarDate, in state: OversightState) {
        let unsent = Self.unsentExtracts(of: meeting, on: day, in: state)
        guard let due = unsent.map(\.since).min() else { return nil }
        let extracts = unsent.map { "\($0.paragraph) till \($0.recipients.joined(separator: ", "))" }
        self.init(
            kind: .extract, id: meeting.id.rawValue,
            title:
                "Utdrag ur protokollet från \(meeting.date?.description ?? meeting.id.rawValue) ska expedieras: \(extracts.joined(separator: "; "))",
            unit: nil, unitName: state.name(of: meeting.body), due: due, daysOverdue: day.days(since: due))
    }

    /// The first day on which an extract of a meeting could go out and did not, if it has passed in a year that is open.
    package static func overdueDay(
        ofExtractsOf meeting: Meeting, on day: CalendarDate, in state: OversightState
    ) -> CalendarDate? {
        unsentExtracts(of: meeting, on: day, in: state).map(\.since).min()
    }

    private static func unsentExtracts(
        of meeting: Meeting, on day: CalendarDate, in state: OversightState
    ) -> [UnsentExtract] {
        let unsent = state.unsentExtracts(of: meeting).filter { $0.since < day }
        guard let body = state.bodies[meeting.body] else { return unsent }
        return unsent.filter { !state.isClosed($0.since, of: body.municipality, on: day) }
    }
}
