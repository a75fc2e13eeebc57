/// Finds who is reminded: the managers of a unit or of the nearest unit above it that has any, otherwise the controllers of
/// its municipality and those of every municipality; of minutes, the secretary and the chair of the body.
///
/// It is made for one pass over a state and looks up each unit's name once.
struct ReminderRecipients {
    private struct Named: Hashable {
        var municipality: Identifier<Municipality>
        var name: String
    }

    /// Who is responsible for a unit's deadlines.
    private struct Found {
        /// Whether the unit or one above it has a manager, reachable or not.
        var isManaged = false
        /// The indexes in ``persons`` of the managers who can be reached.
        var indexes: [Int] = []
    }

    /// The persons who are responsible for something and can be reached.
    private(set) var persons: [Identifier<Person>] = []

    private let state: OversightState
    private var managers: [Identifier<OrganisationUnit>: Found] = [:]
    /// The controllers who can be reached, with the municipalities that they are bound to; `nil` for every one.
    private var controllers: [(index: Int, of: Set<Identifier<Municipality>?>)] = []
    /// By body: the indexes of its secretary and its chair who can be reached.
    private var officers: [Identifier<Body>: [Int]] = [:]
    private var known: [Named: Found] = [:]
    /// By activity: the units of the reports that contain it; filled on first use.
    private var owners: [Identifier<Activity>: [String]]?

    /// A finder for a state.
    ///
    /// - Parameters:
    ///   - state: The state.
    ///   - day: The day on which offices are held.
    ///   - isReachable: Whether a message can be sent to a person.
    init(_ state: OversightState, on day: CalendarDate, isReachable: (Identifier<Person>) -> Bool) {
        self.state = state
        for person in state.persons.entities {
            let units = person.assignments.compactMap { $0.role == .unitManager ? $0.unit : nil }
            let controlled = Set(person.assignments.filter { $0.role == .controller }.map(\.municipality))
            guard !controlled.isEmpty || !units.isEmpty else { continue }
            let index = isReachable(person.id) ? persons.count : nil
            if index != nil { persons.append(person.id) }
            for unit in Set(units) {
                managers[unit, default: Found()].isManaged = true
                if let index { managers[unit, default: Found()].indexes.append(index) }
            }
            if let index, !controlled.isEmpty { controllers.append((index, controlled)) }
        }
        var places = Dictionary(persons.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for body in state.bodies.entities {
            let holders = Set([Office.secretary, .chair].compactMap { body.holder(of: $0, on: day) })
            for holder in holders.sorted() {
                if places[holder] == nil, isReachable(holder) {
                    places[holder] = persons.count
                    persons.append(holder)
                }
                if let place = places[holder] { officers[body.id, default: []].append(place) }
            }
        }
    }

    /// The indexes of those who are reminded of the minutes of a meeting: who keeps them and who adjusts them as the
    /// chair.
    func indexes(of meeting: Meeting) -> [Int] {
        officers[meeting.body] ?? controllers(of: state.bodies[meeting.body]?.municipality)
    }

    /// The indexes of those who are reminded of an activity, by the units that it names or else by those of the reports
    /// that contain it.
    mutating func indexes(of activity: Activity) -> [Int] {
        let named = activity.units?.value ?? []
        return indexes(of: named.isEmpty ? owners(of: activity.id) : named, in: activity.municipality)
    }

    /// The indexes of those who are reminded of an assignment, by the unit that is responsible or else by that of the
    /// report that last stated how it stands.
    mutating func indexes(of assignment: Assignment) -> [Int] {
        let responsible = assignment.responsibleUnit(in: state)
        return indexes(of: responsible.map { [$0] } ?? [], in: assignment.municipality)
    }

    /// The indexes of those who are reminded of a report.
    mutating func indexes(of report: Report) -> [Int] {
        indexes(of: report.unit.map { [$0] } ?? [], in: report.municipality)
    }

    private mutating func indexes(of units: [String], in municipality: Identifier<Municipality>) -> [Int] {
        var all = Found()
        for name in units {
            let found = found(Named(municipality: municipality, name: name))
            guard found.isManaged else { continue }
            // There is nearly always one unit.
            all.indexes = all.isManaged ? Set(all.indexes).union(found.indexes).sorted() : found.indexes
            all.isManaged = true
        }
        if all.isManaged { return all.indexes }
        return controllers(of: municipality)
    }

    /// The indexes of the controllers of a municipality, and of those of every one.
    private func controllers(of municipality: Identifier<Municipality>?) -> [Int] {
        controllers.filter { $0.of.contains(nil) || $0.of.contains(municipality) }.map(\.index)
    }

    private mutating func found(_ named: Named) -> Found {
        if let known = known[named] { return known }
        let unit = state.unitIdentifier(named: named.name, of: named.municipality)
        let managed = state.ancestors(of: unit).first { managers[$0] != nil }
        let found = managed.flatMap { managers[$0] } ?? Found()
        known[named] = found
        return found
    }

    private mutating func owners(of activity: Identifier<Activity>) -> [String] {
        if let owners { return owners[activity] ?? [] }
        var found: [Identifier<Activity>: [String]] = [:]
        for report in state.reports.entities {
            guard let unit = report.unit else { continue }
            for activity in report.outline?.value.activities ?? [] where found[activity]?.contains(unit) != true {
                found[activity, default: []].append(unit)
            }
        }
        owners = found
        return found[activity] ?? []
    }
}
