/// A municipality closed a year: what was open in it was carried over or ended, and of the rest nobody is reminded any
/// more.
package struct YearClosed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of closing.
    package var on: CalendarDate
    /// The year.
    package var year: Int
    /// What became of open things, one by one.
    package var items: [ClosedItem]

    /// A year as closed.
    package init(on: CalendarDate, year: Int, items: [ClosedItem]) {
        (self.on, self.year, self.items) = (on, year, items)
    }
}

/// What became of a thing that was open when its year was closed.
package struct ClosedItem: Sendable, Hashable {
    /// The kinds of things that a year leaves open.
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case activity, assignment
    }

    /// What it is.
    package var kind: Kind
    /// The identifier of the activity or the assignment.
    package var id: String
    /// Why it ended; `nil` if it was carried over.
    package var reason: String?
    /// The goals of the new year that it serves, if it was carried over.
    package var goals: [Identifier<Goal>]

    /// A thing that was carried over or ended.
    package init(kind: Kind, id: String, reason: String? = nil, goals: [Identifier<Goal>] = []) {
        (self.kind, self.id, self.reason, self.goals) = (kind, id, reason, goals)
    }
}

extension Municipality {
    /// A year that is closed.
    package struct ClosedYear: Sendable, Equatable {
        /// The year.
        package var year: Int
        /// The first day on which it was closed.
        package var on: CalendarDate
    }

    /// Whether a year was closed by a day.
    package func hasClosed(_ year: Int, by day: CalendarDate) -> Bool {
        closedYears.contains { $0.year == year && $0.on <= day }
    }

    /// Takes in that a year was closed.
    mutating func apply(_ closed: YearClosed) {
        guard let index = closedYears.firstIndex(where: { $0.year >= closed.year }) else {
            closedYears.append(ClosedYear(year: closed.year, on: closed.on))
            return
        }
        if closedYears[index].year == closed.year {
            closedYears[index].on = min(closedYears[index].on, closed.on)
        } else {
            closedYears.insert(ClosedYear(year: closed.year, on: closed.on), at: index)
        }
    }

    /// The closing of a year.
    ///
    /// - Throws: ``Refusal`` if the year is not over yet, or is closed and nothing more is to be done in it.
    func closing(
        _ year: Int, _ items: [ClosedItem], _ occasion: Occasion
    ) throws(Refusal) -> [MunicipalityEvent] {
        guard let last = CalendarDate(year: year, month: 12, day: 31) else {
            throw Refusal(.invalid, "There is no year \(year).")
        }
        guard occasion.on >= last else {
            throw Refusal(.dateTooEarly, "The year \(year) can be closed from \(last) on, not on \(occasion.on).")
        }
        if let closed = closedYears.first(where: { $0.year == year }), items.isEmpty {
            throw Refusal(.alreadyExists, "\(name) closed the year \(year) already, on \(closed.on).")
        }
        return [.yearClosed(YearClosed(on: occasion.on, year: year, items: items))]
    }
}

extension OversightState {
    /// Whether a day lies in a year that its municipality had closed by another day, so that nobody is reminded of it.
    ///
    /// - Parameters:
    ///   - due: The day by which something was to be done.
    ///   - municipality: Whose it is.
    ///   - day: The day that is asked about.
    package func isClosed(_ due: CalendarDate, of municipality: Identifier<Municipality>, on day: CalendarDate) -> Bool
    {
        municipalities[municipality]?.hasClosed(due.year, by: day) ?? false
    }
}
