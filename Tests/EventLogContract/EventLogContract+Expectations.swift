internal import EventLog
internal import Testing

extension EventLogContract {
    static let expectations: [ContractClause] = [
        ContractClause("“none” accepts a new stream and refuses one with events") { (log) async throws in
            _ = try await log.append(Sample.request("c-1", "thing-1", .none))
            try await refuses(log, try Sample.request("c-2", "thing-1", .none), actual: 1)
        },
        ContractClause("“exactly” accepts that revision and refuses every other") { (log) async throws in
            _ = try await log.append(Sample.request("c-1", "thing-1", .exactly(0), events: 2))
            try await refuses(log, try Sample.request("c-2", "thing-1", .exactly(1)), actual: 2)
            try await refuses(log, try Sample.request("c-3", "thing-1", .exactly(3)), actual: 2)
            try await refuses(log, try Sample.request("c-4", "thing-2", .exactly(1)), actual: 0)
            let outcome = try await log.append(Sample.request("c-5", "thing-1", .exactly(2)))
            #expect(try outcome.revisions == [Sample.stream("thing-1"): 3])
        },
        ContractClause("“any” accepts every revision") { (log) async throws in
            for number in 1...3 {
                let outcome = try await log.append(Sample.request("c-\(number)", "thing-1", .any))
                #expect(outcome.last == number)
            }
        },
        ContractClause("one conflict among several streams refuses all of them") { (log) async throws in
            _ = try await log.append(Sample.request("c-1", "thing-1"))
            let head = try await log.head()
            let appends = try [("thing-2", ExpectedRevision.none), ("thing-1", .none)].map { name, expected in
                StreamAppend(stream: try Sample.stream(name), expected: expected, events: [Sample.event(1)])
            }
            try await refuses(log, try Sample.request("c-2", appends), stream: "thing-1", actual: 1)
            #expect(try await log.head() == head)
            #expect(try await log.revision(of: Sample.stream("thing-2")) == 0)
            #expect(try await log.streamCount() == 1)
            #expect(try await log.outcome(of: Sample.command("c-2")) == nil)
        },
        ContractClause("an append without events still checks its stream") { (log) async throws in
            _ = try await log.append(Sample.request("c-1", "thing-1", events: 2))
            let check = StreamAppend(stream: try Sample.stream("thing-1"), expected: .exactly(1), events: [])
            let write = StreamAppend(stream: try Sample.stream("thing-2"), expected: .none, events: [Sample.event(1)])
            try await refuses(log, try Sample.request("c-2", [check, write]), stream: "thing-1", actual: 2)
            var right = check
            right.expected = .exactly(2)
            let outcome = try await log.append(Sample.request("c-2", [right, write]))
            #expect(try outcome.revisions == [Sample.stream("thing-2"): 1])
            #expect(try await log.revision(of: Sample.stream("thing-1")) == 2)
        },
        ContractClause("of many who expect the same revision, one is accepted") { (log) async throws in
            let accepted = try await withThrowingTaskGroup(of: Bool.self) { group in
                for racer in 0..<32 {
                    group.addTask {
                        let request = try Sample.request("c-\(racer)", "thing-1", .exactly(0))
                        do throws(EventLogError) {
                            _ = try await log.append(request)
                            return true
                        } catch {
                            #expect(error.code == .conflict)
                            #expect(error.conflict?.actual == 1)
                            return false
                        }
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(accepted == 1)
            #expect(try await log.head().size == 1)
        },
    ]

    private static func refuses(
        _ log: any EventLog, _ request: AppendRequest, stream: String? = nil, actual: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try await log.head()
        let error = try await Sample.error(
            of: { () throws(EventLogError) in try await log.append(request) }, sourceLocation: sourceLocation)
        #expect(error.code == .conflict, sourceLocation: sourceLocation)
        #expect(error.conflict?.actual == actual, sourceLocation: sourceLocation)
        #expect(
            error.conflict?.stream.rawValue == stream ?? request.appends[0].stream.rawValue,
            sourceLocation: sourceLocation)
        #expect(try await log.head() == before, sourceLocation: sourceLocation)
        #expect(try await log.outcome(of: request.command) == nil, sourceLocation: sourceLocation)
    }
}
