import Logging
import OversightService
import Synchronization
import Systemd

/// The line that `systemctl status` shows while the daemon serves.
final class ServingStatus: Sendable {
    private struct State {
        var note: String?
        var told: String?
    }

    private let ledger: Ledger
    private let manager: any ServiceNotifier
    private let logger: Logger
    private let state = Mutex(State())

    init(ledger: Ledger, manager: any ServiceNotifier, logger: Logger) {
        self.ledger = ledger
        self.manager = manager
        self.logger = logger
    }

    /// The position that the line is of.
    var position: Int { ledger.read { _, position in position } }

    /// What the operator is to know beside; `nil` for nothing.
    func note(_ note: String?) { state.withLock { $0.note = note } }

    /// Tells the line together with something else.
    func tell(with notification: ServiceNotification) {
        let line = line
        state.withLock { $0.told = line }
        manager.tell(logger, notification, .status(line))
    }

    /// Tells the line where it is another one than was told last.
    func tellIfChanged() {
        let line = line
        let isNew = state.withLock { state in
            defer { state.told = line }
            return state.told != line
        }
        if isNew { manager.tell(logger, .status(line)) }
    }

    /// One line.
    var line: String {
        let open = ledger.openCases
        let note = state.withLock { $0.note }
        return "Serving; position \(open.position); \(open.count) open \(open.count == 1 ? "case" : "cases")"
            + (note.map { "; \($0)" } ?? "")
    }
}
