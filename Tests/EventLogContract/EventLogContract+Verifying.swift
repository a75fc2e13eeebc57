internal import EventLog
internal import Synchronization
internal import Testing

extension EventLogContract {
    static let verifying: [ContractClause] = [
        ContractClause("the verifier finds a log sound and computes its head") { (log) async throws in
            #expect(try await LogVerifier(log: log).verify() == .sound(.empty))
            try await Sample.fill(log, count: 20)
            _ = try await log.append(Sample.request("c-1", []))
            _ = try await log.append(Sample.request("c-2", "thing-9", events: 12))
            let steps = Mutex<[Int]>([])
            let result = try await LogVerifier(log: log, pageSize: 10).verify { position, last in
                #expect(last == 32)
                steps.withLock { $0.append(position) }
            }
            #expect(result == .sound(try await log.head()))
            #expect(steps.withLock { $0 } == [10, 20, 30, 32])
        }
    ]
}
