import Logging
import OversightService
import Systemd

extension ServiceNotifier {
    /// Tells the manager, and logs where it cannot be told: the daemon goes on without.
    func tell(_ logger: Logger, _ notifications: ServiceNotification...) { tell(logger, notifications) }

    /// Tells the manager, and logs where it cannot be told: the daemon goes on without.
    func tell(_ logger: Logger, _ notifications: [ServiceNotification]) {
        do {
            try notify(notifications)
        } catch {
            logger.tell(
                .systemdNotTold,
                "systemd could not be told how the daemon stands; restart it if it is shown wrongly: \(error)")
        }
    }
}
