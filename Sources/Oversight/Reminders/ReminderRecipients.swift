/// Finds who is reminded: the managers of a unit, or of the nearest unit above that has any, or else the controllers.
///
/// Made for one pass over a state: it looks each unit's name up once.
struct ReminderRecipients {
    private struct Named: Hashable {
        var municipality: Identifier<Municipality>
        var name: String
    }

    private let state: OversightState
    private var managers: [Identifier<OrganisationUnit>: [Identifier<Person>]] = [:]
    private var controllers: [Identifier<Person>] = []
    private var known: [Named: [Identifier<Person>]] = [:]
    /// By activity: the units of the reports that hold it; found when it is first asked for.
    private var owners: [Identifier<Activity>: [String]]?

    /// A finder in a state.
    init(_ state: OversightState) {
        self.state = state
        for person in state.persons.things {
            for assignment in person.assignments {
                switch (assignment.role, assignment.unit) {
                case (.unitManager, let unit?): managers[unit, default: []].append(person.id)
                case (.controller, _): controllers.append(person.id)
                default: break
                }
            }
        }
    }

    /// Who is reminded of an activity: of the units that it names, or else of the reports that hold it.
    mutating func of(_ activity: Activity) -> Set<Identifier<Person>> {
        let named = activity.units?.value ?? []
        return of(named.isEmpty ? owners(of: activity.id) : named, in: activity.municipality)
    }

    /// Who is reminded of a report.
    mutating func of(_ report: Report) -> Set<Identifier<Person>> {
        of(report.unit.map { [$0] } ?? [], in: report.municipality)
    }

    private mutating func of(
        _ units: [String], in municipality: Identifier<Municipality>
    ) -> Set<Identifier<Person>> {
        var found: Set<Identifier<Person>> = []
        for name in units { found.formUnion(managers(of: Named(municipality: municipality, name: name))) }
        return found.isEmpty ? Set(controllers) : found
    }

    private mutating func managers(of named: Named) -> [Identifier<Person>] {
        if let known = known[named] { return known }
        let unit =
            state.unit(named: named.name, of: named.municipality)?.id
            ?? OrganisationUnit.identifier(name: named.name, municipality: named.municipality)
        let managed = state.ancestors(of: unit).first { managers[$0] != nil }
        let nearest = managed.flatMap { managers[$0] } ?? []
        known[named] = nearest
        return nearest
    }

    private mutating func owners(of activity: Identifier<Activity>) -> [String] {
        if let owners { return owners[activity] ?? [] }
        var found: [Identifier<Activity>: [String]] = [:]
        for report in state.reports.things {
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
