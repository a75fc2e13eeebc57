// Entities are found by their names as written, never by the identifiers made of them: Habo is not Håbo, and two names in
// scripts that an identifier cannot hold are two names.

extension OversightState {
    /// The municipality with a name, or with an identifier if none has the name.
    ///
    /// - Parameter name: "Ånge", "Ånge kommun" or "ange".
    package func municipality(named name: String) -> Municipality? {
        municipality(registeredAs: name) ?? municipalities[Identifier(rawValue: name)]
    }

    /// The municipality with a name.
    ///
    /// - Parameter name: "Ånge" or "Ånge kommun", in any case.
    package func municipality(registeredAs name: String) -> Municipality? {
        let key = Wording.key(Municipality.shortName(name))
        return municipalities.entities.first { Wording.key($0.name) == key }
    }

    /// The identifier of the municipality with a name: the recorded one, or the one that it would get.
    ///
    /// - Parameter name: "Ånge" or "Ånge kommun", in any case.
    package func identifier(ofMunicipality name: String) -> Identifier<Municipality> {
        municipality(registeredAs: name)?.id ?? municipalities.free(of: Municipality.candidates(name: name))
    }

    /// A municipality's body with a name, or with an identifier if none has the name.
    ///
    /// - Parameters:
    ///   - name: "Kommunstyrelsen" in any case, or `ange-kommunstyrelsen`.
    ///   - municipality: Whose body it is.
    package func body(named name: String, of municipality: Identifier<Municipality>) -> Body? {
        if let named = body(establishedAs: name, of: municipality) { return named }
        return bodies[Identifier(rawValue: name)].flatMap { $0.municipality == municipality ? $0 : nil }
    }

    /// A municipality's body with a name, or that had it before if none has it now.
    private func body(establishedAs name: String, of municipality: Identifier<Municipality>) -> Body? {
        let key = Wording.key(name)
        let own = bodies.entities.lazy.filter { $0.municipality == municipality }
        return own.first { $0.names.isNow(key) } ?? own.first { $0.names.was(key) }
    }

    /// The identifier of a municipality's body with a name: the recorded one, or the one that it would get.
    ///
    /// - Parameters:
    ///   - name: "Kommunstyrelsen" in any case.
    ///   - municipality: Whose body it is.
    ///   - isReserved: Whether an identifier is promised to a body that is not recorded yet.
    package func identifier(
        ofBody name: String, of municipality: Identifier<Municipality>,
        besides isReserved: (Identifier<Body>) -> Bool = { _ in false }
    ) -> Identifier<Body> {
        return body(establishedAs: name, of: municipality)?.id
            ?? bodies.free(of: Body.candidates(name: name, municipality: municipality), besides: isReserved)
    }

    /// A municipality's unit with a name, or with an identifier if none has the name.
    ///
    /// - Parameters:
    ///   - name: "Hemtjänst" in any case, or `ange-hemtjanst`.
    ///   - municipality: Whose unit it is.
    package func unit(named name: String, of municipality: Identifier<Municipality>) -> OrganisationUnit? {
        if let named = unit(establishedAs: name, of: municipality) { return named }
        return units[Identifier(rawValue: name)].flatMap { $0.municipality == municipality ? $0 : nil }
    }

    /// A municipality's unit with a name, or that had it before if none has it now: documents of the time name it so.
    ///
    /// - Parameters:
    ///   - name: "Hemtjänst" in any case.
    ///   - municipality: Whose unit it is.
    private func unit(
        establishedAs name: String, of municipality: Identifier<Municipality>
    ) -> OrganisationUnit? {
        let key = Wording.key(name)
        func isMeant(_ unit: OrganisationUnit) -> Bool {
            unit.municipality == municipality && Wording.key(unit.name) == key
        }
        func wasMeant(_ unit: OrganisationUnit) -> Bool {
            unit.municipality == municipality && unit.earlierNames.contains { Wording.key($0) == key }
        }
        let candidates = OrganisationUnit.candidates(name: name, municipality: municipality)
        // Asked for each unit of each activity: the table is walked only if the identifier does not lead to the unit.
        return units.first(of: candidates, where: isMeant) ?? units.entities.first(where: isMeant)
            ?? units.first(of: candidates, where: wasMeant) ?? units.entities.first(where: wasMeant)
    }

    /// The identifier of a municipality's unit with a name or an identifier: the recorded one, or the one that it would get.
    ///
    /// - Parameters:
    ///   - name: "Hemtjänst" in any case, or `ange-hemtjanst`.
    ///   - municipality: Whose unit it is.
    package func unitIdentifier(
        named name: String, of municipality: Identifier<Municipality>
    ) -> Identifier<OrganisationUnit> {
        unit(named: name, of: municipality)?.id
            ?? units.free(of: OrganisationUnit.candidates(name: name, municipality: municipality))
    }

    /// The identifier of a municipality's unit with a name: the recorded one, or the one that it would get.
    ///
    /// - Parameters:
    ///   - name: "Hemtjänst" in any case; an identifier is not taken for a name.
    ///   - municipality: Whose unit it is.
    ///   - isReserved: Whether an identifier is promised to a unit that is not recorded yet.
    package func unitIdentifier(
        establishing name: String, of municipality: Identifier<Municipality>,
        besides isReserved: (Identifier<OrganisationUnit>) -> Bool = { _ in false }
    ) -> Identifier<OrganisationUnit> {
        unit(establishedAs: name, of: municipality)?.id
            ?? units.free(of: OrganisationUnit.candidates(name: name, municipality: municipality), besides: isReserved)
    }

    /// The meeting of a body on a day, if one is scheduled and not cancelled.
    ///
    /// A meeting that was moved keeps the identifier with its first day.
    ///
    /// - Parameters:
    ///   - body: The body that meets.
    ///   - date: The day of the meeting.
    package func meeting(of body: Identifier<Body>, on date: CalendarDate) -> Meeting? {
        func isMeant(_ meeting: Meeting) -> Bool {
            meeting.body == body && meeting.date == date && meeting.cancelledOn == nil
        }
        return meetings.first(of: Meeting.candidates(of: body, on: date), where: isMeant)
            ?? meetings.entities.first { !$0.earlierDates.isEmpty && isMeant($0) }
    }

    /// The identifier of the meeting of a body on a day: the recorded one, or the one that it would get.
    ///
    /// - Parameters:
    ///   - body: The body that meets.
    ///   - date: The day of the meeting.
    package func meetingIdentifier(of body: Identifier<Body>, on date: CalendarDate) -> Identifier<Meeting> {
        meeting(of: body, on: date)?.id ?? meetings.free(of: Meeting.candidates(of: body, on: date))
    }

    /// The identifier of a municipality's goal of a year: the recorded one, or the one that it would get.
    ///
    /// A goal that two council goals were broken down to in the same words is two goals, distinguished by the parent.
    ///
    /// - Parameters:
    ///   - title: The goal in words.
    ///   - parent: The goal that it was broken down from, if any.
    ///   - year: The year that it is for.
    ///   - municipality: Whose goal it is.
    package func goalIdentifier(
        title: String, parent: Identifier<Goal>?, year: Int, municipality: Identifier<Municipality>
    ) -> Identifier<Goal> {
        let key = Wording.key(title)
        let known = goals.entities.first {
            $0.year == year && $0.parent == parent && $0.municipality == municipality && Wording.key($0.title) == key
        }
        return known?.id
            ?? goals.free(of: Goal.candidates(title: title, parent: parent, year: year, municipality: municipality))
    }

    /// The identifier of a report: the recorded one, or the one that it would get.
    ///
    /// Two reports of one day to two bodies are two reports.
    ///
    /// - Parameters:
    ///   - municipality: Whose report it is.
    ///   - kind: What kind of report it is.
    ///   - day: The day as of which it speaks, or on which it is asked for.
    ///   - year: The year that it is of; that of the day if none is given.
    ///   - unit: The name of the unit that owns it, if one does.
    ///   - committee: What says whether a report goes to the body that is meant; any body is meant if it is left out.
    package func reportIdentifier(
        municipality: Identifier<Municipality>, kind: ReportKind, on day: CalendarDate, year: Int? = nil, unit: String?,
        to committee: (Identifier<Body>) -> Bool = { _ in true }
    ) -> Identifier<Report> {
        let candidates = Report.candidates(municipality: municipality, kind: kind, on: day, unit: unit)
        let key = unit.map(Wording.key)
        let known = reports.first(of: candidates) { report in
            report.municipality == municipality && report.kind == kind && report.unit.map(Wording.key) == key
                && report.year == year ?? day.year
                && committee(report.committee)
        }
        return known?.id ?? reports.free(of: candidates)
    }
}
