import Synchronization

/// A notifier for tests that records what it is sent.
package final class RecordingServiceNotifier: ServiceNotifier {
    private let datagrams = Mutex<[[ServiceNotification]]>([])

    /// Creates a notifier with an empty record.
    package init() {}

    /// The notifications that were sent, a list for each datagram.
    package var sent: [[ServiceNotification]] { datagrams.withLock { $0 } }

    @discardableResult
    package func notify(_ notifications: [ServiceNotification]) throws(ServiceError) -> NotificationOutcome {
        datagrams.withLock { $0.append(notifications) }
        return .sent
    }
}
