import HTTPTypes
import OversightCommands
import OversightService

extension AsOf {
    /// The moment that a request asks about.
    ///
    /// - Throws: ``Problem`` if it names both a day and a position.
    init(_ moment: Moment) throws {
        switch (moment.day, moment.position) {
        case (nil, nil): self = .now
        case (let day?, nil): self = .day(day)
        case (nil, let position?): self = .position(position)
        // Each is of its form, so it is not the form that is at fault.
        case (.some, .some):
            throw Problem(.unprocessableContent, "invalid", "Give either as-of or as-of-position, not both.")
        }
    }
}
