import ArgumentParser
import EventLog
import Foundation
import SQLiteEventLog

/// One run of durable appends beside raw SQLite: the same events, in slices that take turns, so that whatever else the
/// machine does meanwhile meets them all.
struct AppendRate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "append", abstract: "Append events from one caller and from many, beside raw SQLite.")

    @Option(help: "A directory of its own; what is in it goes on growing from run to run.")
    var directory: String

    @Option(help: "How many slices of each.")
    var slices = 8

    @Option(help: "How many events a slice of a single caller has; others have eight times as many.")
    var slice = 500

    @Option(help: "How many callers there are at once.")
    var callers = 64

    private static let activities = 10_000

    func run() async throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let run = UUID().uuidString
        let single = try RawAppender(path: "\(directory)/raw-single-\(run).sqlite")
        let grouped = try RawAppender(path: "\(directory)/raw-grouped-\(run).sqlite")
        let correlation = EventIDGenerator().first
        var planning = EventSource(activities: Self.activities)
        let planned = planning.requests(Self.activities, correlation: correlation)
        let tables = try RawTables(path: "\(directory)/tables-single-\(run).sqlite", planned: planned)
        let groupedTables = try RawTables(path: "\(directory)/tables-grouped-\(run).sqlite", planned: planned)
        let ours = try SQLiteEventLog.open(directory: "\(directory)/one-\(run)")
        let shared = try SQLiteEventLog.open(directory: "\(directory)/many-\(run)")
        // An activity is planned once and reported on many times: appends go to streams that are there.
        for log in [ours, shared] {
            try await Generate.fill(log, events: Self.activities, activities: Self.activities)
        }
        var source = EventSource(activities: Self.activities)
        var took: [String: Double] = [:]
        // The first round grows the files and is not counted: growing costs more than writing over what is there.
        for round in 0...slices {
            let few = source.requests(slice, correlation: correlation)
            let many = source.requests(slice * 8, correlation: correlation)
            let groups = (0..<callers).map { caller in
                stride(from: caller, to: many.count, by: callers).map { many[$0] }
            }
            var slice: [String: Double] = [:]
            slice["raw-1"] = try seconds { try single.append(few, perCommit: 1) }
            slice["ours-1"] = try await ContinuousClock().measure { try await Self.append(few, to: ours) }.seconds
            slice["tables-1"] = try seconds { try tables.append(few, perCommit: 1) }
            slice["raw-group"] = try seconds { try grouped.append(many, perCommit: callers) }
            slice["tables-group"] = try seconds { try groupedTables.append(many, perCommit: callers) }
            slice["ours-many"] = try await ContinuousClock().measure {
                try await withThrowingTaskGroup(of: Void.self) { tasks in
                    for requests in groups { tasks.addTask { try await Self.append(requests, to: shared) } }
                    try await tasks.waitForAll()
                }
            }.seconds
            if round > 0 { took.merge(slice, uniquingKeysWith: +) }
        }
        await ours.close()
        await shared.close()
        var figures = Figures()
        for (name, time) in took {
            let events = slices * slice * (name.hasSuffix("-1") ? 1 : 8)
            figures[name] = Double(events) / time
        }
        figures["flush"] = try FlushTime(directory: directory).median(of: 200)
        try figures.print()
    }

    private static func append(_ requests: [AppendRequest], to log: SQLiteEventLog) async throws {
        for request in requests { _ = try await log.append(request) }
    }
}
