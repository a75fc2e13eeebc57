import CSystemd

/// The service manager that started this process, reached through sd_notify(3).
///
/// Without `NOTIFY_SOCKET` in the environment every notification is a no-op and returns `notSupervised`.
package struct ServiceManager: ServiceNotifier {
    /// Creates a notifier for the manager that the environment names, if any.
    package init() {}

    /// Sends notifications together, in one datagram.
    ///
    /// - Parameter notifications: In the order in which they are to be sent; an empty list sends nothing.
    /// - Returns: Whether a manager received them.
    /// - Throws: ``ServiceError`` with `notificationFailed` if `NOTIFY_SOCKET` is set but cannot be written to.
    @discardableResult
    package func notify(_ notifications: [ServiceNotification]) throws(ServiceError) -> NotificationOutcome {
        guard !notifications.isEmpty else { return .notSupervised }
        let result = sd_notify(0, ServiceNotification.datagram(notifications))
        guard result >= 0 else {
            throw ServiceError(.notificationFailed, errno: -result, "The service manager could not be notified")
        }
        return result > 0 ? .sent : .notSupervised
    }
}
