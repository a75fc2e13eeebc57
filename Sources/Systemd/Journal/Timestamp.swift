import Glibc

/// An instant in RFC 3339, in UTC with milliseconds.
struct Timestamp: Sendable, CustomStringConvertible {
    private let time: timespec

    /// - Parameters:
    ///   - seconds: Since 1970 in UTC.
    ///   - milliseconds: 0 to 999.
    init(seconds: Int, milliseconds: Int) { time = timespec(tv_sec: seconds, tv_nsec: milliseconds * 1_000_000) }

    private init(_ time: timespec) { self.time = time }

    /// The wall clock's time.
    static var now: Self {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Self(time)
    }

    var description: String {
        var seconds = time.tv_sec
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(Int.init)
        return date.map { Self.padded($0, 2) }.joined(separator: "-") + "T"
            + clock.map { Self.padded($0, 2) }.joined(separator: ":")
            + ".\(Self.padded(time.tv_nsec / 1_000_000, 3))Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
