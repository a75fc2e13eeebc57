package import EventLog
internal import Testing

/// The promises of an engine, which a log above it relies on.
///
/// An engine's tests run all of them, and the clauses of ``EventLogContract`` on a log above it.
package enum StorageContract {
    /// The promises about rows.
    package static let clauses: [Clause<any Storage>] = [
        Clause("each place has documents of its own, which are found again") { (storage) async throws in
            let name = DocumentName("things", "one")
            for place in DocumentPlace.allCases {
                let changes = [DocumentChange(name, expected: 0, content: Array(place.rawValue.utf8))]
                #expect(try await storage.documents(in: place).write(changes))
            }
            for place in DocumentPlace.allCases {
                #expect(try await storage.documents(in: place).document(name)?.content == Array(place.rawValue.utf8))
            }
        },
        Clause("a new storage is empty") { (storage) async throws in
            #expect(try await storage.size() == 0)
            #expect(try await storage.rows(from: 1, through: nil, limit: 10).rows.isEmpty)
            try await storage.checkStructure()
        },
        Clause("a batch is stored whole, with its hashes") { (storage) async throws in
            let batch = try Batches.make(events: 5)
            try Batches.append(batch, to: storage)
            #expect(try await storage.size() == 5)
            let page = try await storage.rows(from: 1, through: nil, limit: 10)
            #expect(page.rows == batch.rows)
            #expect(!page.isCutShort)
            let hashes = try await storage.hashes(at: [4, 1])
            #expect(hashes.map(\.leaf) == [batch.rows[3].event.leafHash, batch.rows[0].event.leafHash])
            #expect(hashes.map(\.node) == [batch.rows[3].nodeHash, batch.rows[0].event.leafHash])
            try await storage.checkStructure()
        },
        Clause("a batch may hold several commands, with events and without") { (storage) async throws in
            var tail = LogTail()
            var batch = EventBatch()
            for (number, events) in [2, 0, 3, 0].enumerated() {
                let one = try Batches.make(events: events, command: "c-\(number)", after: &tail)
                batch.rows += one.rows
                batch.commands += one.commands
            }
            try Batches.append(batch, to: storage)
            #expect(try await storage.rows(from: 1, through: nil, limit: 10).rows == batch.rows)
        },
        Clause("rows are given from, through and as many as asked") { (storage) async throws in
            try Batches.append(Batches.make(events: 9), to: storage)
            func positions(_ from: Int, _ through: Int?, _ limit: Int) async throws -> [Int] {
                try await storage.rows(from: from, through: through, limit: limit).rows.map(\.event.position)
            }
            #expect(try await positions(3, nil, 4) == [3, 4, 5, 6])
            #expect(try await positions(3, 5, 100) == [3, 4, 5])
            #expect(try await positions(9, nil, 100) == [9])
            #expect(try await positions(10, nil, 100) == [])
            #expect(try await positions(1, nil, 0) == [])
        },
        Clause("no batch appends nothing") { (storage) async throws in
            try storage.append { (_) throws(EventLogError) in nil }
            try storage.append { (index) throws(EventLogError) in
                let end = try index.tail().position
                #expect(end == 0)
                return nil
            }
            #expect(try await storage.size() == 0)
        },
        Clause("what the preparation throws appends nothing, and the next batch is stored") { (storage) async throws in
            let batch = try Batches.make(events: 2)
            let error = try await Sample.error { () throws(EventLogError) in
                try storage.append { (index) throws(EventLogError) in
                    _ = try index.tail()
                    throw .invalidRequest("Not this one.")
                }
            }
            #expect(error.code == .invalidRequest)
            #expect(try await storage.size() == 0)
            try Batches.append(batch, to: storage)
            #expect(try await storage.size() == 2)
        },
        Clause("the writer goes on where the log ends, whatever it knows") { (storage) async throws in
            var tail = LogTail()
            for number in 0..<4 {
                let batch = try Batches.make(events: 3, command: "c-\(number)", after: &tail)
                try Batches.append(batch, to: storage)
                let expected = tail.head
                try storage.append { (index) throws(EventLogError) in
                    let head = try index.tail().head
                    #expect(head == expected)
                    return nil
                }
            }
            #expect(try await storage.frontier(upTo: 12).root == tail.head.root)
            #expect(try await storage.frontier(upTo: 0).root == .emptyRoot)
        },
        Clause("a closed storage refuses everything") { (storage) async throws in
            await storage.close()
            await storage.close()
            let appended = try await Sample.error { () throws(EventLogError) in
                try storage.append { (_) throws(EventLogError) in nil }
            }
            #expect(appended.code == .closed)
            let read = try await Sample.error { () throws(EventLogError) in try await storage.size() }
            #expect(read.code == .closed)
            #expect(await storage.waitForGrowth(after: 0) == nil)
        },
        Clause("whoever does not write sees the log grow") { (storage) async throws in
            async let grown = storage.waitForGrowth(after: 0)
            try Batches.append(Batches.make(events: 2), to: storage)
            #expect(await grown == 2)
            let waiting = Task { await storage.waitForGrowth(after: 2) }
            waiting.cancel()
            #expect(await waiting.value == nil)
        },
    ]
}

/// The promises of an index.
///
/// The subject is a storage too, since an index is of one.
package enum EventIndexContract {
    /// The promises.
    package static let clauses: [Clause<any Storage & EventIndex>] = [
        Clause("an empty index knows nothing") { (index) async throws in
            #expect(try await index.streamCount() == 0)
            #expect(try await index.revision(of: Sample.stream("thing-0")) == 0)
            #expect(try await index.events(of: Sample.stream("thing-0"), from: 1, limit: 10) == [])
            #expect(try await index.outcome(of: Sample.command("c-1")) == nil)
            #expect(try await index.emptyCommands(through: 10) == [])
        },
        Clause("streams are found by revision, and several as of one moment") { (index) async throws in
            let batch = try Batches.make(events: 9)
            try Batches.append(batch, to: index)
            let events = batch.rows.map(\.event)
            let stream = try Sample.stream("thing-1")
            let expected = events.filter { $0.stream == stream }
            #expect(try await index.events(of: stream, from: 1, limit: 100) == expected)
            #expect(try await index.events(of: stream, from: 2, limit: 1) == [expected[1]])
            #expect(
                try await index.events(of: [stream, Sample.stream("nothing-1"), stream]) == [expected, [], expected])
            #expect(try await index.revision(of: stream) == 3)
            #expect(try await index.streamCount() == 3)
        },
        Clause("commands are found with the positions and the revisions of their events") { (index) async throws in
            let batch = try Batches.make(events: 4)
            try Batches.append(batch, to: index)
            let id = try Sample.command("c-1")
            let found = try #require(try await index.outcome(of: id))
            #expect(found.fingerprint == [1, 2, 3])
            #expect(found.outcome.first == 1 && found.outcome.last == 4 && found.outcome.repeated)
            #expect(try found.outcome.revisions[Sample.stream("thing-0")] == 2)
            let ranges = try await index.ranges(of: [Sample.command("unknown"), id])
            #expect(ranges == [nil, batch.commands[0]])
        },
        Clause("commands without events are given in order") { (index) async throws in
            var tail = LogTail()
            for (number, events) in [0, 2, 0].enumerated() {
                let batch = try Batches.make(events: events, command: "c-\(number)", after: &tail)
                try Batches.append(batch, to: index)
            }
            #expect(try await index.emptyCommands(through: 2).map(\.id.rawValue) == ["c-0", "c-2"])
            #expect(try await index.emptyCommands(through: 1).map(\.id.rawValue) == ["c-0"])
        },
        Clause("the writer sees what was committed before") { (index) async throws in
            try Batches.append(Batches.make(events: 4), to: index)
            let (thing, nothing) = (try Sample.stream("thing-0"), try Sample.stream("nothing-1"))
            let (known, unknown) = (try Sample.command("c-1"), try Sample.command("unknown"))
            try index.append { (writer) throws(EventLogError) in
                let revisions = [try writer.revision(of: thing), try writer.revision(of: nothing)]
                #expect(revisions == [2, 0])
                let found = try writer.outcome(of: known)
                #expect(found?.outcome.last == 4)
                let missing = try writer.outcome(of: unknown)
                #expect(missing == nil)
                return nil
            }
        },
    ]
}

/// Batches as a log's writer makes them.
enum Batches {
    /// A batch of one command, its events spread over three streams, after the end of a log without events.
    static func make(events: Int) throws -> EventBatch {
        var tail = LogTail()
        return try make(events: events, command: "c-1", after: &tail)
    }

    /// A batch of one command, its events spread over three streams.
    static func make(events: Int, command: String, after tail: inout LogTail) throws -> EventBatch {
        let request = try Sample.request(command, [], fingerprint: [1, 2, 3])
        var encoder = LeafEncoder()
        var batch = EventBatch()
        let first = tail.position + 1
        for number in 0..<events {
            let position = tail.position
            let stamped = tail.stamp(
                Sample.event(number), stream: try Sample.stream("thing-\(position % 3)"), revision: position / 3 + 1,
                request: request, at: tail.time(for: request, clock: .system), with: &encoder)
            batch.rows.append(StoredRow(event: stamped.event, nodeHash: stamped.nodeHash))
        }
        batch.commands.append(
            RememberedCommandRange(id: request.command, fingerprint: [1, 2, 3], first: first, last: tail.position))
        return batch
    }

    static func append(_ batch: EventBatch, to storage: any Storage) throws {
        try storage.append { (_) throws(EventLogError) in batch }
    }
}
