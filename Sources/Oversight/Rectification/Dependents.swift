/// A thing that names another one.
package struct Dependent: Sendable, Hashable {
    /// The stream of the thing.
    package var stream: OversightStream
    /// How it names the other, as the end of a sentence: "contains the activity".
    package var how: String
}

extension OversightState {
    /// The things that name what a stream is the history of.
    ///
    /// - Parameter stream: The stream.
    /// - Returns: Each thing once, in the order in which the kinds stand here.
    package func dependents(on stream: OversightStream) -> [Dependent] {
        var found = Dependents()
        switch stream.kind {
        case .municipality: found.add(citizens(of: Identifier(rawValue: stream.id)))
        case .unit: found.add(dependents(onUnit: Identifier(rawValue: stream.id)))
        case .body: found.add(dependents(onBody: Identifier(rawValue: stream.id)))
        case .meeting: found.add(dependents(onMeeting: Identifier(rawValue: stream.id)))
        case .goal: found.add(dependents(onGoal: Identifier(rawValue: stream.id)))
        case .activity:
            let id = Identifier<Activity>(rawValue: stream.id)
            found.add(reports, "contains the activity") { report in
                report.outline?.value.shows(id) == true
            }
        case .report: found.add(dependents(onReport: Identifier(rawValue: stream.id)))
        case .person: found.add(dependents(onPerson: Identifier(rawValue: stream.id)))
        case .matter, .assignment, .indicator, .statement, .provider, .reminder, .document: break
        }
        return found.all
    }

    private func citizens(of id: Identifier<Municipality>) -> [Dependent] {
        var found = Dependents()
        found.add(bodies, "is a body of the municipality") { $0.municipality == id }
        found.add(units, "is a unit of the municipality") { $0.municipality == id }
        found.add(goals, "is a goal of the municipality") { $0.municipality == id }
        found.add(activities, "is an activity of the municipality") { $0.municipality == id }
        found.add(assignments, "is an assignment of the municipality") { $0.municipality == id }
        found.add(indicators, "is an indicator of the municipality") { $0.municipality == id }
        found.add(reports, "is a report of the municipality") { $0.municipality == id }
        found.add(persons, "has a role for the municipality") { $0.assignments.contains { $0.municipality == id } }
        return found.all
    }

    private func dependents(onUnit id: Identifier<OrganisationUnit>) -> [Dependent] {
        guard let unit = units[id] else { return [] }
        let key = Wording.key(unit.name)
        func names(_ name: String, _ municipality: Identifier<Municipality>) -> Bool {
            municipality == unit.municipality && (Wording.key(name) == key || name == id.rawValue)
        }
        var found = Dependents()
        found.add(units, "belongs to the unit") { $0.parent?.value == id }
        found.add(activities, "names the unit") { activity in
            activity.units?.value.contains { names($0, activity.municipality) } == true
        }
        found.add(reports, "is the unit's") { report in
            report.unit.map { names($0, report.municipality) } == true
        }
        found.add(assignments, "is the unit's") { $0.unit?.value == id }
        found.add(persons, "has a role for the unit") { $0.assignments.contains { $0.unit == id } }
        return found.all
    }

    private func dependents(onBody id: Identifier<Body>) -> [Dependent] {
        var found = Dependents()
        found.add(meetings, "is a meeting of the body") { $0.body == id }
        found.add(reports, "goes to the body, or was before it") { report in
            report.committee == id || report.board == id || report.decisions.contains { $0.item.body == id }
        }
        found.add(persons, "has a role for the body") { $0.assignments.contains { $0.body == id } }
        return found.all
    }

    private func dependents(onMeeting id: Identifier<Meeting>) -> [Dependent] {
        guard let meeting = meetings[id] else { return [] }
        var found = Dependents()
        found.add(reports, "was decided on at the meeting") { report in
            report.decisions.contains { $0.item.body == meeting.body && $0.item.meeting == meeting.date }
        }
        found.add(documents, "is a document of the meeting") { $0.issued?.meeting == id }
        return found.all
    }

    private func dependents(onGoal id: Identifier<Goal>) -> [Dependent] {
        var found = Dependents()
        found.add(goals, "is broken down from the goal") { $0.parent == id }
        found.add(activities, "serves the goal") { $0.goals.contains(id) }
        found.add(reports, "has a section for the goal") { report in
            report.outline?.value.sections.contains { $0.goal == id } == true
        }
        found.add(assignments, "stands under the goal") { $0.goal == id }
        found.add(indicators, "measures the goal") { $0.links.contains { $0.goal == id } }
        return found.all
    }

    private func dependents(onReport id: Identifier<Report>) -> [Dependent] {
        var found = Dependents()
        found.add(meetings, "has a recusal in the report's matter") { $0.recusals.contains { $0.report == id } }
        found.add(meetings, "has the report on its agenda or in its minutes") { meeting in
            meeting.agenda.contains { $0.report == id } || meeting.items.contains { $0.report == id }
        }
        found.add(assignments, "has a status from the report") { $0.reports.contains(id) }
        found.add(indicators, "has values from the report") { $0.isShown(in: id) }
        found.add(statements, "is a table of the report") { $0.report == id }
        return found.all
    }

    private func dependents(onPerson id: Identifier<Person>) -> [Dependent] {
        var found = Dependents()
        found.add(bodies, "gives the person a mandate") { $0.mandates.contains { $0.person == id } }
        found.add(meetings, "has a recusal of the person") { $0.recusals.contains { $0.person == id } }
        found.add(meetings, "names the person in its minutes") { meeting in
            meeting.adjusters.contains(id) || meeting.attendance.contains { $0.person == id || $0.insteadOf == id }
                || meeting.items.contains { $0.reservations.contains(id) }
        }
        return found.all
    }
}

/// The things that were found, in order.
private struct Dependents {
    private(set) var all: [Dependent] = []

    mutating func add(_ more: [Dependent]) { all += more }

    /// Adds the things of a table that hold for a condition.
    mutating func add<Element: Entity>(
        _ table: EntityTable<Element>, _ how: String, where isMeant: (Element) -> Bool
    ) {
        for entity in table.entities where entity.revision > 0 && isMeant(entity) {
            all.append(Dependent(stream: OversightStream(Element.streamKind, entity.id.rawValue), how: how))
        }
    }
}
