import Logging
import OversightService
import Systemd

extension ServiceNotifier {
    /// Notifies the service manager; a failure is logged, and the daemon goes on.
    func notify(_ notifications: ServiceNotification..., loggingTo logger: Logger) {
        notify(notifications, loggingTo: logger)
    }

    /// Notifies the service manager; a failure is logged, and the daemon goes on.
    func notify(_ notifications: [ServiceNotification], loggingTo logger: Logger) {
        do {
            try notify(notifications)
        } catch {
            logger.log(
                .systemdNotNotified,
                "systemd could not be notified of the daemon's state; restart the daemon if its state is shown wrongly: \(error)"
            )
        }
    }
}
