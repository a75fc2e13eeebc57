internal import EventLog
internal import Testing

extension EventLogContract {
    static let appending: [ContractClause] = [
        ContractClause("a new log is empty") { (log) async throws in
            #expect(try await log.head() == .empty)
            #expect(try await log.streamCount() == 0)
            #expect(try await log.revision(of: Sample.stream("thing-1")) == 0)
            #expect(try await log.read(from: 1, limit: 10).isEmpty)
            #expect(try await log.read(stream: Sample.stream("thing-1"), from: 1, limit: 10).isEmpty)
            #expect(try await log.outcome(of: Sample.command("c")) == nil)
        },
        ContractClause("an append gives the positions and revisions that the events got") { (log) async throws in
            let first = try await log.append(Sample.request("c-1", "thing-1", events: 2))
            #expect(
                try first == AppendOutcome(first: 1, last: 2, repeated: false, revisions: [Sample.stream("thing-1"): 2])
            )
            let second = try await log.append(Sample.request("c-2", "thing-2", events: 3))
            #expect(
                try second
                    == AppendOutcome(first: 3, last: 5, repeated: false, revisions: [Sample.stream("thing-2"): 3]))
            #expect(try await log.head().size == 5)
            #expect(try await log.streamCount() == 2)
            #expect(try await log.revision(of: Sample.stream("thing-2")) == 3)
        },
        ContractClause("an event is read back with everything that was given") { (log) async throws in
            let request = try Sample.request("c-1", "thing-1", events: 1, first: 7)
            _ = try await log.append(request)
            let event = try #require(try await log.read(from: 1, limit: 1).first)
            #expect(event.position == 1)
            #expect(event.revision == 1)
            #expect(event.stream == request.appends[0].stream)
            #expect(event.type == "ThingHappened")
            #expect(event.version == 1)
            #expect(event.data == request.appends[0].events[0].data)
            #expect(event.actor == request.actor)
            #expect(event.correlation == request.correlation)
            #expect(event.causation == request.causation)
            #expect(event.command == request.command)
            var encoder = LeafEncoder()
            #expect(event.leafHash == encoder.hash(of: event))
        },
        ContractClause("several streams are appended to at once, in the order given") { (log) async throws in
            let appends = try ["thing-b", "thing-a"].map { name in
                StreamAppend(
                    stream: try Sample.stream(name), expected: .none, events: [Sample.event(1), Sample.event(2)])
            }
            let outcome = try await log.append(Sample.request("c-1", appends))
            #expect(outcome.count == 4)
            #expect(outcome.revisions.values.allSatisfy { $0 == 2 })
            let events = try await log.read(from: 1, limit: 10)
            #expect(events.map(\.stream.rawValue) == ["thing-b", "thing-b", "thing-a", "thing-a"])
            #expect(events.map(\.revision) == [1, 2, 1, 2])
        },
        ContractClause("recorded times never go back, whatever the request says") { (log) async throws in
            let late = Timestamp(milliseconds: 2_000_000_000_000)
            _ = try await log.append(Sample.request("c-1", "thing-1", recorded: late))
            _ = try await log.append(Sample.request("c-2", "thing-1", recorded: Timestamp(milliseconds: 5)))
            _ = try await log.append(Sample.request("c-3", "thing-1"))
            let times = try await log.read(from: 1, limit: 10).map(\.recorded)
            #expect(times == [late, late, late])
        },
        ContractClause("ids grow with positions") { (log) async throws in
            try await Sample.fill(log, count: 20)
            let ids = try await log.read(from: 1, limit: 100).map(\.id)
            #expect(ids.count == 20)
            #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
        },
        ContractClause("thirty-two appenders at once leave no gap and lose nothing") { (log) async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for appender in 0..<32 {
                    group.addTask {
                        for number in 0..<8 {
                            let request = try Sample.request(
                                "c-\(appender)-\(number)", "thing-\(appender)", .exactly(number))
                            let outcome = try await log.append(request)
                            let events = try await log.read(from: outcome.first, through: outcome.last, limit: 10)
                            #expect(events.map(\.command) == [request.command])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let events = try await log.read(from: 1, limit: 1000)
            #expect(events.map(\.position) == Array(1...256))
            #expect(Set(events.map(\.command)).count == 256)
        },
        ContractClause("requests that can never be accepted are refused and store nothing") { (log) async throws in
            let stream = try Sample.stream("thing-1")
            func refused(_ change: (inout AppendRequest) -> Void) async throws {
                var request = try Sample.request("c-1", "thing-1")
                change(&request)
                let refused = request
                let error = try await Sample.error { () throws(EventLogError) in try await log.append(refused) }
                #expect(error.code == .invalidRequest)
            }
            try await refused { $0.appends.append(StreamAppend(stream: stream, expected: .any, events: [])) }
            try await refused { $0.actor = "" }
            try await refused { $0.actor = "a\nb" }
            try await refused { $0.fingerprint = Array(repeating: 0, count: 65) }
            try await refused { $0.appends[0].expected = .exactly(-1) }
            try await refused { $0.appends[0].events[0].type = "Two Words" }
            try await refused { $0.appends[0].events[0].type = "" }
            try await refused { $0.appends[0].events[0].version = 0 }
            try await refused { $0.appends[0].events[0].data = [] }
            try await refused { $0.appends[0].events[0].data = [0x22, 0xff, 0x22] }
            try await refused { $0.appends[0].events[0].data = [0x22, 0x00, 0x22] }
            #expect(try await log.head() == .empty)
            #expect(try await log.outcome(of: Sample.command("c-1")) == nil)
        },
        ContractClause("a closed log refuses appends and reads") { (log) async throws in
            _ = try await log.append(Sample.request("c-1", "thing-1"))
            await log.close()
            let request = try Sample.request("c-2", "thing-1")
            #expect(
                try await Sample.error { () throws(EventLogError) in try await log.append(request) }.code == .closed)
            #expect(
                try await Sample.error { () throws(EventLogError) in try await log.read(from: 1, limit: 1) }.code
                    == .closed)
            #expect(try await Sample.error { () throws(EventLogError) in try await log.head() }.code == .closed)
            #expect(await log.appended(after: 1) == nil)
            await log.close()
        },
    ]
}
