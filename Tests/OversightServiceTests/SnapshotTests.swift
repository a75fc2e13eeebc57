import EventLog
import Foundation
import Oversight
import OversightService
import Testing

@Suite("A snapshot")
struct SnapshotTests {
    @Test("is read back as the state that was saved, and folding from it equals a full replay")
    func goesOn() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            try await fixture.importSample("granvik-uppsikt-april.txt", asOf: day("2025-04-30"))
            try await fixture.saveSnapshot(try await fixture.log.head())
            try await fixture.importSample("granvik-uppsikt-augusti.txt", asOf: day("2025-08-31"))
            try await fixture.expectContinued()
        }
    }

    @Test("describes its content, is readable by its owner only, and replaces one of an older schema")
    func file() throws {
        try SnapshotFixture.run { fixture in
            try Data("{}".utf8).write(to: fixture.directory.appending(path: "snapshot.json"))
            try Data("left behind by a crash".utf8).write(to: fixture.directory.appending(path: "snapshot.bin.new"))
            try fixture.store.save(fixture.state, at: 7, head: fixture.head)

            let header = try #require(try fixture.store.header())
            #expect(header.position == 7)
            #expect(header.head == fixture.head)
            #expect(header.digest == StateDigest.of(fixture.state))
            let names = try FileManager.default.contentsOfDirectory(atPath: fixture.directory.path)
            #expect(names == ["snapshot.bin"])
            let rights = try FileManager.default.attributesOfItem(atPath: fixture.file.path)[.posixPermissions]
            #expect(rights as? Int == 0o600)
        }
    }

    @Test("is absent if there is no file, or one of another schema version")
    func none() throws {
        try SnapshotFixture.run { fixture in
            #expect(try fixture.store.header() == nil)
            #expect(try fixture.store.load() == nil)
            for version in [1, SnapshotStore.schemaVersion - 1, SnapshotStore.schemaVersion + 1, 20] {
                try Data("uppsikt-snapshot \(version) of whatever form\n\u{0}".utf8).write(to: fixture.file)
                #expect(try fixture.store.header() == nil)
                #expect(try fixture.store.load() == nil)
            }
        }
    }

    @Test("that was cut off or changed anywhere is refused, or has another first line")
    func damaged() throws {
        try SnapshotFixture.run { fixture in
            try fixture.store.save(fixture.state, at: 7, head: fixture.head)
            let whole = try Data(contentsOf: fixture.file)
            let header = try #require(try fixture.store.header())
            for count in whole.indices {
                try whole[..<count].write(to: fixture.file)
                #expect(throws: SnapshotFileError.self) { () throws in _ = try fixture.store.load() }
            }
            for index in whole.indices {
                var damaged = whole
                damaged[index] ^= 1
                try damaged.write(to: fixture.file)
                do {
                    let snapshot = try fixture.store.load()
                    #expect(snapshot?.header != header)
                    #expect(snapshot?.state ?? fixture.state == fixture.state)
                } catch {
                    #expect(error is SnapshotFileError)
                }
            }
        }
    }

    @Test("that is damaged is refused with a sentence")
    func sentences() throws {
        try SnapshotFixture.run { fixture in
            try Data("{".utf8).write(to: fixture.file)
            let other = #expect(throws: SnapshotFileError.self) { () throws in _ = try fixture.store.load() }
            let header = "The snapshot does not begin with a snapshot's header; it is damaged or another file."
            #expect(other?.description == header)
            try fixture.store.save(fixture.state, at: 7, head: fixture.head)
            try (try Data(contentsOf: fixture.file).dropLast(1) + Data("x".utf8)).write(to: fixture.file)
            let changed = #expect(throws: SnapshotFileError.self) { () throws in _ = try fixture.store.load() }
            #expect(changed?.description == "The snapshot is damaged: its bytes have changed since they were written.")
        }
    }
}

extension ServiceFixture {
    fileprivate func saveSnapshot(_ head: LogHead) async throws {
        try SnapshotStore(directory: directory).save(try await replayed(), at: head.size, head: "\(head.root)")
    }

    fileprivate func expectContinued() async throws {
        let snapshot = try #require(try SnapshotStore(directory: directory).load())
        let fold = try await log.replay { source in
            var fold = StateFold(from: snapshot.state, at: snapshot.header.position)
            try source.batches(from: snapshot.header.position + 1) { try fold.take($0) }
            return fold
        }
        let continued = try await fold.finished(log)
        let replayed = try await replayed()
        #expect(continued == replayed)
        #expect(StateDigest.of(continued) == StateDigest.of(replayed))
    }
}

/// A directory for snapshots, and a state to put there.
private struct SnapshotFixture {
    let directory: URL
    let state: OversightState
    let head = String(repeating: "0123456789abcdef", count: 4)

    var file: URL { directory.appending(path: "snapshot.bin") }
    var store: SnapshotStore { SnapshotStore(directory: directory) }

    static func run(_ body: (SnapshotFixture) throws -> Void) throws {
        let directory = URL(filePath: "/var/tmp").appending(path: "uppsikt-snapshot-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: directory) } }
        let events = try RecordedStates.events("tabled-corrected-recused.jsonl")
        try body(SnapshotFixture(directory: directory, state: OversightState(folding: events)))
    }
}
