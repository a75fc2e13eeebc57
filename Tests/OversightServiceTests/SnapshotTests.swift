import EventLog
import Foundation
import Oversight
import OversightService
import Testing

@Suite("A snapshot")
struct SnapshotTests {
    @Test("comes back as the state that was saved, and the fold goes on from it as a full replay would")
    func goesOn() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            try await fixture.importSample("granvik-uppsikt-april.txt", asOf: day("2025-04-30"))
            let head = try await fixture.log.head()
            let store = SnapshotStore(directory: fixture.directory)
            try store.save(fixture.replayed(), at: head.size, head: "\(head.root)")
            try await fixture.importSample("granvik-uppsikt-augusti.txt", asOf: day("2025-08-31"))

            let snapshot = try #require(try store.load())
            #expect(snapshot.position == head.size)
            var fold = StateFold(from: snapshot.state, at: snapshot.position)
            try fixture.log.replay(from: snapshot.position + 1, through: nil) { try fold.take($0) }
            let continued = try StateDigest.of(fold.state)
            let replayed = try StateDigest.of(fixture.replayed())
            #expect(continued == replayed)
        }
    }

    @Test("that was damaged is not taken for a state")
    func damaged() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            try await fixture.importSample("granvik-uppsikt-april.txt", asOf: day("2025-04-30"))
            let head = try await fixture.log.head()
            let store = SnapshotStore(directory: fixture.directory)
            try store.save(fixture.replayed(), at: head.size, head: "\(head.root)")
            let file = fixture.directory.appending(path: "snapshot.json")
            let text = try String(contentsOf: file, encoding: .utf8)
            try text.replacing("Hemtjänst", with: "Nattjänst").write(to: file, atomically: true, encoding: .utf8)
            let snapshot = try #require(try store.load())
            let digest = try StateDigest.of(snapshot.state)
            #expect(digest != snapshot.digest)
            try "{".write(to: file, atomically: true, encoding: .utf8)
            #expect(throws: (any Error).self) { () throws in _ = try store.load() }
        }
    }
}
