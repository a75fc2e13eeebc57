/// Finds who is reminded: the managers of a unit, or of the nearest unit above that has any, or else the controllers.
///
/// Made for one pass over a state: it looks each unit's name up once.
struct ReminderRecipients {
    private struct Named: Hashable {
        var municipality: Identifier<Municipality>
        var name: String
    }

    /// Whom a unit's things lie with.
    private struct Found {
        /// Whether the unit, or one above it, has a manager at all.
        var isManaged = false
        /// The places of those managers to whom a message can be sent.
        var places: [Int] = []
    }

    /// The persons to whom a message can be sent and who are responsible for something; each has a place.
    private(set) var persons: [Identifier<Person>] = []

    private let state: OversightState
    private var managers: [Identifier<OrganisationUnit>: Found] = [:]
    private var controllers: [Int] = []
    private var known: [Named: Found] = [:]
    /// By activity: the units of the reports that hold it; found when it is first asked for.
    private var owners: [Identifier<Activity>: [String]]?

    /// A finder in a state.
    ///
    /// - Parameters:
    ///   - state: The state.
    ///   - isReachable: Whether a message can be sent to a person.
    init(_ state: OversightState, isReachable: (Identifier<Person>) -> Bool) {
        self.state = state
        for person in state.persons.entities {
            let units = person.assignments.compactMap { $0.role == .unitManager ? $0.unit : nil }
            let isController = person.assignments.contains { $0.role == .controller }
            guard isController || !units.isEmpty else { continue }
            let place = isReachable(person.id) ? persons.count : nil
            if place != nil { persons.append(person.id) }
            for unit in Set(units) {
                managers[unit, default: Found()].isManaged = true
                if let place { managers[unit, default: Found()].places.append(place) }
            }
            if let place, isController { controllers.append(place) }
        }
    }

    /// The places of those who are reminded of an activity: of the units that it names, or else of the reports that hold
    /// it.
    mutating func of(_ activity: Activity) -> [Int] {
        let named = activity.units?.value ?? []
        return of(named.isEmpty ? owners(of: activity.id) : named, in: activity.municipality)
    }

    /// The places of those who are reminded of a report.
    mutating func of(_ report: Report) -> [Int] {
        of(report.unit.map { [$0] } ?? [], in: report.municipality)
    }

    private mutating func of(_ units: [String], in municipality: Identifier<Municipality>) -> [Int] {
        var all = Found()
        for name in units {
            let found = found(Named(municipality: municipality, name: name))
            guard found.isManaged else { continue }
            // Nearly everything lies with one unit.
            all.places = all.isManaged ? Set(all.places).union(found.places).sorted() : found.places
            all.isManaged = true
        }
        return all.isManaged ? all.places : controllers
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
            for section in report.outline?.value.sections ?? [] {
                for activity in section.activities where found[activity]?.contains(unit) != true {
                    found[activity, default: []].append(unit)
                }
            }
        }
        owners = found
        return found[activity] ?? []
    }
}
