import Logging
import OversightService
import Synchronization
import Systemd

/// The line that `systemctl status` shows while the daemon serves.
final class ServingStatus: Sendable {
    /// How far the daemon's life has come.
    enum Phase { case starting, serving, stopping }

    private struct State {
        var phase: Phase
        var isReloading = false
        var note: String?
        var reported: String?
        /// What is reported instead, because the daemon refuses everything.
        var failure: String?
    }

    private let ledger: Ledger
    private let manager: any ServiceNotifier
    private let logger: Logger
    // Everything is reported under the lock: a late line would hide that the daemon stops.
    private let state: Mutex<State>

    init(ledger: Ledger, manager: any ServiceNotifier, logger: Logger, phase: Phase = .starting) {
        state = Mutex(State(phase: phase))
        self.ledger = ledger
        self.manager = manager
        self.logger = logger
    }

    /// The position that the state holds.
    var position: Int { ledger.read { _, position in position } }

    /// Adds a note for the operator to the line; `nil` removes it.
    func note(_ note: String?) { state.withLock { $0.note = note } }

    /// Reports from now on that the daemon refuses everything, and why.
    func fail(_ reason: String) {
        state.withLock { $0.failure = reason }
        reportIfChanged()
    }

    /// Every socket is being served: the start is over.
    func begin() {
        state.withLock { state in
            guard state.phase == .starting else { return }
            state.phase = .serving
            report(&state, .ready)
        }
    }

    /// The daemon is about to stop: nothing else is reported from now on.
    func end() {
        state.withLock { state in
            state.phase = .stopping
            manager.notify(.stopping, .status("Stopping: answering what was accepted"), loggingTo: logger)
        }
    }

    /// The configuration is being read again; not reported during the start, which ends with READY.
    func beginReload() {
        state.withLock { state in
            guard state.phase == .serving else { return }
            state.isReloading = true
            manager.notify(.reloadingNow, .status("Reading the configuration again"), loggingTo: logger)
        }
    }

    /// The configuration was read again.
    func endReload() {
        state.withLock { state in
            guard state.phase == .serving, state.isReloading else { return }
            state.isReloading = false
            report(&state, .ready)
        }
    }

    /// Reports the line if it has changed.
    func reportIfChanged() {
        state.withLock { state in
            guard state.phase == .serving, !state.isReloading, state.reported != line(state) else { return }
            report(&state)
        }
    }

    private func report(_ state: inout State, _ notifications: ServiceNotification...) {
        let line = line(state)
        state.reported = line
        manager.notify(notifications + [.status(line)], loggingTo: logger)
    }

    /// The line.
    private func line(_ state: State) -> String {
        if let failure = state.failure { return failure }
        let note = state.note
        let open = ledger.openCases
        return "Serving; position \(open.position); \(open.count) open \(open.count == 1 ? "case" : "cases")"
            + (note.map { "; \($0)" } ?? "")
    }
}
