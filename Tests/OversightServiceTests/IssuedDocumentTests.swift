import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("A document that is issued")
struct IssuedDocumentTests {
    private static let meeting: Identifier<Meeting> = "granvik-omsorgsutskottet-2025-05-14"

    /// A meeting with two paragraphs and an adjuster, held and not yet adjusted.
    private static func scene(_ fixture: ServiceFixture) async throws -> RectificationScene {
        let scene = try await RectificationScene(fixture)
        for (person, office) in [("p-chair", Office.chair), ("p-1", .member)] {
            let id = Identifier<Person>(rawValue: person)
            try await scene.enter(id)
            try await scene.act(
                GiveMandate(body: scene.committee, person: id, office: office, until: nil), "2025-01-02")
        }
        try await scene.act(ScheduleMeeting(body: scene.committee, date: "2025-05-14"), "2025-05-06")
        for paragraph in ["§ 40", "§ 41"] {
            try await scene.act(
                RecordItem(meeting: meeting, paragraph: paragraph, title: "Val \(paragraph)", outcome: .noted),
                "2025-05-14")
        }
        try await scene.act(ChooseAdjuster(meeting: meeting, person: "p-1"), "2025-05-14")
        return scene
    }

    private static func issue(_ kind: DocumentKind, _ paragraph: String? = nil) -> IssueDocument {
        IssueDocument(meeting: meeting, document: kind, paragraph: paragraph)
    }

    private static func documents(_ scene: RectificationScene) async throws -> [IssuedDocumentView] {
        try await scene.service.answer(ListDocuments(), by: scene.fixture.administrator).all()
    }

    @Test("is stored byte for byte under the digest that its event names")
    func stored() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            try await scene.act(AdjustMinutes(meeting: Self.meeting), "2025-05-20")
            let receipt = try await scene.act(Self.issue(.minutes), "2025-05-20")
            let document = try #require(try await Self.documents(scene).first)
            #expect(document.id == receipt.id)
            #expect(document.kind == .minutes)
            #expect(document.asOfPosition == receipt.position - 1)
            #expect(document.adjustedOn == "2025-05-20")
            #expect(document.renderings.map(\.sha256).first == document.id)
            for rendering in document.renderings {
                let (type, content) = try await scene.service.answer(
                    Self.content(rendering.sha256), by: fixture.administrator)
                #expect(type == rendering.mediaType)
                #expect(content.count == rendering.length)
                #expect(BlobID(of: content).hex == rendering.sha256)
                #expect(String(decoding: content, as: UTF8.self).contains("Val § 41"))
            }
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }

    private static func content(_ digest: String) throws -> ShowDocumentContent {
        var fields = FieldReader([:], in: .query, path: ["id": digest])
        return try ShowDocumentContent(from: &fields)
    }

    @Test("is the same one as long as it says the same, and another once something changed")
    func again() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            let first = try await scene.act(Self.issue(.summons), "2025-05-07")
            let again = try await scene.act(Self.issue(.summons), "2025-05-08")
            #expect(again.id == first.id)
            #expect(again.eventsAppended == 0)
            try await scene.act(AddMatter(meeting: Self.meeting, title: "Taxor"), "2025-05-08")
            let other = try await scene.act(Self.issue(.summons), "2025-05-08")
            #expect(other.id != first.id)
            #expect(try await Self.documents(scene).map(\.id) == [other.id, first.id])
        }
    }

    @Test("is issued only when what it says is settled")
    func early() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            for command in [Self.issue(.minutes), Self.issue(.notice), Self.issue(.extract, "§ 41")] {
                let refused = await #expect(throws: Refusal.self) { try await scene.act(command, "2025-05-19") }
                #expect(refused?.code == .wrongState, "\(command.document)")
            }
            let missing = await #expect(throws: Refusal.self) {
                try await scene.act(Self.issue(.extract), "2025-05-19")
            }
            #expect(missing?.code == .invalid)
            // A paragraph that is adjusted at once does not wait for the others.
            for person in ["p-1", "p-chair"] {
                try await scene.act(
                    AdjustMinutes(meeting: Self.meeting, by: Identifier(rawValue: person), paragraph: "§ 41"),
                    "2025-05-14")
            }
            try await scene.act(Self.issue(.extract, "§41"), "2025-05-14")
            let extract = try #require(
                try await Self.documents(scene).first?.renderings.first { $0.mediaType.contains("plain") })
            let (_, bytes) = try await scene.service.answer(Self.content(extract.sha256), by: fixture.administrator)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("Omedelbart justerad: 2025-05-14"))
            #expect(!text.contains("inte justerat"))
            let unknown = await #expect(throws: Refusal.self) {
                try await scene.act(Self.issue(.extract, "§ 99"), "2025-05-19")
            }
            #expect(unknown?.code == .notFound)
            #expect(try await Self.documents(scene).map(\.kind) == [.extract])
            try await scene.act(AdjustMinutes(meeting: Self.meeting), "2025-05-20")
            let late = await #expect(throws: Refusal.self) { try await scene.act(Self.issue(.summons), "2025-05-21") }
            #expect(late?.code == .wrongState)
        }
    }

    @Test("is missed by the check of the log if its bytes are gone")
    func missing() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            let receipt = try await scene.act(Self.issue(.summons), "2025-05-07")
            let blobs = try #require(fixture.service.issuer?.blobs)
            #expect(try await DocumentCheck(blobs, of: fixture.log).damage(in: scene.state.documents) == nil)
            try await blobs.remove(try #require(BlobID(hex: receipt.id)))
            let damage = try #require(try await DocumentCheck(blobs, of: fixture.log).damage(in: scene.state.documents))
            #expect(damage.position == receipt.position)
            #expect(damage.reason.contains(receipt.id))
            let unknown = await #expect(throws: Refusal.self) {
                try await scene.service.answer(Self.content(receipt.id), by: fixture.administrator)
            }
            #expect(unknown?.code == .notFound)
        }
    }

    @Test("is not corrected but issued again, or counts for nothing")
    func rectified() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            let receipt = try await scene.act(Self.issue(.summons), "2025-05-07")
            let refused = await #expect(throws: Refusal.self) {
                try await scene.rectify(receipt.position, set: ["kind=minutes"])
            }
            #expect(refused?.sentence.contains("issue") == true)
            try await scene.rectify(receipt.position, void: true)
            #expect(try await Self.documents(scene).isEmpty)
        }
    }
}
