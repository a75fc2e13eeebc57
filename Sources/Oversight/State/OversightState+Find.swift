extension OversightState {
    /// The municipality with a name or an identifier.
    ///
    /// - Parameter name: "Ånge", "Ånge kommun" or "ange".
    public func municipality(named name: String) -> Municipality? {
        if let found = municipalities[Identifier(rawValue: name)] { return found }
        return municipalities[Municipality.identifier(name: name)]
    }

    /// A municipality's body with a name or an identifier.
    ///
    /// - Parameters:
    ///   - name: "Kommunstyrelsen" in any case, or `ange-kommunstyrelsen`.
    ///   - municipality: Whose body it is.
    public func body(named name: String, of municipality: Identifier<Municipality>) -> Body? {
        if let found = bodies[Identifier(rawValue: name)], found.municipality == municipality { return found }
        let key = Wording.key(name)
        return bodies.entities.first { $0.municipality == municipality && Wording.key($0.name) == key }
    }

    /// A municipality's unit with a name or an identifier.
    ///
    /// - Parameters:
    ///   - name: "Hemtjänst" in any case, or `ange-hemtjanst`.
    ///   - municipality: Whose unit it is.
    public func unit(named name: String, of municipality: Identifier<Municipality>) -> OrganisationUnit? {
        units[unitIdentifier(named: name, of: municipality)]
    }

    /// The identifier of a municipality's unit with a name or an identifier, whether or not the unit exists.
    ///
    /// - Parameters:
    ///   - name: "Hemtjänst" in any case, or `ange-hemtjanst`.
    ///   - municipality: Whose unit it is.
    public func unitIdentifier(
        named name: String, of municipality: Identifier<Municipality>
    ) -> Identifier<OrganisationUnit> {
        let written = Identifier<OrganisationUnit>(rawValue: name)
        if units[written]?.municipality == municipality { return written }
        return OrganisationUnit.identifier(name: name, municipality: municipality)
    }

    /// A unit and the units above it, from itself up.
    ///
    /// - Parameter unit: The unit.
    public func ancestors(of unit: Identifier<OrganisationUnit>) -> [Identifier<OrganisationUnit>] {
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
    public func board(of municipality: Identifier<Municipality>) -> Body? {
        bodies.entities.first { $0.municipality == municipality && $0.kind == .board }
    }

    /// Who is recused in a report's matter at a body's meeting.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - body: The body that meets.
    ///   - date: The day of the meeting.
    public func recused(
        in report: Identifier<Report>, at body: Identifier<Body>, on date: CalendarDate
    ) -> Set<Identifier<Person>> {
        let meeting = meetings[Meeting.identifier(of: body, on: date)]
        return Set((meeting?.recusals ?? []).filter { $0.report == report }.map(\.person))
    }
}
