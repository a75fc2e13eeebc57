import Logging
import Systemd

extension ServiceNotifier {
    /// Tells the manager, and logs where it cannot be told: the daemon goes on without.
    func tell(_ logger: Logger, _ notifications: ServiceNotification...) {
        do {
            try notify(notifications)
        } catch {
            logger.warning("systemd could not be told: \(error)")
        }
    }
}
