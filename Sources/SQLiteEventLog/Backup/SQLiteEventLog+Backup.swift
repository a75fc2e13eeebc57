internal import Dispatch
public import EventLog
internal import GRDB

extension SQLiteEventLog {
    /// Copies the whole log into a new file; see ``EventLog/backUp(to:)``.
    ///
    /// Readers and appends go on meanwhile: the copy is read from one snapshot of the write-ahead log.
    public func backUp(to file: String) async throws(EventLogError) -> LogHead {
        guard isOpen else { throw .closed }
        let copy = DatabaseCopy(of: reader, to: file)
        let result: Result<LogHead, EventLogError> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: Result { () throws(EventLogError) in
                        try copy.make { (database) throws(EventLogError) in
                            let frontier = try LogQueries.frontier(database)
                            return LogHead(size: frontier.size, root: frontier.root)
                        }
                    })
            }
        }
        return try result.get()
    }
}
