/// Remembers how far each subscription has come.
///
/// Subscriptions handle events at least once, so a store may lose what was saved last when the machine stops, but never
/// returns a position that was not saved.
package protocol SubscriptionPositionStore: Sendable {
    /// The last position that a subscription has handled, 0 if it has saved none.
    ///
    /// - Parameter name: The subscription.
    /// - Throws: ``EventLogError`` if the store cannot be read.
    func position(of name: String) async throws(EventLogError) -> Int

    /// Remembers how far a subscription has come.
    ///
    /// - Parameters:
    ///   - position: The last position that was handled, not negative.
    ///   - name: The subscription.
    /// - Throws: ``EventLogError`` if the store cannot be written.
    func save(_ position: Int, for name: String) async throws(EventLogError)
}
