/// An instant: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
package struct Timestamp: Sendable, Hashable, Comparable {
    /// 0000-01-01T00:00:00.000Z, the earliest instant that RFC 3339 can write.
    package static let earliest = Timestamp(milliseconds: -62_167_219_200_000)
    /// 9999-12-31T23:59:59.999Z, the latest instant that RFC 3339 can write.
    package static let latest = Timestamp(milliseconds: 253_402_300_799_999)

    /// Milliseconds since the beginning of 1970 in UTC.
    package let milliseconds: Int64

    /// The instant that many milliseconds after the beginning of 1970 in UTC.
    ///
    /// - Parameter milliseconds: An instant outside the years 0 to 9999 is moved to the nearest instant inside, so that
    ///   every value can be written.
    package init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, -62_167_219_200_000), 253_402_300_799_999)
    }

    /// Orders by time.
    package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}
