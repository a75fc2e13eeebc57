import EventCatalogue
import EventLog
import Oversight

extension RecordedEvent {
    /// The event as the domain knows it, with its stream.
    ///
    /// - Throws: ``ReplayError`` if this version cannot read it.
    func domainEvent() throws(ReplayError) -> (OversightStream, OversightEvent) {
        guard let stream = OversightStream(name: stream.rawValue),
            let entry = EventCatalogue.entry(type: type, version: version)
        else {
            throw ReplayError(position: position, reason: "this version knows no \(type) \(version) in \(self.stream)")
        }
        do {
            return (stream, try data.withUnsafeBytes { bytes in try EventCatalogue.read(entry, bytes) })
        } catch let error as EventDecodingError {
            throw ReplayError(position: position, reason: error.description)
        } catch {
            throw ReplayError(position: position, reason: "\(error)")
        }
    }
}
