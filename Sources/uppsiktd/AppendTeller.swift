import EventLog
import Logging
import OversightService

/// Tells the journal when the log stops taking events, and when it takes them again.
struct AppendTeller {
    let logger: Logger

    /// Tells of a change.
    ///
    /// - Parameter failure: Why the log takes no events, or `nil` once it does.
    @Sendable func tell(_ failure: EventLogError?) {
        if let failure {
            logger.tell(
                .appendsRefused,
                "The log takes no events for now, so commands are refused; reading goes on. \(failure)")
        } else {
            logger.tell(.appendsResumed, "The log takes events again")
        }
    }
}
