import EventLog
import ServiceLifecycle

/// Keeps the line of `systemctl status` current: whenever the log has grown, but not more often than every few seconds.
struct StatusReporter: Service {
    let status: ServingStatus
    let log: any EventLog

    /// The shortest time between two updates.
    private static let interval = Duration.seconds(3)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var reported = status.position
            while await log.appended(after: reported) != nil {
                reported = status.position
                status.reportIfChanged()
                do { try await Task.sleep(for: Self.interval) } catch { return }
            }
        }
    }
}
