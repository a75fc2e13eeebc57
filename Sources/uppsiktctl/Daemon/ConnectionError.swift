/// What can become of a connection to the daemon.
enum ConnectionError: Error, Equatable {
    /// There was no connection, so that nothing was asked: the number that the system gave as the reason.
    case unreachable(errno: Int32)
    /// The connection broke before the whole answer was there.
    case broken
    /// The daemon took longer than anybody waits.
    case timedOut
}
