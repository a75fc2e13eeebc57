import OversightService
import Systemd

extension JournalMessageID {
    /// The message id of one of the daemon's own messages.
    ///
    /// - Parameter message: Which of them.
    init(_ message: DaemonMessage) {
        let id = message.id
        self.init(id.high, id.low)
    }
}
