import Synchronization

/// A manager for tests that keeps what it is told.
package final class RecordingServiceNotifier: ServiceNotifier {
    private let datagrams = Mutex<[[ServiceNotification]]>([])

    /// A notifier that was told nothing yet.
    package init() {}

    /// What was sent, a list for each datagram.
    package var sent: [[ServiceNotification]] { datagrams.withLock { $0 } }

    @discardableResult
    package func notify(_ notifications: [ServiceNotification]) throws(ServiceError) -> NotificationOutcome {
        datagrams.withLock { $0.append(notifications) }
        return .sent
    }
}
