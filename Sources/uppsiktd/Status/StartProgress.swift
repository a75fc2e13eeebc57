import Systemd

/// How far the start has come, and when the service manager is to be notified.
///
/// Every report asks for more time, in the same datagram, as long as there is progress. Times are since the start began.
struct StartProgress: Sendable {
    /// When the manager is notified for the first time: a shorter start is not worth a report.
    static let firstReport = Duration.milliseconds(200)
    /// How often it is notified after that.
    static let interval = Duration.milliseconds(500)
    /// The time that each report asks for, in microseconds.
    static let extensionMicroseconds: UInt64 = 30_000_000
    /// How long a step without a measure of progress may take before no more time is asked for.
    static let stepLimit = Duration.seconds(300)
    /// How long a replay may stand at one position before no more time is asked for.
    static let stallLimit = Duration.seconds(10)

    private var what: String
    private var measure: (position: Int, first: Int, last: Int)?
    private var movedAt = Duration.zero
    private var reportedAt: Duration?

    /// A start that begins with a step.
    init(_ what: String) { self.what = what }

    /// Another step begins.
    mutating func begin(_ what: String, at time: Duration) {
        self.what = what
        measure = nil
        movedAt = time
    }

    /// The step has come to a position of the log.
    ///
    /// - Parameters:
    ///   - position: The last position that was replayed.
    ///   - first: The position that the step began after.
    ///   - last: The position that it ends with.
    ///   - time: Now.
    mutating func advance(to position: Int, from first: Int, of last: Int, at time: Duration) {
        guard measure?.position != position else { return }
        measure = (position, first, last)
        movedAt = time
    }

    /// What to report now; `nil` if nothing is due.
    mutating func report(at time: Duration) -> [ServiceNotification]? {
        guard time >= (reportedAt.map { $0 + Self.interval } ?? Self.firstReport) else { return nil }
        reportedAt = time
        // A replay that has stopped moving has the time that was asked for last; then the manager's own limit holds.
        let isMoving = time - movedAt < (measure == nil ? Self.stepLimit : Self.stallLimit)
        return isMoving
            ? [.extendTimeout(microseconds: Self.extensionMicroseconds), .status(status)] : [.status(status)]
    }

    /// One line.
    var status: String {
        guard let (position, first, last) = measure, last > first else { return "Starting: \(what)" }
        return "Starting: \(what), position \(position) of \(last), \((position - first) * 100 / (last - first)) %"
    }
}
