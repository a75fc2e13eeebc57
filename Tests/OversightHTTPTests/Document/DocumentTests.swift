import HTTPTypes
import JSONValues
import Oversight
import TestSupport
import Testing

@testable import OversightHTTP

/// The OpenAPI document against the routes and against itself.
@Suite struct DocumentTests {
    let document: APIDocument

    init() throws { document = try APIDocument() }

    @Test func everyRouteIsInTheDocumentAndTheOtherWayRound() async throws {
        try await TestServer.run { server in
            let routes = Set(OversightAPI.routes.map { "\($0.method.rawValue) \($0.path)" })
            let documented = Set(document.operations.map { "\($0.method) \($0.path)" })
            #expect(routes == documented)
            #expect(routes.count == OversightAPI.routes.count, "A route is in the table twice.")
        }
    }

    @Test func everyOperationIsDescribed() throws {
        var ids: Set<String> = []
        for operation in document.operations {
            let name = "\(operation.method) \(operation.path)"
            #expect(operation.json["summary"]?.text?.isEmpty == false, "\(name)")
            #expect(operation.json["description"]?.text?.hasSuffix(".") == true, "\(name)")
            let (isNew, _) = ids.insert(operation.json["operationId"]?.text ?? "")
            #expect(isNew, "\(name)")
            let parameters = (operation.json["parameters"]?.elements ?? []).map(document.followed)
            let inPath = parameters.filter { $0["in"] == "path" }.compactMap { $0["name"]?.text }
            let placeholders = operation.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                String($0.dropFirst().dropLast())
            }
            #expect(inPath.sorted() == placeholders.sorted(), "\(name)")
            for parameter in parameters where parameter["in"] == "path" { #expect(parameter["required"] == true) }
        }
    }

    @Test func everySchemaUsesKeywordsThatAreChecked() throws {
        let validator = document.validator
        var unknown = (document.root["components"]?["schemas"]?.fields ?? [:]).flatMap {
            validator.unknownKeywords(in: $1, at: $0)
        }
        for operation in document.operations {
            let contents =
                [operation.json["requestBody"]].compactMap(\.self)
                + (operation.json["responses"]?.fields ?? [:]).values.map(document.followed)
            for content in contents {
                for (type, media) in content["content"]?.fields ?? [:] {
                    guard let schema = media["schema"] else { continue }
                    unknown += validator.unknownKeywords(in: schema, at: "\(operation.path) \(type)")
                }
            }
        }
        #expect(unknown == [])
    }

    @Test func everyReferenceLeadsSomewhere() {
        func references(in value: JSON) -> [String] {
            switch value {
            case .array(let elements): elements.flatMap(references)
            case .object(let fields):
                fields.flatMap { name, field in name == "$ref" ? [field.text ?? ""] : references(in: field) }
            default: []
            }
        }
        for reference in Set(references(in: document.root)) {
            #expect(document.resolve(reference) != nil, "\(reference)")
        }
    }

    @Test func examplesAreOfTheSchemasThatTheyStandBeside() {
        for operation in document.operations {
            guard let media = operation.json["requestBody"]?["content"]?["application/json"],
                let schema = media["schema"], let example = media["example"]
            else { continue }
            #expect(document.validator.complaints(about: example, schema) == [], "\(operation.path)")
        }
        for (name, response) in document.root["components"]?["responses"]?.fields ?? [:] {
            guard let media = response["content"]?["application/problem+json"],
                let schema = media["schema"], let example = media["example"]
            else { continue }
            #expect(document.validator.complaints(about: example, schema) == [], "\(name)")
        }
    }

    @Test func enumerationsAreThoseOfTheDomain() {
        func holds<Choice: RawRepresentable<String> & CaseIterable>(_ name: String, _ choice: Choice.Type) {
            let documented = document.resolve("#/components/schemas/\(name)")?["enum"]?.texts ?? []
            #expect(Set(documented) == Set(Choice.allCases.map(\.rawValue)), "\(name)")
        }
        holds("ActivityStatus", ActivityStatus.self)
        holds("ReportKind", ReportKind.self)
        holds("ReportStage", ReportStage.self)
        holds("DecisionOutcome", DecisionOutcome.self)
        holds("GoalLevel", GoalLevel.self)
        holds("BodyKind", BodyKind.self)
        holds("Office", Office.self)
        holds("Role", Role.self)
        holds("GradeBasis", GradeBasis.self)
        holds("FindingCode", FindingCode.self)
        holds("FindingKind", FindingKind.self)
        holds("AssignmentKind", AssignmentKind.self)
        holds("AssignmentStatus", AssignmentStatus.self)
        holds("Gender", Gender.self)
        holds("FollowUpPeriod", FollowUpPeriod.self)
        holds("Trend", Trend.self)
        holds("Polarity", Polarity.self)
        holds("PolarityBasis", PolarityBasis.self)
        holds("StatementKind", StatementKind.self)
        holds("SignConvention", SignConvention.self)
        holds("ReminderStage", ReminderStage.self)
        holds("AssignmentKind", AssignmentKind.self)
        holds("AssignmentStatus", AssignmentStatus.self)
        holds("Gender", Gender.self)
        holds("Trend", Trend.self)
        holds("Polarity", Polarity.self)
        holds("PolarityBasis", PolarityBasis.self)
        holds("StatementKind", StatementKind.self)
        holds("SignConvention", SignConvention.self)
    }

    @Test func everyRefusalHasItsProblemType() {
        let types = document.resolve("#/components/schemas/Problem")?["properties"]?["type"]?["enum"]?.texts ?? []
        for code in Refusal.Code.allCases { #expect(types.contains("urn:uppsikt:problem:\(code.rawValue)")) }
    }

    @Test func itIsServedAsItIs() async throws {
        try await TestServer.run { server in
            let answer = try await server.client(token: nil).get("openapi.json")
            #expect(answer.status == 200)
            let served = try answer.json
            #expect(served == document.root)
        }
    }
}
