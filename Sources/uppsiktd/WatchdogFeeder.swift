import EventLog
import ServiceLifecycle
import Systemd

/// Tells systemd's watchdog that the daemon lives, as long as its log answers.
struct WatchdogFeeder: Service {
    let interval: WatchdogInterval
    let log: any EventLog
    let manager: ServiceManager

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                _ = try await log.head()
                try manager.notify(.watchdog)
                do { try await Task.sleep(for: interval.notificationInterval) } catch { return }
            }
        }
    }
}
