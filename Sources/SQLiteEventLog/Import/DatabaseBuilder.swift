internal import EventLog
internal import GRDB

/// Fills the tables of a new log with events that have their places and hashes already.
///
/// Streams and types get the numbers that the first writer gave them, for both number them as they appear.
final class DatabaseBuilder: LogBuilder {
    private struct VersionedType: Hashable {
        let type: String
        let version: Int
    }

    private let statements: WriterStatements
    private var streams: [StreamName: Int] = [:]
    private var types: [VersionedType: Int] = [:]
    private var commands = 0

    /// A builder on a connection to a database that has the tables of a log, and nothing in them.
    init(database: Database) throws(EventLogError) {
        statements = try WriterStatements(database: database)
    }

    func add(_ event: RecordedEvent, nodeHash: MerkleHash?) throws(EventLogError) {
        let type = VersionedType(type: event.type, version: event.version)
        if streams[event.stream] == nil {
            streams[event.stream] = streams.count + 1
            try statements.insert(stream: event.stream, number: streams.count)
        }
        if types[type] == nil {
            types[type] = types.count + 1
            try statements.insert(type: type.type, version: type.version, number: types.count)
        }
        try statements.insert(event, nodeHash: nodeHash, stream: streams[event.stream] ?? 0, type: types[type] ?? 0)
    }

    func add(_ command: RememberedCommandRange) throws(EventLogError) -> Bool {
        guard try statements.commands.find(command.id) == nil else { return false }
        commands += 1
        try statements.insert(command, number: commands)
        return true
    }
}
