internal import EventLog
internal import Testing

extension EventLogContract {
    static let reading: [ContractClause] = [
        ContractClause("the log is read by position, from, through and as many as asked") { (log) async throws in
            try await Sample.fill(log, count: 10)
            #expect(try await log.read(from: 1, limit: 100).map(\.position) == Array(1...10))
            #expect(try await log.read(from: 4, limit: 3).map(\.position) == [4, 5, 6])
            #expect(try await log.read(from: 4, through: 5, limit: 100).map(\.position) == [4, 5])
            #expect(try await log.read(from: 0, through: 2, limit: 100).map(\.position) == [1, 2])
            #expect(try await log.read(from: 10, limit: 100).map(\.position) == [10])
            #expect(try await log.read(from: 11, limit: 100).isEmpty)
            #expect(try await log.read(from: 1, through: 0, limit: 100).isEmpty)
            #expect(try await log.read(from: 1, limit: 0).isEmpty)
        },
        ContractClause("streams are read whole, in the order asked for") { (log) async throws in
            try await Sample.fill(log, count: 10)
            let streams = [
                try Sample.stream("thing-2"), try Sample.stream("nothing-1"), try Sample.stream("thing-1"),
                try Sample.stream("thing-2"),
            ]
            let read = try await log.read(streams: streams)
            #expect(read.map { $0.map(\.revision) } == [[1, 2, 3], [], [1, 2, 3], [1, 2, 3]])
            #expect(read.map { $0.map(\.position) } == [[3, 6, 9], [], [2, 5, 8], [3, 6, 9]])
            let alone = try await log.read(stream: streams[2], from: 1, limit: 100)
            #expect(read[2] == alone)
            let none = try await log.read(streams: [])
            #expect(none.isEmpty)
        },
        ContractClause("a stream is read by revision") { (log) async throws in
            try await Sample.fill(log, count: 10)
            let stream = try Sample.stream("thing-1")
            #expect(try await log.read(stream: stream, from: 1, limit: 100).map(\.position) == [2, 5, 8])
            #expect(try await log.read(stream: stream, from: 2, limit: 100).map(\.revision) == [2, 3])
            #expect(try await log.read(stream: stream, from: 1, limit: 2).map(\.revision) == [1, 2])
            #expect(try await log.read(stream: stream, from: 4, limit: 100).isEmpty)
            #expect(try await log.read(stream: stream, from: 1, limit: 0).isEmpty)
        },
    ]

    static let replaying: [ContractClause] = [
        ContractClause("a replay gives what reading gives") { (log) async throws in
            try await fillMixed(log)
            let events = try await log.read(from: 1, limit: 100_000)
            #expect(try await replayed(log, from: 1, through: nil) == events.map(Replayed.init))
        },
        ContractClause("a replay of a range gives that range, and introduces every number that it uses") {
            (log) async throws in
            try await fillMixed(log)
            let events = try await log.read(from: 40, through: 60, limit: 100_000)
            #expect(try await replayed(log, from: 40, through: 60) == events.map(Replayed.init))
            #expect(try await replayed(log, from: 40, through: 60, checked: false) == events.map(Replayed.init))
            let last = try await log.head().size
            let ends = try await log.replay { source in
                try [
                    source.batches(from: 40, through: 60, checked: true) { _ in },
                    source.batches(from: 1, through: 0, checked: true) { _ in },
                    source.batches(from: last + 1, checked: true) { _ in },
                ]
            }
            #expect(ends == [60, 0, last])
        },
        ContractClause("a replay of more than a batch keeps the order and introduces a number once") {
            (log) async throws in
            let count = ReplayBatch.capacity * 6 + 17
            let events = (0..<count).map { Sample.event($0) }
            _ = try await log.append(
                Sample.request(
                    "c-1", [StreamAppend(stream: try Sample.stream("thing-1"), expected: .none, events: events)]))
            let (last, position, introduced, isSame) = try await log.replay { source in
                var position = 0
                var introduced = 0
                var isSame = true
                let last = try source.batches { batch in
                    introduced += batch.newStreams.count + batch.newTypes.count
                    batch.forEach { row, data in
                        isSame = isSame && row.position == position + 1 && data.elementsEqual(events[position].data)
                        position += 1
                    }
                }
                return (last, position, introduced, isSame)
            }
            #expect(last == count)
            #expect(position == count)
            #expect(isSame)
            #expect(introduced == 2)
        },
        ContractClause("a replay ends with what its body throws") { (log) async throws in
            let events = (0..<ReplayBatch.capacity * 8).map { Sample.event($0) }
            _ = try await log.append(
                Sample.request(
                    "c-1", [StreamAppend(stream: try Sample.stream("thing-1"), expected: .none, events: events)]))
            struct Enough: Error {}
            let batches = try await log.replay { source in
                var batches = 0
                #expect(throws: Enough.self) {
                    try source.batches { _ in
                        batches += 1
                        if batches == 2 { throw Enough() }
                    }
                }
                return batches
            }
            #expect(batches == 2)
            #expect(try await log.replay { try $0.batches { _ in } } == events.count)
        },
    ]

    /// An event as a replay gives it, with names for its numbers.
    private struct Replayed: Equatable, Sendable {
        let position: Int
        let stream: String
        let revision: Int
        let type: String
        let version: Int
        let recorded: Timestamp
        let data: [UInt8]

        init(_ row: ReplayRow, stream: String, type: (name: String, version: Int), data: UnsafeRawBufferPointer) {
            position = row.position
            self.stream = stream
            revision = row.revision
            self.type = type.name
            version = type.version
            recorded = row.recorded
            self.data = Array(data)
        }

        init(_ event: RecordedEvent) {
            position = event.position
            stream = event.stream.rawValue
            revision = event.revision
            type = event.type
            version = event.version
            recorded = event.recorded
            data = event.data
        }
    }

    private static func fillMixed(_ log: any EventLog) async throws {
        for number in 0..<50 {
            let append = StreamAppend(
                stream: try Sample.stream("thing-\(number % 7)"), expected: .any,
                events: [
                    Sample.event(number, type: "ThingHappened", version: 1 + number % 2),
                    Sample.event(number, type: "OtherHappened\(number % 3)"),
                ])
            _ = try await log.append(Sample.request("c-\(number)", [append]))
        }
    }

    private static func replayed(
        _ log: any EventLog, from position: Int, through: Int?, checked: Bool = true
    ) async throws -> [Replayed] {
        try await log.replay { try replayed($0, from: position, through: through, checked: checked) }
    }

    private static func replayed(
        _ source: ReplaySource, from position: Int, through: Int?, checked: Bool
    ) throws -> [Replayed] {
        var streams: [Int32: String] = [:]
        var types: [Int32: (name: String, version: Int)] = [:]
        var events: [Replayed] = []
        try source.batches(from: position, through: through, checked: checked) { batch in
            for stream in batch.newStreams {
                #expect(streams.updateValue(stream.name.rawValue, forKey: stream.number) == nil)
            }
            for type in batch.newTypes {
                #expect(types.updateValue((type.type, type.version), forKey: type.number) == nil)
            }
            try batch.forEach { row, data in
                let type = try #require(types[row.type])
                events.append(Replayed(row, stream: try #require(streams[row.stream]), type: type, data: data))
            }
        }
        return events
    }
}
