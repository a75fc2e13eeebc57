import Oversight
import ReportReading

/// Works out which events say what a document says and the log does not say yet.
///
/// Pure: the same document, state and histories give the same events. What is already recorded is left out, so importing
/// a document again appends nothing, and documents may come in any order.
struct ImportPlanner {
    /// The document with what its parts are in the log.
    let document: ImportedDocument
    /// The state as of the log's end.
    let state: OversightState
    /// The events of what the log knows.
    let histories: ImportHistories

    var report: ReadReport { document.report }
    var day: CalendarDate { document.day }
    var municipality: Identifier<Municipality> { document.municipality }
    var reportID: Identifier<Report> { document.reportID }
    var goals: ImportedGoals { document.goals }

    /// Streams with their new events, in order; a stream comes once.
    var streams: [(stream: OversightStream, revision: Int, events: [OversightEvent])] = []
    /// Where in ``streams`` each stands: a document may have thousands.
    var places: [OversightStream: Int] = [:]

    /// The bodies that are established with the report, by ``Wording/key(_:)`` of their names.
    var bodies: [String: Identifier<Body>] = [:]
    /// The units that the document names, by ``Wording/key(_:)`` of their names.
    private var units: [String: Identifier<OrganisationUnit>] = [:]

    init(_ document: ImportedDocument, state: OversightState, histories: ImportHistories) {
        self.document = document
        self.state = state
        self.histories = histories
    }

    /// Works it out.
    ///
    /// - Returns: What is to be appended.
    /// - Throws: ``Refusal`` where the report is with its body, or changes, and the document would change it.
    mutating func plan() throws(Refusal) -> StreamChanges {
        planMunicipality()
        let committee = planBodies()
        planUnits()
        planGoals()
        for match in document.activities { planActivity(match) }
        for match in document.assignments { planAssignment(match) }
        for match in document.indicators { planIndicator(match) }
        planContributions()
        try planReport(committee)
        try planStatements()
        planProviderFollowUp()
        var changes = StreamChanges(reportID.rawValue, .report, revision: 0, [])
        changes.streams = streams.filter { !$0.events.isEmpty }
        return changes
    }

    mutating func add(_ kind: StreamKind, _ id: String, revision: Int, _ events: [OversightEvent]) {
        let stream = OversightStream(kind, id)
        let events = events.filter { !histories.wasReplaced($0, in: stream) }
        guard !events.isEmpty else { return }
        if let place = places[stream] {
            streams[place].events += events
        } else {
            places[stream] = streams.count
            streams.append((stream, revision, events))
        }
    }

    /// Refuses to change a report that is with its body, or decided.
    func checkIsOpen() throws(Refusal) {
        guard let known = state.reports[reportID], !known.stage.isOpenToUnit else { return }
        throw Refusal(
            known.stage.isFinal ? .decided : .wrongState,
            "The report \(reportID) is \(known.stage.rawValue); an import can no longer change it.")
    }

    private mutating func planBodies() -> Identifier<Body> {
        if state.board(of: municipality) == nil { establish("Kommunstyrelsen", .board) }
        if let known = state.reports[reportID] { return known.committee }
        let name = document.committeeName ?? ImportedDocument.unnamedCommittee
        if let body = state.body(named: name, of: municipality) { return body.id }
        return establish(name, Body.kind(ofName: name))
    }

    @discardableResult
    private mutating func establish(_ name: String, _ kind: BodyKind) -> Identifier<Body> {
        let key = Wording.key(name)
        if let known = bodies[key] { return known }
        let id = state.identifier(ofBody: name, of: municipality) { [places] in
            places[OversightStream(.body, $0.rawValue)] != nil
        }
        bodies[key] = id
        guard state.bodies[id] == nil else { return id }
        add(
            .body, id.rawValue, revision: 0,
            [
                .body(
                    .established(
                        BodyEstablished(on: day, municipality: municipality, name: Wording.tidy(name), kind: kind)))
            ])
        return id
    }

    private mutating func planUnits() {
        let owner = report.unit.map { planUnit(Wording.tidy($0), parent: nil) }
        for name in report.rows.flatMap(\.units).map(Wording.tidy) { planUnit(name, parent: owner) }
    }

    /// Establishes a unit that the log does not know, once.
    @discardableResult
    private mutating func planUnit(
        _ name: String, parent: Identifier<OrganisationUnit>?
    ) -> Identifier<OrganisationUnit> {
        let key = Wording.key(name)
        if let known = units[key] { return known }
        let id = state.unitIdentifier(establishing: name, of: municipality) { [places] in
            places[OversightStream(.unit, $0.rawValue)] != nil
        }
        units[key] = id
        guard state.units[id] == nil else { return id }
        add(
            .unit, id.rawValue, revision: 0,
            [
                .unit(
                    .established(
                        UnitEstablished(on: day, municipality: municipality, name: name, parent: parent)))
            ])
        return id
    }
}
