import Systemd

/// How far the start has come, and when the service manager is to be told of it.
///
/// Every report asks for more time, in the same datagram, as long as there is progress. Times are since the start began.
struct StartProgress: Sendable {
    /// When the manager is told for the first time: a start that is over before is not worth a word.
    static let firstReport = Duration.milliseconds(200)
    /// How often it is told after that.
    static let interval = Duration.milliseconds(500)
    /// The time that is asked for, from each report on; in microseconds.
    static let extensionMicroseconds: UInt64 = 30_000_000
    /// How long a step that cannot tell how far it is may take before no more time is asked for.
    static let patience = Duration.seconds(300)
    /// How long a replay may stand at one position before no more time is asked for.
    static let replayPatience = Duration.seconds(10)

    private var what: String
    private var measure: (position: Int, first: Int, last: Int)?
    private var movedAt = Duration.zero
    private var toldAt: Duration?

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

    /// What to tell now; `nil` where nothing is due.
    mutating func report(at time: Duration) -> [ServiceNotification]? {
        guard time >= (toldAt.map { $0 + Self.interval } ?? Self.firstReport) else { return nil }
        toldAt = time
        // A replay that has stopped moving has the time that was asked for last; then the manager's own limit holds.
        let isMoving = time - movedAt < (measure == nil ? Self.patience : Self.replayPatience)
        return isMoving
            ? [.extendTimeout(microseconds: Self.extensionMicroseconds), .status(status)] : [.status(status)]
    }

    /// One line.
    var status: String {
        guard let (position, first, last) = measure, last > first else { return "Starting: \(what)" }
        return "Starting: \(what), position \(position) of \(last), \((position - first) * 100 / (last - first)) %"
    }
}
