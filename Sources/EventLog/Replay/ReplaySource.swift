internal import Dispatch

/// Reads a log at full speed on a thread that may block; see ``EventLog/replay(_:)``.
package struct ReplaySource: Sendable {
    private let storage: any Storage
    private let checkIsOpen: @Sendable () throws(EventLogError) -> Void

    init(storage: any Storage, checkIsOpen: @escaping @Sendable () throws(EventLogError) -> Void) {
        self.storage = storage
        self.checkIsOpen = checkIsOpen
    }

    /// Reads a range of the log in batches.
    ///
    /// The engine reads ahead on a thread of its own while this thread decodes and folds.
    ///
    /// - Parameters:
    ///   - position: The first position, from 1.
    ///   - through: The last position, or `nil` for the end of the log when reading begins.
    ///   - checked: Whether an event that is not as it was written ends the replay before `body` gets it: each event is hashed,
    ///     and the tree over them is built from the one stored at the position before the first.
    ///   - body: Gets the batches in order. A batch is filled again once `body` returns: copy what is to be kept.
    /// - Returns: The last position that was read, `position - 1` if there was none.
    /// - Throws: ``EventLogError`` if the log cannot be read, with code `corrupt` and the position if it is damaged; what
    ///   `body` throws, which ends the replay.
    @discardableResult
    package func batches(
        from position: Int = 1, through: Int? = nil, checked: Bool = false, _ body: (ReplayBatch) throws -> Void
    ) throws -> Int {
        try checkIsOpen()
        let exchange = ReplayExchange()
        let storage = storage
        DispatchQueue(label: "events.replay").async {
            exchange.finish(
                Result { () throws(EventLogError) in
                    try storage.replay(
                        from: max(1, position), through: through, withLeaves: checked, into: exchange)
                })
        }
        var tree: TreeAudit?
        do {
            while let batch = try exchange.takeFilled() {
                if let before = batch.treeBefore { tree = TreeAudit(after: before) }
                // Checked here and not on the other thread, which has as much to do with reading.
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
}
