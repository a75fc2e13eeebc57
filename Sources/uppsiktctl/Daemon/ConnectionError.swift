/// Why a connection to the daemon failed.
enum ConnectionError: Error, Equatable {
    /// No connection was made, so nothing was sent.
    case unreachable(errno: Int32)
    /// The connection broke before the answer was complete.
    case broken
    /// The daemon did not answer in time.
    case timedOut
}
