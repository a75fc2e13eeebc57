import Foundation

/// The one attribute of a CloudEvent that taking up a stream needs.
struct EventPosition: Decodable {
    var position: Int

    /// The position of an event, or `nil` where the line is not one.
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
