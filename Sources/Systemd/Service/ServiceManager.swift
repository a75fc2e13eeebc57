import CSystemd

/// The service manager that started this process, as sd_notify(3) reaches it.
///
/// Without `NOTIFY_SOCKET` in the environment every notification is a no-op that says so.
public struct ServiceManager: ServiceNotifier {
    /// The manager that the environment names, if it names one.
    public init() {}

    /// Sends notifications together, in one datagram.
    ///
    /// - Parameter notifications: In the order in which they are to be sent; an empty list sends nothing.
    /// - Returns: Whether anybody was there to be told.
    /// - Throws: ``ServiceError`` with `notificationFailed` where `NOTIFY_SOCKET` is set but cannot be written to.
    @discardableResult
    public func notify(_ notifications: [ServiceNotification]) throws(ServiceError) -> NotificationOutcome {
        guard !notifications.isEmpty else { return .notSupervised }
        let result = sd_notify(0, ServiceNotification.datagram(notifications))
        guard result >= 0 else {
            throw ServiceError(.notificationFailed, errno: -result, "The service manager could not be notified")
        }
        return result > 0 ? .sent : .notSupervised
    }
}
