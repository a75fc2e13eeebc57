extension OversightState {
    /// A unit and those it belongs to, from itself up.
    ///
    /// - Parameter unit: The unit.
    package func ancestors(of unit: Identifier<OrganisationUnit>) -> [Identifier<OrganisationUnit>] {
        var chain: [Identifier<OrganisationUnit>] = []
        var next: Identifier<OrganisationUnit>? = unit
        while let current = next, !chain.contains(current) {
            chain.append(current)
            next = units[current]?.parent?.value
        }
        return chain
    }

    /// A municipality's executive board.
    ///
    /// - Parameter municipality: The municipality.
    package func board(of municipality: Identifier<Municipality>) -> Body? {
        bodies.entities.first { $0.municipality == municipality && $0.kind == .board }
    }

    /// Who is recused in a report's matter at a body's meeting.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - body: The body that meets.
    ///   - date: The day of the meeting.
    package func recused(
        in report: Identifier<Report>, at body: Identifier<Body>, on date: CalendarDate
    ) -> Set<Identifier<Person>> {
        let meeting = meeting(of: body, on: date)
        return Set((meeting?.recusals ?? []).filter { $0.report == report }.map(\.person))
    }
}
