import Oversight
import OversightCommands
import TestSupport
import Testing

@testable import OversightService

@Suite("A person whom a request names")
struct NamedPersonsTests {
    /// A directory of four, two of whom have the same name.
    private static func run(_ test: (RectificationScene) async throws -> Void) async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            for (id, name) in [("p-1", "Vera Vice"), ("p-2", "Anna Berg"), ("p-3", "Anna Berg"), ("p-4", "Bo Ek")] {
                try await scene.enter(Identifier(rawValue: id), name: name)
            }
            try await test(scene)
        }
    }

    private static func refused(_ scene: RectificationScene, _ name: String, _ code: Refusal.Code, saying words: String)
    {
        let refusal = #expect(throws: Refusal.self) { try scene.service.person(named: name) }
        #expect(refusal?.code == code)
        #expect(refusal?.sentence.contains(words) == true, "\(refusal?.sentence ?? "")")
    }

    @Test("is found by id, and by name in any case")
    func found() async throws {
        try await Self.run { (scene) async throws in
            #expect(try scene.service.person(named: "p-1") == "p-1")
            #expect(try scene.service.person(named: "vera vice") == "p-1")
            #expect(try scene.service.person(named: "p-3") == "p-3")
        }
    }

    @Test("is refused if nobody has the name, with those who are called nearly so")
    func unknown() async throws {
        try await Self.run { (scene) async throws in
            Self.refused(scene, "Vera Vise", .notFound, saying: "Did you mean Vera Vice (p-1)?")
            Self.refused(scene, "Nils Ny", .notFound, saying: "uppsiktctl person set")
            Self.refused(scene, "p-tomt", .notFound, saying: "p-tomt")
            #expect(scene.service.directory.all().map(\.id) == ["p-1", "p-2", "p-3", "p-4"])
        }
    }

    @Test("is refused if several have the name")
    func ambiguous() async throws {
        try await Self.run { (scene) async throws in
            Self.refused(scene, "Anna Berg", .invalid, saying: "p-2, p-3")
        }
    }

    @Test("is known by the id of an office after the directory has forgotten the name")
    func erased() async throws {
        try await Self.run { (scene) async throws in
            try await scene.act(GiveMandate(body: scene.committee, person: "p-4", office: .member), "2025-02-01")
            #expect(try await scene.service.directory.erase("p-4"))
            #expect(try scene.service.person(named: "p-4") == "p-4")
            Self.refused(scene, "Bo Ek", .notFound, saying: "Bo Ek")
        }
    }

    @Test("is told in a correction as in a command: the log never holds a name")
    func corrected() async throws {
        try await Self.run { (scene) async throws in
            try await scene.act(GiveMandate(body: scene.committee, person: "p-1", office: .chair), "2025-02-01")
            let given = try await scene.position(of: "MandateGiven")
            try await scene.refused(given, set: ["person=Vera Vise"], .notFound, saying: "Vera Vice")
            try await scene.refused(given, set: ["person=Anna Berg"], .invalid, saying: "p-2, p-3")
            try await scene.rectify(given, set: ["person=Bo Ek"])
            #expect(scene.state.bodies[scene.committee]?.mandates.map(\.person) == ["p-4"])
        }
    }
}
