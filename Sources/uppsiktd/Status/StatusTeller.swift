import EventLog
import ServiceLifecycle

/// Keeps the line of `systemctl status` current: whenever the log has grown, but not more often than every few seconds.
struct StatusTeller: Service {
    let status: ServingStatus
    let log: any EventLog

    /// How long a line stands at least.
    private static let interval = Duration.seconds(3)
    /// How long the state may take to follow the log.
    private static let delay = Duration.milliseconds(250)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var told = status.position
            while await log.appended(after: told) != nil {
                do { try await Task.sleep(for: Self.delay) } catch { return }
                told = status.position
                status.tellIfChanged()
                do { try await Task.sleep(for: Self.interval) } catch { return }
            }
        }
    }
}
