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
        var told: String?
        /// What is told instead of how it serves, because it does not.
        var failure: String?
    }

    private let ledger: Ledger
    private let manager: any ServiceNotifier
    private let logger: Logger
    // Everything is told under the lock: a line told late would hide that the daemon stops.
    private let state: Mutex<State>

    init(ledger: Ledger, manager: any ServiceNotifier, logger: Logger, phase: Phase = .starting) {
        state = Mutex(State(phase: phase))
        self.ledger = ledger
        self.manager = manager
        self.logger = logger
    }

    /// The position that the line is of.
    var position: Int { ledger.read { _, position in position } }

    /// What the operator is to know beside; `nil` for nothing.
    func note(_ note: String?) { state.withLock { $0.note = note } }

    /// The daemon answers nothing any more, and says why until it is stopped.
    func fail(_ reason: String) {
        state.withLock { $0.failure = reason }
        tellIfChanged()
    }

    /// Every socket is being served: the start is over.
    func begin() {
        state.withLock { state in
            guard state.phase == .starting else { return }
            state.phase = .serving
            tell(&state, .ready)
        }
    }

    /// The daemon is about to stop: nothing else is told of it from now on.
    func end() {
        state.withLock { state in
            state.phase = .stopping
            manager.tell(logger, .stopping, .status("Stopping: answering what was accepted"))
        }
    }

    /// The configuration is being read again; nobody is told while the start goes on, whose end READY has to be.
    func beginReload() {
        state.withLock { state in
            guard state.phase == .serving else { return }
            state.isReloading = true
            manager.tell(logger, .reloadingNow, .status("Reading the configuration again"))
        }
    }

    /// The configuration was read again.
    func endReload() {
        state.withLock { state in
            guard state.phase == .serving, state.isReloading else { return }
            state.isReloading = false
            tell(&state, .ready)
        }
    }

    /// Tells the line where it is another one than was told last.
    func tellIfChanged() {
        state.withLock { state in
            guard state.phase == .serving, !state.isReloading, state.told != line(state) else { return }
            tell(&state)
        }
    }

    private func tell(_ state: inout State, _ notifications: ServiceNotification...) {
        let line = line(state)
        state.told = line
        manager.tell(logger, notifications + [.status(line)])
    }

    /// One line.
    private func line(_ state: State) -> String {
        if let failure = state.failure { return failure }
        let note = state.note
        let open = ledger.openCases
        return "Serving; position \(open.position); \(open.count) open \(open.count == 1 ? "case" : "cases")"
            + (note.map { "; \($0)" } ?? "")
    }
}
