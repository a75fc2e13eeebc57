package import EventLog
package import TransparencyLog

/// A check of a log and its checkpoints: of all events, or of those after the newest checkpoint that was checked before.
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
    ///   - trusted: The trusted keys; `nil` for those that were recorded with the checkpoints.
    ///   - health: Notes damage of the log, but not of a checkpoint, which does not keep anybody from reading the log.
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
    ///   - progress: Gets the last position checked and the last position of the log.
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

    /// Records the newest checkpoint up to which the log was found sound.
    ///
    /// - Parameter view: What the check found.
    /// - Throws: `EventLogError` if it cannot be written.
    package func remember(_ view: VerificationView) async throws {
        guard let checkpoints, view.ok, let events = view.events else { return }
        // A checkpoint that was signed during the check may cover events that the check did not read.
        guard let newest = try await checkpoints.latest(upTo: events) else { return }
        if try await checkpoints.verifiedSize() != newest.size { try await checkpoints.saveVerifiedSize(newest.size) }
    }

    /// The newest checkpoint up to which every event was checked before; `nil` unless it is a valid one of this log.
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
            // Then the record cannot be trusted: everything is checked, which finds what is wrong.
            return nil
        } catch let error as EventLogError where error.code == .corrupt {
            // Likewise.
            return nil
        }
    }
}
