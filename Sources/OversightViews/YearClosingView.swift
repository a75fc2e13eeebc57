package import Oversight

/// A year as it was closed, or would be.
package struct YearClosingView: Codable, Sendable, Equatable {
    /// A thing that was open in the year.
    package struct Item: Codable, Sendable, Equatable {
        /// What it is.
        package var kind: ClosedItem.Kind
        /// The identifier.
        package var id: String
        /// The title.
        package var title: String
        /// The day by which it was to end; `null` if none is known.
        @Nullable package var due: CalendarDate?
        /// The goals of the next year that it goes on to serve; empty if it does not go on, or is an assignment.
        package var goals: [String]
        /// Why it ended; `null` if it did not.
        @Nullable package var reason: String?

        /// A thing as it was closed.
        ///
        /// - Parameters:
        ///   - item: What became of it.
        ///   - state: The state that knows its title.
        package init(_ item: ClosedItem, in state: OversightState) {
            (kind, id) = (item.kind, item.id)
            let due: CalendarDate?
            switch item.kind {
            case .activity:
                let activity = state.activities[Identifier(rawValue: item.id)]
                (title, due) = (activity?.title ?? item.id, activity?.schedule?.value.end.day)
            case .assignment:
                let assignment = state.assignments[Identifier(rawValue: item.id)]
                (title, due) = (assignment?.title ?? item.id, assignment?.end?.value.day)
            }
            goals = item.goals.map { state.goals[$0]?.title ?? $0.rawValue }
            self.due = due
            reason = item.reason
        }
    }

    /// The identifier of the municipality.
    package var municipality: String
    /// The year.
    package var year: Int
    /// The position of the closing in the log; `null` if nothing was recorded.
    @Nullable package var position: Int?
    /// What goes on in the next year.
    package var carried: [Item]
    /// What ended.
    package var ended: [Item]
    /// What stays open in the year; nobody is reminded of it.
    package var left: [Item]
    /// How many events were recorded, or would be.
    package var eventsAppended: Int

    /// A year as it was closed.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - municipality: The municipality.
    ///   - items: What became of open things.
    ///   - state: The state in which they are.
    ///   - eventsAppended: How many events were recorded.
    package init(
        _ year: Int, of municipality: Municipality, _ items: [ClosedItem], in state: OversightState, eventsAppended: Int
    ) {
        (self.municipality, self.year, self.eventsAppended) = (municipality.id.rawValue, year, eventsAppended)
        carried = items.filter { $0.reason == nil }.map { Item($0, in: state) }
        ended = items.filter { $0.reason != nil }.map { Item($0, in: state) }
        let open =
            state.openActivities(in: year, of: municipality).map { ClosedItem(kind: .activity, id: $0.id.rawValue) }
            + state.openAssignments(in: year, of: municipality).map {
                ClosedItem(kind: .assignment, id: $0.id.rawValue)
            }
        let named = Set(items.map { ClosedItem(kind: $0.kind, id: $0.id) })
        left = open.filter { !named.contains($0) }.map { Item($0, in: state) }
            .sorted { ($0.due?.description ?? "9", $0.id) < ($1.due?.description ?? "9", $1.id) }
        position = nil
    }
}
