import Oversight
import OversightCommands
import OversightViews

/// The input of a command's decision: the state, the day, and the caller's permit.
package struct DecisionContext {
    let state: OversightState
    /// The position of the state; a submission covers the log up to it.
    let position: Int
    let occasion: Occasion
    let permit: Permit
    /// The names of persons, for documents.
    var names: any NameBook = NoNames()
    /// What issues documents; `nil` if none are stored.
    var issuer: DocumentIssuer?

    /// Refuses the command if no role of the caller reaches its subject.
    ///
    /// - Parameter subject: The subject; it is evaluated only if no role holds everywhere.
    /// - Throws: ``Refusal`` with `forbidden`.
    func checkReach(_ subject: @autoclosure () -> AccessTable.Subject) throws(Refusal) {
        try permit.checkReach(subject(), in: state)
    }

    /// Refuses the command if no role of the caller reaches the municipality that owns something.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - id: Its id; of what is not there, the decision says so, or whose it becomes.
    /// - Throws: ``Refusal`` with `forbidden`.
    func checkReach(ofOwnerOf kind: StreamKind, _ id: String) throws(Refusal) {
        try checkReach(AccessTable.Subject(of: owner(of: OversightStream(kind, id))))
    }

    /// Refuses the command if no role of the caller reaches a municipality.
    ///
    /// - Parameter name: Its name or id.
    /// - Throws: ``Refusal`` with `forbidden`.
    func checkReach(ofMunicipality name: String) throws(Refusal) {
        let owner = { state.municipality(named: name).map { AccessTable.Owner.municipality($0.id) } ?? .undecided }
        try checkReach(AccessTable.Subject(of: owner()))
    }

    private func owner(of stream: OversightStream) -> AccessTable.Owner {
        state.municipality(of: stream).map(AccessTable.Owner.municipality) ?? .undecided
    }

    // MARK: Looking up names

    /// What a sentence about an unknown name says of those that may be meant: "; near it is Hemtjänst", or nothing.
    static func near(_ name: String, among names: some Sequence<String>) -> String {
        let near = NearName.near(name, among: names).prefix(5)
        return near.isEmpty ? "" : "; near it is \(near.joined(separator: ", "))"
    }

    func municipality(_ name: String) throws(Refusal) -> Municipality {
        guard let municipality = state.municipality(named: name) else {
            let near = state.municipalities(near: name).map(\.name)
            let meant = near.isEmpty ? "" : "; near it is \(near.joined(separator: ", "))"
            throw Refusal(
                .notFound,
                "There is no municipality \"\(name)\"\(meant); register it, or import one of its reports first.")
        }
        return municipality
    }

    func body(_ name: String, of municipality: Identifier<Municipality>) throws(Refusal) -> Body {
        guard let body = state.body(named: name, of: municipality) else {
            let known = state.bodies.entities.filter { $0.municipality == municipality }.map(\.name)
            let all = known.isEmpty ? "there are none" : "there are \(known.sorted().joined(separator: ", "))"
            throw Refusal(.notFound, "There is no body \"\(name)\"\(Self.near(name, among: known)); \(all).")
        }
        return body
    }

    func report(_ id: Identifier<Report>) throws(Refusal) -> Report {
        guard let report = state.reports[id], report.revision > 0 else {
            let near = Self.near(id.rawValue, among: state.reports.entities.map(\.id.rawValue))
            throw Refusal(.notFound, "There is no report \(id)\(near); `uppsiktctl report list` shows those there are.")
        }
        return report
    }

    /// The name of a municipality, for a sentence.
    func name(of municipality: Identifier<Municipality>) -> String {
        state.municipalities[municipality]?.name ?? municipality.rawValue
    }

    /// The unit with an id, which is established and not closed by the day.
    ///
    /// - Throws: ``Refusal`` if there is none.
    func openUnit(_ id: Identifier<OrganisationUnit>) throws(Refusal) -> OrganisationUnit {
        guard let unit = state.units[id], unit.revision > 0 else {
            throw Refusal(.notFound, "There is no unit \(id); `uppsiktctl unit list` shows those there are.")
        }
        if let closedOn = unit.closedOn, closedOn <= occasion.on {
            throw Refusal(.wrongState, "The unit \(unit.name) was closed on \(closedOn).")
        }
        return unit
    }

    /// The unit of a municipality with a name or an id, which is established and not closed by the day.
    ///
    /// - Throws: ``Refusal`` if there is none; the sentence names those there are.
    func unit(_ name: String, of municipality: Municipality) throws(Refusal) -> OrganisationUnit {
        guard let unit = state.unit(named: name, of: municipality.id), unit.revision > 0 else {
            let known = state.units.entities.filter { $0.municipality == municipality.id }.map(\.name).sorted()
            let named = known.prefix(10).joined(separator: ", ") + (known.count > 10 ? " and others" : "")
            throw Refusal(
                .notFound,
                "\(municipality.name) has no unit \"\(name)\"\(Self.near(name, among: known)); \(known.isEmpty ? "it has none" : "it has \(named)")."
            )
        }
        return try openUnit(unit.id)
    }

    /// The ids of units by name; for a name that is not established, the id that it would get.
    func units(_ names: [String], of municipality: Identifier<Municipality>) -> [Identifier<OrganisationUnit>] {
        names.map { state.unitIdentifier(named: $0, of: municipality) }
    }

    /// The unit that owns a report; empty if the whole administration does.
    func owner(of report: Report) -> [Identifier<OrganisationUnit>] {
        report.unit.map { units([$0], of: report.municipality) } ?? []
    }
}
