internal import EventLog
internal import Testing

extension EventLogContract {
    static let idempotency: [ContractClause] = [
        ContractClause("a repeated command appends nothing and gives the first outcome") { (log) async throws in
            let request = try Sample.request("c-1", "thing-1", .none, events: 2)
            let first = try await log.append(request)
            _ = try await log.append(Sample.request("c-2", "thing-1"))
            let head = try await log.head()
            var expected = first
            expected.repeated = true
            #expect(try await log.append(request) == expected)
            #expect(try await log.head() == head)
            #expect(
                try await log.outcome(of: request.command) == RememberedCommand(outcome: expected, fingerprint: [1]))
        },
        ContractClause("a command id used for something else is refused") { (log) async throws in
            _ = try await log.append(Sample.request("c-1", "thing-1", fingerprint: [1]))
            let other = try Sample.request("c-1", "thing-1", fingerprint: [2])
            let error = try await Sample.error { () throws(EventLogError) in try await log.append(other) }
            #expect(error.code == .commandReused)
            #expect(try await log.head().size == 1)
            #expect(try await log.outcome(of: other.command)?.fingerprint == [1])
        },
        ContractClause("a command without events is remembered") { (log) async throws in
            try await Sample.fill(log, count: 3)
            let request = try Sample.request("c-1", [], fingerprint: [])
            let outcome = try await log.append(request)
            #expect(outcome == AppendOutcome(first: 4, last: 3, repeated: false, revisions: [:]))
            #expect(outcome.count == 0)
            _ = try await log.append(Sample.request("c-2", "thing-1"))
            #expect(try await log.append(request) == AppendOutcome(first: 4, last: 3, repeated: true, revisions: [:]))
            #expect(try await log.head().size == 4)
        },
        ContractClause("a refused command may be sent again under its id") { (log) async throws in
            _ = try await log.append(Sample.request("c-1", "thing-1"))
            let wrong = try Sample.request("c-2", "thing-1", .none)
            _ = try await Sample.error { () throws(EventLogError) in try await log.append(wrong) }
            let outcome = try await log.append(Sample.request("c-2", "thing-1", .exactly(1)))
            #expect(!outcome.repeated)
            #expect(outcome.first == 2)
        },
        ContractClause("a command sent many times at once is carried out once") { (log) async throws in
            let request = try Sample.request("c-1", "thing-1", events: 3)
            let outcomes = try await withThrowingTaskGroup(of: AppendOutcome.self) { group in
                for _ in 0..<32 { group.addTask { try await log.append(request) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { !$0.repeated } == 1)
            #expect(Set(outcomes.map(\.first)) == [1])
            #expect(Set(outcomes.map(\.last)) == [3])
            #expect(try await log.head().size == 3)
        },
    ]
}
