import EventLog
import Logging
import OversightService

/// Reports in the journal when the log stops accepting events, and when it accepts them again.
struct AppendHealthReporter {
    let logger: Logger

    /// Reports a change.
    ///
    /// - Parameter failure: Why the log accepts no events, or `nil` once it does.
    @Sendable func report(_ failure: EventLogError?) {
        if let failure {
            logger.log(
                .appendsRefused,
                "The log takes no events for now, so commands are refused; reading goes on. \(failure)")
        } else {
            logger.log(.appendsResumed, "The log takes events again")
        }
    }
}
