import OversightCommands
import OversightService

extension AsOf {
    /// The moment that a request asks about.
    init(_ moment: Moment) { self.init(day: moment.day, position: moment.position) }
}
