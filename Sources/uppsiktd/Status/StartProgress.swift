import Systemd

/// The progress of the start, and when to notify the service manager of it.
///
/// Every notification extends the start timeout as long as there is progress. Times are since the start began.
struct StartProgress: Sendable {
    /// The time of the first notification; a shorter start needs none.
    static let firstReport = Duration.milliseconds(200)
    /// The interval of further notifications.
    static let interval = Duration.milliseconds(500)
    /// The extension of the timeout that each notification asks for, in microseconds.
    static let extensionMicroseconds: UInt64 = 30_000_000
    /// How long a step without measurable progress may take before the timeout is no longer extended.
    static let stepLimit = Duration.seconds(300)
    /// How long a replay may stay at one position before the timeout is no longer extended.
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
        // A replay that makes no progress gets no more extensions.
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
