import JSONValues
import TestSupport
import Testing

/// A municipality with one imported report, made over HTTP.
struct Town {
    static let body = "Socialnämnden"
    static let board = "Kommunstyrelsen"
    static let asOf = "2024-08-31"

    let client: TestClient
    /// The identifier of the imported report, in drafting.
    let report: String
    /// The identifiers of its activities.
    let activities: [String]

    /// Imports the sample.
    init(_ client: TestClient, location: Testing.SourceLocation = #_sourceLocation) async throws {
        self.client = client
        let answer = try await Self.importSample(with: client, location: location)
        #expect(answer.status == 200, "\(answer.text)", sourceLocation: location)
        let json = try answer.json
        report = json["report"]?.text ?? ""
        activities = json["activities"]?.elements?.compactMap { $0["id"]?.text } ?? []
        for (id, name) in ["kim": "Kim Berg", "ida": "Ida Lund", "bo": "Bo Ek"] {
            try await client.done("persons/\(id)", ["name": .string(name)], method: "PUT", location: location)
        }
    }

    /// A report that somebody works with further.
    init(_ client: TestClient, of other: Town) {
        self.client = client
        report = other.report
        activities = other.activities
    }

    static func importSample(
        _ text: String = sample, with client: TestClient, as name: String = "Älvby",
        headers: KeyValuePairs<String, String> = [:],
        location: Testing.SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        try await client.send(
            "POST", "imports", ["municipality": name, "as-of": asOf, "committee": body], body: Array(text.utf8),
            type: "application/octet-stream", headers: headers, location: location)
    }

    var path: String { "reports/\(report)" }

    /// The report as it stands.
    var view: JSON { get async throws { try await client.get(path).json } }
    /// Where it stands.
    var state: String? { get async throws { try await view["state"]?.text } }

    /// Submits it.
    func submit(on day: String = "2024-09-05") async throws {
        try await client.done("\(path)/submission", ["on": .string(day)])
    }

    /// Records a decision.
    func decide(
        _ outcome: String, by body: String = Self.body, at meeting: String = "2024-09-18", _ paragraph: String = "§ 10",
        _ more: [String: JSON] = [:]
    ) async throws {
        try await client.done("\(path)/decisions", Self.decision(outcome, by: body, at: meeting, paragraph, more))
    }

    /// The body of a request that records a decision.
    static func decision(
        _ outcome: String, by body: String = Self.body, at meeting: String = "2024-09-18", _ paragraph: String = "§ 10",
        _ more: [String: JSON] = [:]
    ) -> JSON {
        let fields: [String: JSON] = [
            "outcome": .string(outcome), "body": .string(body), "meeting": .string(meeting),
            "paragraph": .string(paragraph),
        ]
        return .object(fields.merging(more) { _, last in last })
    }

    /// A report in the shape that municipalities print.
    static let sample = """
        Uppsiktsrapport till sociala utskottet

        Hemvård

        Innehållsförteckning

        1 Redovisning av arbete för de politiska målen\t3
        1.1 Fler ska klara sig hemma längre\t3
        1.2 Alla ska få äta tillsammans\t4
        2 Kommunstyrelsens mål\t5

        1 Redovisning av arbete för de politiska målen

        För 2024 har fullmäktige antagit två mål.

        1.1 Fler ska klara sig hemma längre

        Verksamhetens aktiviteter\tStartdatum\tSlutdatum
        Pröva tillsyn med kamera\t2024-01-15\t2024-06-30
        Natten blir lugnare för den som sover.\t\t
        ✔ Avslutad enligt plan\t\t
        Tio hem har prövat.\t\t
        Lära ut balansträning\t2024-02-01\t2024-11-30
        Den som står stadigt faller sällan.\t\t
        ▶ Pågående enligt plan\t\t
        Två grupper har börjat.\t\t

        1.2 Alla ska få äta tillsammans

        Verksamhetens aktiviteter\tStartdatum\tSlutdatum
        Duka ett långbord varje vecka\t2024-03-01\t2024-12-31
        Mat smakar bäst i sällskap.\t\t
        ▶ Pågående enligt plan\t\t
        Bordet står i gamla skolan.\t\t

        2 Kommunstyrelsens mål

        Här står alla mål för 2024.

        Mål inom målområde Omsorg

        - Fler ska klara sig hemma längre
        - Alla ska få äta tillsammans
        """
}
