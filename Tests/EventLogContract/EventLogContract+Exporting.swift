internal import EventLog
internal import Testing

extension EventLogContract {
    static let exporting: [ContractClause] = [
        ContractClause("commands without events are exported in order, up to a position") { (log) async throws in
            _ = try await log.append(Sample.request("c-2", []))
            _ = try await log.append(Sample.request("c-1", [], fingerprint: [7, 8]))
            _ = try await log.append(Sample.request("c-3", "thing-1", events: 2))
            _ = try await log.append(Sample.request("c-4", []))
            let all = try await log.emptyCommands(through: 2)
            #expect(all.map(\.id.rawValue) == ["c-1", "c-2", "c-4"])
            #expect(all.map(\.first) == [1, 1, 3])
            #expect(all.map(\.last) == [0, 0, 2])
            #expect(all[0].fingerprint == [7, 8])
            let early = try await log.emptyCommands(through: 1)
            #expect(early.map(\.id.rawValue) == ["c-1", "c-2"])
            let stored = try await log.stored(from: 1, limit: 1)
            #expect(stored.first?.commandFingerprint == [1])
        },
        ContractClause("an export ends at the position at which it began, and names its root") { (log) async throws in
            try await Sample.fill(log, count: 5)
            let then = try await log.head()
            let export = try await LogExport(of: log)
            try await Sample.fill(log, count: 5, prefix: "later")
            #expect(export.head == then)
            var bytes: [UInt8] = []
            try await export.write { bytes += $0 }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            #expect(lines.count == 12)
            #expect(lines.last?.hasPrefix(#"{"size":5,"root":"\#(then.root)","sha256":""#) == true)
        },
        ContractClause("an export does not end inside a command") { (log) async throws in
            _ = try await log.append(Sample.request("c-1", "thing-1", events: 3))
            try await Sample.fill(log, count: 1)
            for position in [1, 2, 5, -1] {
                let error = try await Sample.error { () async throws(EventLogError) in
                    try await LogExport(of: log, through: position)
                }
                #expect(error.code == .invalidRequest)
            }
            for position in [0, 3, 4] {
                let export = try await LogExport(of: log, through: position)
                let root = try await log.root(at: position)
                #expect(export.head == LogHead(size: position, root: root))
            }
        },
    ]
}
