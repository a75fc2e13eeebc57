import JSONValues
import Oversight
import TestSupport
import Testing

@testable import EventCatalogue

@Suite("The catalogue's entries, schemas and examples")
struct CatalogueTests {
    @Test("Every type and version is in the catalogue once")
    func entriesAreUnique() {
        let names = EventCatalogue.entries.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test("Every type and version has a schema and an example, and every such file has a type that is read")
    func filesAndEntriesAgree() throws {
        let expected = Set(
            EventCatalogue.entries.flatMap { [CatalogueFiles.schemaPath(of: $0), CatalogueFiles.examplePath(of: $0)] })
        let found = Set(
            try CatalogueFiles.allPaths().filter { $0.hasSuffix(".json") && !$0.hasPrefix("streams/") })
        #expect(expected.subtracting(found).sorted() == [], "files that are missing in Events")
        #expect(found.subtracting(expected).sorted() == [], "files in Events of which the code reads no event")
    }

    @Test("Every kind of stream has events, and the versions of a type count up to the one that is written")
    func complete() {
        for kind in StreamKind.allCases {
            #expect(EventCatalogue.entries.contains { $0.streams == .one(kind) }, "no event is catalogued for \(kind)")
        }
        for (type, entries) in Dictionary(grouping: EventCatalogue.entries, by: \.type) {
            let versions = entries.map(\.version).sorted()
            #expect(versions == Array(1...versions.count), "\(type)")
            #expect(entries.filter(\.isWritten).map(\.version) == [versions.count], "\(type)")
        }
    }

    @Test("The catalogue's description names every kind of stream")
    func kindsAreNamed() throws {
        let text = String(decoding: try CatalogueFiles.bytes("README.md"), as: UTF8.self)
        let lacking = StreamKind.allCases.map(\.rawValue).filter { !text.contains("`\($0)`") }
        #expect(lacking == [], "kinds that Events/README.md does not name")
    }

    @Test("Every type is read by the tag that it declares")
    func tagsAgree() throws {
        for entry in EventCatalogue.entries {
            let payload = try #require(EventCatalogue.payload(of: entry) as? any EventPayload.Type)
            #expect(payload.type == entry.type)
            #expect(rawTag(of: payload) == entry.tag, "\(entry.name) declares the tag of another type")
        }
    }

    private func rawTag<Payload: EventPayload>(of payload: Payload.Type) -> UInt8 { payload.tag.rawValue }

    @Test("An entry is found by its type and version", arguments: EventCatalogue.entries)
    func lookUp(_ entry: EventCatalogue.Entry) {
        #expect(EventCatalogue.entry(type: entry.type, version: entry.version) == entry)
        #expect(EventCatalogue.entry(type: entry.type, version: 99) == nil)
    }

    @Test("A schema has a title and uses only keywords that are checked", arguments: CatalogueFiles.published)
    func schemaIsWellMade(_ entry: EventCatalogue.Entry) throws {
        let schema = try CatalogueFiles.schema(of: entry)
        #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["$id"]?.text == "urn:uppsikt:event:\(entry.type):\(entry.version)")
        #expect(schema["title"]?.text?.isEmpty == false)
        #expect(schema["description"]?.text?.isEmpty == false)
        #expect(SchemaValidator(schema).unknownKeywords() == [])
        // The data of an event inside another one are as their own schema says.
        for object in objects(in: schema) where object["properties"] != nil {
            #expect(object["additionalProperties"] == .bool(false))
            for (name, property) in object["properties"]?.fields ?? [:] {
                #expect(property["description"]?.text?.isEmpty == false, "\(name) is not described")
            }
        }
    }

    @Test("An example shows every field that its schema knows, and holds", arguments: CatalogueFiles.published)
    func exampleHolds(_ entry: EventCatalogue.Entry) throws {
        let schema = try CatalogueFiles.schema(of: entry)
        let example = try JSON(CatalogueFiles.example(of: entry))
        #expect(SchemaValidator(schema).complaints(about: example) == [])
        #expect(Set((example.fields ?? [:]).keys) == Set((schema["properties"]?.fields ?? [:]).keys))
    }

    @Test("An example is read, and written again byte for byte", arguments: CatalogueFiles.published)
    func exampleRoundTrips(_ entry: EventCatalogue.Entry) throws {
        let example = try CatalogueFiles.example(of: entry)
        let event = try entry.read(example)
        let written = EventCatalogue.write(event)
        #expect(written.type == entry.type)
        guard entry.isWritten else {
            // An older version is read as the present one, and then keeps its schema.
            let present = try #require(EventCatalogue.entry(type: written.type, version: written.version))
            #expect(present.isWritten)
            // Another test names the schema that is missing.
            guard CatalogueFiles.published.contains(present) else { return }
            let value = try JSON(written.data)
            #expect(SchemaValidator(try CatalogueFiles.schema(of: present)).complaints(about: value) == [])
            return
        }
        #expect(written.version == entry.version)
        #expect(
            String(decoding: written.data, as: UTF8.self) == String(decoding: withoutWhiteSpace(example), as: UTF8.self)
        )
    }

    @Test("The reader requires exactly the fields that the schema requires", arguments: CatalogueFiles.published)
    func requiredAgrees(_ entry: EventCatalogue.Entry) throws {
        let schema = try CatalogueFiles.schema(of: entry)
        let example = try JSON(CatalogueFiles.example(of: entry))
        let required = Set(schema["required"]?.texts ?? [])
        for name in schema["properties"]?.fields?.keys.sorted() ?? [] {
            let lacking = try example.without(name).bytes()
            if required.contains(name) {
                #expect(throws: EventDecodingError.self, "without \(name)") { try entry.read(lacking) }
            } else {
                #expect(throws: Never.self, "without \(name)") { try entry.read(lacking) }
            }
        }
    }

    @Test("The required fields of objects inside an event are required too")
    func requiredInside() throws {
        let cases = [
            ("ReportRemitted", "item", ["body", "meeting", "paragraph"]),
            ("GradeScaleAdopted", "rule", ["noneStarted", "inProgress", "oneCompleted", "targetReached"]),
            ("GradeScaleAdopted", "steps", ["key", "label"]),
            ("ReportDrafted", "sections", ["number", "goal", "activities"]),
            ("ReportFindingsNoted", "findings", ["code", "figures"]),
            ("ReminderPrepared", "items", ["kind", "id", "due", "stage"]),
            ("StatementReported", "columns", ["key", "label"]),
            ("AssessmentScaleAdopted", "steps", ["key", "label", "rank"]),
            ("ReportFiguresStated", "figures", ["written"]),
            ("ProviderFollowedUp", "answers", ["question", "answer"]),
            ("AssignmentWordsAdopted", "words", ["status", "label"]),
            ("ActivityWordsAdopted", "words", ["status", "label"]),
            ("StatementReported", "rows", ["label", "isSum", "cells"]),
            ("YearClosed", "items", ["kind", "id", "goals"]),
        ]
        for (type, field, names) in cases {
            let entry = try #require(EventCatalogue.entries.first { $0.type == type && $0.isWritten })
            let example = try JSON(CatalogueFiles.example(of: entry))
            let property = try #require(try CatalogueFiles.schema(of: entry)["properties"]?[field])
            let definition = property["items"] ?? property
            let schema =
                try definition["$ref"] == nil
                ? definition : #require(try CatalogueFiles.schema(of: entry)["$defs"]?["minuteItem"])
            #expect(schema["required"]?.texts.sorted() == names.sorted())
            for name in names {
                var fields = try #require(example.fields)
                let inner = try #require(fields[field])
                fields[field] = inner.elements.map { .array($0.map { $0.without(name) }) } ?? inner.without(name)
                let lacking = try JSON.object(fields).bytes()
                #expect(throws: EventDecodingError.self, "\(type) without \(name)") { try entry.read(lacking) }
            }
        }
    }

    @Test("The closed sets of the schemas are those of the code")
    func closedSetsAgree() throws {
        let sets: [(String, [String], [String])] = [
            ("BodyEstablished", ["kind"], BodyKind.allCases.map(\.rawValue)),
            ("MandateGiven", ["office"], Office.allCases.map(\.rawValue)),
            ("MandateEnded", ["office"], Office.allCases.map(\.rawValue)),
            ("AttendanceRecorded", ["part"], AttendancePart.allCases.map(\.rawValue)),
            ("ItemMinuted", ["outcome"], ItemOutcome.allCases.map(\.rawValue)),
            ("ItemMinuted", ["votes", "casting"], VoteSide.allCases.map(\.rawValue)),
            ("DocumentIssued", ["kind"], DocumentKind.allCases.map(\.rawValue)),
            ("GoalAdopted", ["level"], GoalLevel.allCases.map(\.rawValue)),
            ("ActivityStatusReported", ["status"], ActivityStatus.allCases.map(\.rawValue)),
            ("ReportRequested", ["kind"], ReportKind.allCases.map(\.rawValue)),
            ("GoalGraded", ["basis"], GradeBasis.allCases.map(\.rawValue)),
            ("ReportFindingsNoted", ["findings", "code"], FindingCode.allCases.map(\.rawValue)),
            ("DecisionCorrected", ["field"], CorrectedField.allCases.map(\.rawValue)),
            ("RoleGranted", ["role"], Role.allCases.map(\.rawValue)),
            ("RoleRevoked", ["role"], Role.allCases.map(\.rawValue)),
            ("ReminderPrepared", ["items", "kind"], ReminderSubject.Kind.allCases.map(\.rawValue)),
            ("ReminderPrepared", ["items", "stage"], ReminderStage.allCases.map(\.rawValue)),
            ("AssignmentGiven", ["kind"], AssignmentKind.allCases.map(\.rawValue)),
            ("AssignmentStatusReported", ["status"], AssignmentStatus.allCases.map(\.rawValue)),
            ("IndicatorDefined", ["gender"], Gender.allCases.map(\.rawValue)),
            ("IndicatorDefined", ["followUp"], FollowUpPeriod.allCases.map(\.rawValue)),
            ("IndicatorDescribed", ["followUp"], FollowUpPeriod.allCases.map(\.rawValue)),
            ("IndicatorAssessed", ["trend"], Trend.allCases.map(\.rawValue)),
            ("IndicatorPolaritySet", ["polarity"], Polarity.allCases.map(\.rawValue)),
            ("IndicatorPolaritySet", ["basis"], PolarityBasis.allCases.map(\.rawValue)),
            ("StatementReported", ["kind"], StatementKind.allCases.map(\.rawValue)),
            ("StatementReported", ["signs"], SignConvention.allCases.map(\.rawValue)),
            ("AssignmentWordsAdopted", ["words", "status"], AssignmentStatus.allCases.map(\.rawValue)),
            ("ActivityWordsAdopted", ["words", "status"], ActivityStatus.allCases.map(\.rawValue)),
            ("YearClosed", ["items", "kind"], ClosedItem.Kind.allCases.map(\.rawValue)),
        ]
        for entry in CatalogueFiles.published {
            let schema = try CatalogueFiles.schema(of: entry)
            let closed = sets.filter { $0.0 == entry.type }
            for (_, path, keys) in closed {
                let property = path.reduce(schema) { schema, name in
                    (schema["items"] ?? schema)["properties"]?[name] ?? .null
                }
                let words = (property["enum"] ?? property["items"]?["enum"])?.texts ?? []
                let place = "\(entry.name), \(path.joined(separator: "."))"
                // An older version may know fewer words, and has no others.
                if entry.isWritten { #expect(words == keys, "\(place)") }
                #expect(Set(words).isSubset(of: keys), "\(place)")
            }
            let counted = enumerations(in: schema)
            // An older version may lack a set that a later one has.
            #expect(
                entry.isWritten ? counted == closed.count : counted <= closed.count,
                "an enumeration in the schema of \(entry.name) is held to no set of the code")
        }
        let types = Set(CatalogueFiles.published.map(\.type))
        #expect(sets.map(\.0).filter { !types.contains($0) } == [], "sets of types that are not in the catalogue")
    }

    private func objects(in schema: JSON) -> [JSON] {
        let here = schema["type"] == .string("object") ? [schema] : []
        return here + inner(schema).flatMap { objects(in: $0) }
    }

    private func enumerations(in schema: JSON) -> Int {
        (schema["enum"] == nil ? 0 : 1) + inner(schema).reduce(0) { $0 + enumerations(in: $1) }
    }

    private func inner(_ schema: JSON) -> [JSON] {
        Array(schema["properties"]?.fields?.values ?? [:].values) + Array(schema["$defs"]?.fields?.values ?? [:].values)
            + [schema["items"]].compactMap { $0 }
    }
}
