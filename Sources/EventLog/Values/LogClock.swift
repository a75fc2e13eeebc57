#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where a log takes the time from; tests inject their own.
package struct LogClock: Sendable {
    private let read: @Sendable () -> Timestamp

    /// A clock that asks a function.
    ///
    /// - Parameter read: Gives the time now. It may be called from any thread.
    package init(_ read: @escaping @Sendable () -> Timestamp) {
        self.read = read
    }

    /// The time now.
    package func now() -> Timestamp { read() }

    /// The real-time clock of the machine.
    package static let system = LogClock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
