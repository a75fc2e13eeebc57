public import Foundation
public import Oversight

/// The present time, and the present day in the municipality's time zone.
public struct CivilClock: Sendable {
    private let now: @Sendable () -> Date
    private let zone: TimeZone

    /// - Parameters:
    ///   - zone: The municipality's time zone.
    ///   - now: Returns the present time; by default the machine's clock.
    public init(zone: TimeZone, now: @escaping @Sendable () -> Date = { Date() }) {
        self.zone = zone
        self.now = now
    }

    /// The present time.
    public var instant: Date { now() }

    /// The present day.
    public var today: CalendarDate {
        let instant = now()
        let local = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
        return CalendarDate(dayNumber: Int((local / 86_400).rounded(.down)))
    }
}
