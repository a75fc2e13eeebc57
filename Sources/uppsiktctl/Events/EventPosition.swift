import Foundation

/// The attribute of a CloudEvent that is needed to resume a stream.
struct EventPosition: Decodable {
    var position: Int

    /// Parses the position of an event; `nil` if the line is not an event.
    ///
    /// - Parameter line: The JSON of the event.
    init?(of line: [UInt8]) {
        do {
            self = try JSONDecoder().decode(EventPosition.self, from: Data(line))
        } catch {
            return nil
        }
    }
}
