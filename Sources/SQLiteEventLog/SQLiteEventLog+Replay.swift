internal import Dispatch
public import EventLog
internal import GRDB

extension SQLiteEventLog {
    /// Reads a range of the log in batches, ahead on a thread of its own; see ``EventLog/replay(from:through:_:)``.
    @discardableResult
    public func replay(from position: Int, through: Int?, _ body: (ReplayBatch) throws -> Void) throws -> Int {
        let exchange = ReplayExchange()
        let reader = self.reader
        DispatchQueue(label: "events.replay").async {
            exchange.finish(
                Result { () throws(EventLogError) in
                    do {
                        return try reader.read { database in
                            var rows = try ReplayReader(database: database)
                            return try rows.read(from: max(1, position), through: through ?? .max, into: exchange)
                        }
                    } catch {
                        throw .from(error, doing: "replaying the log")
                    }
                })
        }
        do {
            while let batch = try exchange.takeFilled() {
                try body(batch)
                exchange.recycle(batch)
            }
        } catch {
            exchange.cancel()
            throw error
        }
        return exchange.lastPosition
    }
}
