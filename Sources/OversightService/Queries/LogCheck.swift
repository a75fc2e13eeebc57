package import EventLog
package import TransparencyLog

/// The check of a log with its checkpoints: whole, or from the newest checkpoint up to which it was checked before.
package struct LogCheck: Sendable {
    private let log: any EventLog
    private let checkpoints: SignedCheckpointStore?
    private let trusted: [VerifierKey]?
    private let health: LogHealth?

    /// A check.
    ///
    /// - Parameters:
    ///   - log: The log.
    ///   - checkpoints: Its checkpoints; `nil` if there are none.
    ///   - trusted: The keys that count; `nil` for those that were recorded with the checkpoints.
    ///   - health: Told of damage of the log; a checkpoint that does not hold keeps nobody from reading the log.
    package init(
        log: any EventLog, checkpoints: SignedCheckpointStore?, trusted: [VerifierKey]? = nil,
        health: LogHealth? = nil
    ) {
        self.health = health
        self.log = log
        self.checkpoints = checkpoints
        self.trusted = trusted
    }

    /// Checks the log, and then the checkpoints.
    ///
    /// - Parameters:
    ///   - isFull: Whether every event is read, also those that were checked before.
    ///   - progress: Gets the last position checked and the last position there is.
    /// - Throws: `EventLogError` if the log or the checkpoints cannot be read.
    package func run(
        isFull: Bool, progress: (@Sendable (_ position: Int, _ last: Int) -> Void)? = nil
    ) async throws -> VerificationView {
        let base = isFull ? nil : try await base()
        let verifier = LogVerifier(log: log)
        let result: VerificationResult
        if let base {
            result = try await verifier.verify(after: base, progress: progress)
        } else {
            result = try await verifier.verify(progress: progress)
        }
        if case .damaged(let position, let reason) = result {
            health?.note(EventLogError.corrupt(position: position, reason))
        }
        var view = VerificationView(result)
        guard view.ok, let checkpoints else { return view }
        switch try await CheckpointVerifier(log: log, store: checkpoints, trusted: trusted).verify(
            from: base?.size ?? 0)
        {
        case .bad(let size, let reason):
            view = VerificationView(
                .damaged(position: size, reason: "The checkpoint of \(size) events does not hold. \(reason)"))
            view.isOfCheckpoint = true
            return view
        case .sound(let count, _):
            view.checkpoints = count
            if let base { view.after = base.size }
            return view
        }
    }

    /// Remembers the newest checkpoint up to which a log was found to be sound.
    ///
    /// - Parameter view: What the check found.
    /// - Throws: `EventLogError` if it cannot be written.
    package func remember(_ view: VerificationView) async throws {
        guard let checkpoints, view.ok, let events = view.events else { return }
        // A checkpoint that was signed while the check ran may be of events that it did not read.
        guard let newest = try await checkpoints.latest(upTo: events) else { return }
        if try await checkpoints.verifiedSize() != newest.size { try await checkpoints.saveVerifiedSize(newest.size) }
    }

    /// The newest checkpoint up to which every event was checked before, if it is still one, and of this log.
    private func base() async throws -> LogHead? {
        guard let checkpoints else { return nil }
        let size = try await checkpoints.verifiedSize()
        do {
            guard size > 0, let known = try await checkpoints.checkpoint(ofSize: size), known.size == size else {
                return nil
            }
            let keys: [VerifierKey]
            if let trusted { keys = trusted } else { keys = try await checkpoints.keys() }
            try known.verify(withOneOf: keys)
            guard try await log.head().size >= size, try await log.root(at: size) == known.root else { return nil }
            return LogHead(size: known.size, root: known.root)
        } catch is TransparencyError {
            // What is remembered is worth nothing then: everything is checked, and what is wrong with it is found.
            return nil
        } catch let error as EventLogError where error.code == .corrupt {
            // Likewise.
            return nil
        }
    }
}
