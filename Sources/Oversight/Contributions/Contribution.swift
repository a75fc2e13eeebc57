/// By what a service contributes to a goal or an assignment, what it expects of that, and what came of it.
package struct Contribution: Sendable, Equatable {
    /// The day as of which it was described.
    package var on: CalendarDate
    /// The theme as written, if it has one.
    package var theme: String?
    /// By what the service contributes.
    package var contributesBy: [String]
    /// What it expects of that.
    package var expectedEffects: [String]
    /// What came of it, by paragraph.
    package var followUp: [String]
}

extension [Contribution] {
    /// Adds a contribution, or replaces the one under the same theme unless that is as of a later day.
    ///
    /// - Parameter described: What was described.
    package mutating func take(_ described: ContributionDescribed) {
        let contribution = Contribution(
            on: described.on, theme: described.theme, contributesBy: described.contributesBy,
            expectedEffects: described.expectedEffects, followUp: described.followUp)
        let theme = described.theme.map(Wording.key)
        guard let index = firstIndex(where: { $0.theme.map(Wording.key) == theme }) else {
            return append(contribution)
        }
        if described.on >= self[index].on { self[index] = contribution }
    }
}

extension OversightState {
    /// Applies an event about a contribution to the goal or the assignment in a slot; in other slots it changes nothing.
    mutating func apply(_ event: ContributionEvent, to slot: Slot) {
        if slot.kind == .goal { goals[at: slot.index].apply(event) }
        if slot.kind == .assignment { assignments[at: slot.index].apply(event) }
    }
}

extension Goal {
    /// Applies an event about a contribution to the goal.
    mutating func apply(_ event: ContributionEvent) {
        revision += 1
        switch event {
        case .described(let described): contributions.take(described)
        }
    }
}

extension Assignment {
    /// Applies an event about a contribution to the assignment.
    mutating func apply(_ event: ContributionEvent) {
        revision += 1
        switch event {
        case .described(let described): contributions.take(described)
        }
    }
}

extension Contribution: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        theme.write(to: &writer)
        contributesBy.write(to: &writer)
        expectedEffects.write(to: &writer)
        followUp.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        theme = try String?(from: &reader)
        contributesBy = try [String](from: &reader)
        expectedEffects = try [String](from: &reader)
        followUp = try [String](from: &reader)
    }
}
