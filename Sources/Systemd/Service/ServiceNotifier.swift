/// The recipient of a service's state: the service manager, or a fake in tests.
package protocol ServiceNotifier: Sendable {
    /// Sends notifications together, in one datagram.
    ///
    /// - Parameter notifications: In the order in which they are to be sent; an empty list sends nothing.
    /// - Returns: Whether a manager received them.
    /// - Throws: ``ServiceError`` with `notificationFailed` if the manager's socket is set but cannot be written to.
    @discardableResult
    func notify(_ notifications: [ServiceNotification]) throws(ServiceError) -> NotificationOutcome
}

/// Whether a notification reached a service manager.
package enum NotificationOutcome: Sendable, Hashable {
    /// The manager's socket accepted it.
    case sent
    /// No manager expects notifications; nothing was sent.
    case notSupervised
}

extension ServiceNotifier {
    /// Sends notifications together, in one datagram.
    ///
    /// - Parameter notifications: In the order in which they are to be sent.
    /// - Returns: Whether a manager received them.
    /// - Throws: ``ServiceError`` with `notificationFailed` if the manager's socket is set but cannot be written to.
    @discardableResult
    package func notify(_ notifications: ServiceNotification...) throws(ServiceError) -> NotificationOutcome {
        try notify(notifications)
    }
}
