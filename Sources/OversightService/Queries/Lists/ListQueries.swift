import Oversight
package import OversightCommands
package import OversightViews

// Filters name things by identifier or name; what there has never been is refused.

extension ListActivities: Query {
    package func answer(in access: Access) async throws -> ViewList<ActivityView> {
        try access.checkNames(municipality: municipality, unit: unit, goal: goal)
        return try await access.list(Activity.listing, at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            let serves = NameFilter.goal(goal, in: state)
            let isBy = NameFilter.unit(unit, in: state)
            return { activity in
                guard isOf(activity.municipality) else { return false }
                if let status, activity.standing?.value.status != status { return false }
                if goal != nil, !serves(activity.goals) { return false }
                return unit == nil || isBy(activity.units?.value ?? [], activity.municipality)
            }
        }
    }
}

extension ListReports: Query {
    package func answer(in access: Access) async throws -> ViewList<ReportSummary> {
        try access.checkNames(municipality: municipality, bodies: [committee, before], unit: unit)
        return try await access.list(Report.listing, at: moment, page) { current in
            let isOf = NameFilter.municipality(municipality, in: current)
            let goesTo = NameFilter.body(committee, in: current)
            let liesBefore = NameFilter.body(before, in: current)
            let isBy = NameFilter.unit(unit, in: current)
            return { report in
                // What is decided for good is before nobody.
                if before != nil, report.stage.isFinal { return false }
                return isOf(report.municipality) && goesTo(report.committee) && liesBefore(report.before)
                    && report.stage == state ?? report.stage && report.kind == kind ?? report.kind
                    && (unit == nil || isBy(report.unit.map { [$0] } ?? [], report.municipality))
            }
        }
    }
}

extension ListGoals: Query {
    package func answer(in access: Access) async throws -> ViewList<GoalView> {
        try access.checkNames(municipality: municipality)
        return try await access.list(Goal.listing, at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            return { goal in
                isOf(goal.municipality) && goal.year == year ?? goal.year && goal.level == level ?? goal.level
            }
        }
    }
}

extension ListBodies: Query {
    package func answer(in access: Access) async throws -> ViewList<BodyView> {
        try access.checkNames(municipality: municipality)
        return try await access.list(Body.listing(naming: access.service.directory), at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            return { isOf($0.municipality) }
        }
    }
}

extension ListUnits: Query {
    package func answer(in access: Access) async throws -> ViewList<UnitView> {
        try access.checkNames(municipality: municipality)
        return try await access.list(OrganisationUnit.listing, at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            return { isOf($0.municipality) }
        }
    }
}

extension ListMeetings: Query {
    package func answer(in access: Access) async throws -> ViewList<MeetingView> {
        try access.checkNames(municipality: municipality, bodies: [body])
        return try await access.list(Meeting.listing, at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            let isBy = NameFilter.body(body, in: state)
            return { meeting in
                guard isBy(meeting.body) else { return false }
                if municipality != nil {
                    guard let owner = state.bodies[meeting.body]?.municipality, isOf(owner) else { return false }
                }
                let date = meeting.date ?? .distantPast
                return from ?? date <= date && date <= to ?? date
            }
        }
    }
}

extension ListMunicipalities: Query {
    package func answer(in access: Access) async throws -> ViewList<MunicipalityView> {
        try await access.list(Municipality.listing, at: moment, page) { _ in { _ in true } }
    }
}

extension ListAssignments: Query {
    package func answer(in access: Access) async throws -> ViewList<AssignmentView> {
        try access.checkNames(municipality: municipality, unit: unit, goal: goal)
        return try await access.list(Assignment.listing, at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            let serves = NameFilter.goal(goal, in: state)
            let isBy = NameFilter.unit(unit, in: state)
            let areaKey = area.map(Wording.key)
            return { assignment in
                guard isOf(assignment.municipality), assignment.kind == kind ?? assignment.kind else { return false }
                if let status, assignment.standing?.value.status != status { return false }
                if goal != nil, !serves(assignment.goal.map { [$0] } ?? []) { return false }
                if let areaKey, assignment.area.map(Wording.key) != areaKey { return false }
                if unit == nil { return true }
                let name = assignment.unit.map { state.name(of: $0.value) } ?? assignment.responsibleUnit(in: state)
                return isBy(name.map { [$0] } ?? [], assignment.municipality)
            }
        }
    }
}

extension ListIndicators: Query {
    package func answer(in access: Access) async throws -> ViewList<IndicatorView> {
        try access.checkNames(municipality: municipality, goal: goal)
        return try await access.list(Indicator.listing, at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            let serves = NameFilter.goal(goal, in: state)
            let areaKey = area.map(Wording.key)
            return { indicator in
                guard isOf(indicator.municipality) else { return false }
                if let gender, indicator.gender != gender { return false }
                if goal != nil, !serves(indicator.links.compactMap(\.goal)) { return false }
                guard let areaKey else { return true }
                return indicator.links.contains { $0.area.map(Wording.key) == areaKey }
            }
        }
    }
}

extension ListStatements: Query {
    package func answer(in access: Access) async throws -> ViewList<StatementSummary> {
        try access.checkNames(municipality: municipality)
        return try await access.list(Statement.listing, at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            return { statement in
                guard statement.report == report ?? statement.report, statement.kind == kind ?? statement.kind else {
                    return false
                }
                guard municipality != nil else { return true }
                return state.reports[statement.report].map { isOf($0.municipality) } ?? false
            }
        }
    }
}
