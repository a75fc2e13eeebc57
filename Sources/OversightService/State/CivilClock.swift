package import Foundation
package import Oversight

/// The present time, and the present day in the municipality's time zone.
package struct CivilClock: Sendable {
    private let now: @Sendable () -> Date
    private let zone: TimeZone

    /// - Parameters:
    ///   - zone: The municipality's time zone.
    ///   - now: Returns the present time; by default the machine's clock.
    package init(zone: TimeZone, now: @escaping @Sendable () -> Date = { Date() }) {
        self.zone = zone
        self.now = now
    }

    /// The present time.
    package var instant: Date { now() }

    /// The present day.
    package var today: CalendarDate {
        let instant = now()
        let local = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
        return CalendarDate(dayNumber: Int((local / 86_400).rounded(.down)))
    }
}
