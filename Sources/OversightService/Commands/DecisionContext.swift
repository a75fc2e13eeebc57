import Oversight
import OversightCommands

/// What a command is decided on: a state, a day, and a caller who may do such things at all.
package struct DecisionContext {
    let state: OversightState
    /// The position of the state, which a submission covers.
    let position: Int
    let occasion: Occasion
    let permit: Permit

    /// Refuses the command if no role of the caller reaches what it is about.
    ///
    /// - Parameter subject: What it is about; it is found out only if a role asks for it.
    /// - Throws: ``Refusal`` with `forbidden`.
    func checkReach(
        _ subject: @autoclosure () -> AccessTable.Subject = AccessTable.Subject()
    ) throws(Refusal) {
        try permit.checkReach(subject(), in: state)
    }

    // MARK: Finding what names stand for

    func municipality(_ name: String) throws(Refusal) -> Municipality {
        guard let municipality = state.municipality(named: name) else {
            throw Refusal(
                .notFound, "There is no municipality \"\(name)\"; register it, or import one of its reports first.")
        }
        return municipality
    }

    func body(_ name: String, of municipality: Identifier<Municipality>) throws(Refusal) -> Body {
        guard let body = state.body(named: name, of: municipality) else {
            let known = state.bodies.things.filter { $0.municipality == municipality }.map(\.name)
            throw Refusal(
                .notFound, "There is no body \"\(name)\"; there are \(known.sorted().joined(separator: ", ")).")
        }
        return body
    }

    func report(_ id: Identifier<Report>) throws(Refusal) -> Report {
        guard let report = state.reports[id] else {
            throw Refusal(.notFound, "There is no report \(id); `uppsiktctl report list` shows those there are.")
        }
        return report
    }

    /// The units that names stand for: those established under them, or those that would be.
    func units(_ names: [String], of municipality: Identifier<Municipality>) -> [Identifier<OrganisationUnit>] {
        names.map { state.unitIdentifier(named: $0, of: municipality) }
    }

    /// The unit that owns a report; none if it is the whole administration's.
    func owner(of report: Report) -> [Identifier<OrganisationUnit>] {
        report.unit.map { units([$0], of: report.municipality) } ?? []
    }
}
