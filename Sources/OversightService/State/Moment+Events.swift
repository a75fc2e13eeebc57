package import EventLog
package import Oversight

extension Moment {
    /// Whether an event had been recorded by the position and had happened by the day.
    ///
    /// - Throws: ``ReplayError`` if this version cannot read the event, which only a day asks for.
    package func covers(_ event: RecordedEvent) throws(ReplayError) -> Bool {
        guard event.position <= position ?? .max else { return false }
        guard let day else { return true }
        return try event.domainEvent().1.on <= day
    }
}
