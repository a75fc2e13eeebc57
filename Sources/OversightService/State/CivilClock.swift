public import Foundation
public import Oversight

/// Tells what time it is, and what day that is where the municipality lies.
public struct CivilClock: Sendable {
    private let now: @Sendable () -> Date
    private let zone: TimeZone

    /// A clock.
    ///
    /// - Parameters:
    ///   - zone: The municipality's time zone.
    ///   - now: What time it is; the machine's clock where none is given.
    public init(zone: TimeZone, now: @escaping @Sendable () -> Date = { Date() }) {
        self.zone = zone
        self.now = now
    }

    /// What time it is.
    public var instant: Date { now() }

    /// What day it is.
    public var today: CalendarDate {
        let instant = now()
        let local = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
        return CalendarDate(dayNumber: Int((local / 86_400).rounded(.down)))
    }
}
