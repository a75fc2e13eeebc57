import Oversight

extension DecisionContext {
    /// The closing of a year, with what it causes in the streams of what was open.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - municipality: The municipality.
    ///   - items: What becomes of what is open.
    /// - Throws: ``Refusal`` if the year cannot be closed, or a thing cannot be carried over or ended.
    func close(_ year: Int, of municipality: Municipality, _ items: [ClosedItem]) throws(Refusal) -> StreamChanges {
        var seen: Set<ClosedItem> = []
        for item in items where !seen.insert(ClosedItem(kind: item.kind, id: item.id)).inserted {
            throw Refusal(.invalid, "\(item.id) is named twice; it is carried over or ended once.")
        }
        var changes = try change(municipality, .closeYear(year, items))
        for item in items {
            changes = try changes.with(closing(item, year, of: municipality))
        }
        return changes
    }

    private func closing(
        _ item: ClosedItem, _ year: Int, of municipality: Municipality
    ) throws(Refusal) -> StreamChanges {
        switch item.kind {
        case .activity:
            let id = Identifier<Activity>(rawValue: item.id)
            let activity = state.activities[id]
            try check(activity?.municipality, is: municipality, item.id)
            if let reason = item.reason { return try change(id, .report(.cancelled, comment: reason)) }
            for goal in item.goals { try checkExists(goal) }
            return try change(
                id,
                .carryOver(
                    to: item.goals, end: try Self.newEnd(activity?.schedule?.value.end.day, after: year),
                    reason: Self.reason(for: year)))
        case .assignment:
            let known = state.assignments[Identifier(rawValue: item.id)]
            try check(known?.municipality, is: municipality, item.id)
            guard let assignment = known else { return StreamChanges(item.id, .assignment, revision: 0, []) }
            try checkReach(reach(of: assignment))
            if let reason = item.reason {
                return try change(assignment, .report(.done, label: "Avslutat", comment: reason, report: nil))
            }
            return try change(
                assignment,
                .reschedule(
                    start: nil, end: try Self.newEnd(assignment.end?.value.day, after: year),
                    reason: Self.reason(for: year)))
        }
    }

    /// Refuses what is another municipality's, or nobody's.
    private func check(
        _ owner: Identifier<Municipality>?, is municipality: Municipality, _ id: String
    ) throws(Refusal) {
        guard owner == municipality.id else {
            throw Refusal(
                .notFound,
                "\(municipality.name) has no activity or assignment \(id); `uppsiktctl year close --dry-run` lists what is open in the year."
            )
        }
    }

    /// The last day of what goes on: its own if that is in a later year, otherwise the last of the next year.
    private static func newEnd(_ end: CalendarDate?, after year: Int) throws(Refusal) -> CalendarDate {
        if let end, end.year > year { return end }
        guard let next = CalendarDate(year: year + 1, month: 12, day: 31) else {
            throw Refusal(.invalid, "There is no year after \(year).")
        }
        return next
    }

    /// Why the last day is moved, in the words of the record.
    private static func reason(for year: Int) -> String { "Överförd från \(year)." }
}

extension StreamChanges {
    /// Adds the events of another decision, which is part of this one.
    func with(_ other: StreamChanges) -> StreamChanges {
        var changes = self
        changes.streams += other.streams.filter { !$0.events.isEmpty }
        return changes
    }
}
