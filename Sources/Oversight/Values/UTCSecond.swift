/// A second of time, as `YYYY-MM-DDThh:mm:ssZ`.
///
/// Municipal deadlines are days. A time is needed only to decide whether something that takes minutes is still going on.
package struct UTCSecond: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z without leap seconds; negative before it.
    package var seconds: Int

    /// The second so many after the beginning of 1970, held within the years 1 to 9999.
    ///
    /// - Parameter seconds: Seconds without leap seconds; negative before 1970.
    package init(seconds: Int) {
        self.seconds = min(max(seconds, -719_162 * 86_400), 2_932_897 * 86_400 - 1)
    }

    /// Reads `YYYY-MM-DDThh:mm:ssZ` (RFC 3339, in UTC, whole seconds).
    ///
    /// - Parameter text: Exactly twenty ASCII characters; anything else gives `nil`.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
            let day = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self))
        else { return nil }
        func two(_ index: Int, below limit: Int) -> Int? {
            let (tens, ones) = (Int(bytes[index]) - 48, Int(bytes[index + 1]) - 48)
            guard (0...9).contains(tens), (0...9).contains(ones), tens * 10 + ones < limit else { return nil }
            return tens * 10 + ones
        }
        guard let hour = two(11, below: 24), let minute = two(14, below: 60), let second = two(17, below: 60) else {
            return nil
        }
        seconds = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
    }

    /// Whether one second comes before another.
    package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

extension UTCSecond: CustomStringConvertible {
    /// The second as `YYYY-MM-DDThh:mm:ssZ`.
    package var description: String {
        let ofDay = (seconds % 86_400 + 86_400) % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = CalendarDate(dayNumber: (seconds - ofDay) / 86_400)
        return "\(day)T\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))Z"
    }
}
