import Oversight
import OversightCommands
import ReportReading

/// Works out which events say what a document says and the log does not say yet.
///
/// Pure: the same document, state and histories give the same events. What is already recorded is left out, so importing
/// a document again appends nothing, and documents may come in any order.
struct ImportPlanner {
    /// The document.
    let report: ReadReport
    /// The day as of which it speaks.
    let day: CalendarDate
    /// The name of the municipality.
    let municipalityName: String
    /// The identifier of the municipality: the recorded one, or the one that it gets.
    let municipality: Identifier<Municipality>
    /// The body asked for.
    let committeeName: String?
    /// The state as of the log's end.
    let state: OversightState
    /// The activities that the rows are.
    let matches: [ActivityMatch]
    /// The events of those of them that the log knows, with their positions.
    let histories: [Identifier<Activity>: [(position: Int, event: ActivityEvent)]]

    /// The identifiers of the document's goals.
    let goals: ImportedGoals
    /// The identifier of the document's report.
    let reportID: Identifier<Report>

    /// Streams with their new events, in order; a stream comes once.
    var streams: [(stream: OversightStream, revision: Int, events: [OversightEvent])] = []
    /// Where in ``streams`` each stands: a document may have thousands.
    var places: [OversightStream: Int] = [:]

    /// The bodies that are established with the report, by ``Wording/key(_:)`` of their names.
    private var bodies: [String: Identifier<Body>] = [:]
    /// The units that the document names, by ``Wording/key(_:)`` of their names.
    private var units: [String: Identifier<OrganisationUnit>] = [:]

    var goalYear: Int { report.goalYear ?? day.year }

    init(
        report: ReadReport, document: ImportDocument, state: OversightState, matches: [ActivityMatch],
        histories: [Identifier<Activity>: [(position: Int, event: ActivityEvent)]]
    ) {
        self.report = report
        day = document.asOf
        municipalityName = document.municipality
        committeeName = document.committee
        self.state = state
        self.matches = matches
        self.histories = histories
        municipality = state.identifier(ofMunicipality: document.municipality)
        goals = ImportedGoals(
            report, of: municipality, year: report.goalYear ?? document.asOf.year, state: state)
        reportID = state.reportIdentifier(
            municipality: municipality, kind: report.kind, on: document.asOf, unit: report.unit.map(Wording.tidy))
    }

    /// Works it out.
    ///
    /// - Returns: What is to be appended.
    /// - Throws: ``Refusal`` where the report is with its body, or changes, and the document would change it.
    mutating func plan() throws(Refusal) -> StreamChanges {
        planMunicipality()
        let committee = try planBodies()
        planUnits()
        planGoals()
        for match in matches { planActivity(match) }
        try planReport(committee)
        var changes = StreamChanges(reportID.rawValue, .report, revision: 0, [])
        changes.streams = streams.filter { !$0.events.isEmpty }
        return changes
    }

    mutating func add(_ kind: StreamKind, _ id: String, revision: Int, _ events: [OversightEvent]) {
        guard !events.isEmpty else { return }
        let stream = OversightStream(kind, id)
        if let place = places[stream] {
            streams[place].events += events
        } else {
            places[stream] = streams.count
            streams.append((stream, revision, events))
        }
    }

    private mutating func planMunicipality() {
        let known = state.municipalities[municipality]
        var events: [OversightEvent] = []
        if known == nil {
            events.append(
                .municipality(
                    .registered(
                        MunicipalityRegistered(on: day, name: Municipality.shortName(municipalityName)))))
        }
        if known?.scale == nil, !report.assessments.isEmpty {
            events.append(.municipality(.gradeScaleAdopted(GradeScaleAdopted(on: day, scale: .fourSteps))))
        }
        add(.municipality, municipality.rawValue, revision: known?.revision ?? 0, events)
    }

    private mutating func planBodies() throws(Refusal) -> Identifier<Body> {
        if state.board(of: municipality) == nil { establish("Kommunstyrelsen", .board) }
        let asked = committeeName.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
        if let known = state.reports[reportID] {
            if let asked, state.body(named: asked, of: municipality)?.id != known.committee {
                throw Refusal(
                    .wrongBody, "The report \(reportID) goes to \(known.committee) already; leave --committee out.")
            }
            return known.committee
        }
        // The oversight plan names no committee by itself: reports go to the board's own subcommittee then.
        let name = asked ?? report.committee ?? "Kommunstyrelsens utskott"
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
