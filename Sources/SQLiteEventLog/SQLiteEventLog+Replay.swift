internal import Dispatch
public import EventLog
internal import GRDB

extension SQLiteEventLog {
    /// Reads a range of the log in batches, ahead on a thread of its own; see ``EventLog/replay(from:through:checked:_:)``.
    @discardableResult
    public func replay(
        from position: Int, through: Int?, checked: Bool, _ body: (ReplayBatch) throws -> Void
    ) throws -> Int {
        var tree = checked ? TreeAudit(after: try stored(upTo: position - 1)) : nil
        let exchange = ReplayExchange()
        let (reader, file) = (self.reader, self.file)
        DispatchQueue(label: "events.replay").async {
            exchange.finish(
                Result { () throws(EventLogError) in
                    do {
                        return try reader.read { database in
                            var rows = try ReplayReader(database: database)
                            return try rows.read(
                                from: max(1, position), through: through ?? .max, withLeaves: checked, into: exchange)
                        }
                    } catch {
                        throw FailedRead.explained(.from(error, doing: "replaying the log"), in: file)
                    }
                })
        }
        do {
            while let batch = try exchange.takeFilled() {
                // Here and not on the other thread, which has as much to do with reading.
                try tree?.check(batch)
                try body(batch)
                exchange.recycle(batch)
            }
        } catch {
            exchange.cancel()
            throw error
        }
        return exchange.lastPosition
    }

    /// The tree over the events up to a position, as it is stored.
    private func stored(upTo position: Int) throws(EventLogError) -> MerkleFrontier {
        do {
            return try reader.read { database in try LogQueries.frontier(database, upTo: max(0, position)) }
        } catch {
            throw FailedRead.explained(.from(error, doing: "reading the tree"), in: file)
        }
    }
}
