/// Makes the storage of a new log out of events that have their places, ids and hashes already.
///
/// An engine gives one to a ``LogImport``, and discards what was built if the import fails.
package protocol LogBuilder {
    /// Adds the next event.
    ///
    /// - Parameters:
    ///   - event: The event, whose hash was checked.
    ///   - nodeHash: The root of the largest perfect subtree that ends at it; `nil` at odd positions.
    func add(_ event: RecordedEvent, nodeHash: MerkleHash?) throws(EventLogError)

    /// Remembers a command, after its events.
    ///
    /// - Parameter command: The command.
    /// - Returns: Whether it was new.
    func add(_ command: RememberedCommandRange) throws(EventLogError) -> Bool
}
