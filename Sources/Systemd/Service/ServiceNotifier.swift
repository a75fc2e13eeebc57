/// Whoever a service reports its state to.
///
/// The daemon is given one, so that its tests can see what it reports and when.
public protocol ServiceNotifier: Sendable {
    /// Sends notifications together, in one datagram.
    ///
    /// - Parameter notifications: In the order in which they are to be sent; an empty list sends nothing.
    /// - Returns: Whether anybody was there to be told.
    /// - Throws: ``ServiceError`` with `notificationFailed` where the manager's socket is named but cannot be written to.
    @discardableResult
    func notify(_ notifications: [ServiceNotification]) throws(ServiceError) -> NotificationOutcome
}

/// Whether a notification reached a service manager.
public enum NotificationOutcome: Sendable, Hashable {
    /// The manager's socket took it.
    case sent
    /// No manager asked for notifications; nothing was sent.
    case notSupervised
}

extension ServiceNotifier {
    /// Sends notifications together, in one datagram.
    ///
    /// - Parameter notifications: In the order in which they are to be sent.
    /// - Returns: Whether anybody was there to be told.
    /// - Throws: ``ServiceError`` with `notificationFailed` where the manager's socket is named but cannot be written to.
    @discardableResult
    public func notify(_ notifications: ServiceNotification...) throws(ServiceError) -> NotificationOutcome {
        try notify(notifications)
    }
}
