/// A day of the Gregorian calendar, without a time or a zone, as `YYYY-MM-DD`.
///
/// Municipal deadlines, meetings and report dates are days, not instants; an instant becomes a day once, at
/// the edge, in the configured time zone.
package struct CalendarDate: Sendable, Hashable, Comparable {
    /// The day as the number `YYYYMMDD`, which has the order of the days.
    let packed: Int32

    /// The year, 1 to 9999.
    package var year: Int { Int(packed) / 10_000 }
    /// The month, 1 to 12.
    package var month: Int { Int(packed) / 100 % 100 }
    /// The day of the month, 1 to 31.
    package var day: Int { Int(packed) % 100 }

    /// The day with these numbers, or `nil` if the calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        packed = Int32(year * 10_000 + month * 100 + day)
    }

    /// The day that a number `YYYYMMDD` stands for, or `nil` if the calendar has no such day.
    init?(packed: Int32) {
        let number = Int(packed)
        self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// Reads `YYYY-MM-DD` (ISO 8601 calendar date, extended format).
    ///
    /// - Parameter text: Exactly ten ASCII characters; anything else, and a day that does not exist, gives `nil`.
    package init?(_ text: some StringProtocol) {
        let parsed = text.utf8.withContiguousStorageIfAvailable { bytes in
            Self(utf8: UnsafeRawBufferPointer(bytes))
        }
        if let parsed {
            guard let parsed else { return nil }
            self = parsed
        } else {
            let bytes = Array(text.utf8)
            guard let date = bytes.withUnsafeBytes({ Self(utf8: $0) }) else { return nil }
            self = date
        }
    }

    /// Reads `YYYY-MM-DD` from bytes, as replay does a million times a second.
    ///
    /// - Parameter bytes: Exactly ten bytes of ASCII; anything else gives `nil`.
    package init?(utf8 bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return nil
        }
        var digits = 0
        for index in 0..<10 where index != 4 && index != 7 {
            let digit = Int(bytes[index]) - 48
            guard digit >= 0, digit <= 9 else { return nil }
            digits = digits * 10 + digit
        }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// Days since 1970-01-01, which is day 0; earlier days are negative.
    package var dayNumber: Int {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day at a number of days after 1970-01-01, limited to the years 1 to 9999.
    ///
    /// - Parameter dayNumber: Days; negative before 1970.
    package init(dayNumber: Int) {
        let held = min(max(dayNumber, -719_162), 2_932_896)
        let shifted = held + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        packed = Int32(year * 10_000 + month * 100 + day)
    }

    /// The day at a number of days after this one; before it if the number is negative.
    ///
    /// - Parameter days: A number of days.
    package func adding(days: Int) -> Self { Self(dayNumber: dayNumber + days) }

    /// The number of days from another day to this one; negative if this one is earlier.
    ///
    /// - Parameter other: The day to count from.
    package func days(since other: Self) -> Int { dayNumber - other.dayNumber }

    /// The day of the week as ISO 8601 counts it: 1 for Monday to 7 for Sunday.
    package var weekday: Int {
        let fromThursday = (dayNumber % 7 + 7) % 7
        return (fromThursday + 3) % 7 + 1
    }

    /// Whether one day comes before another.
    package static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The day as `YYYY-MM-DD`.
    package var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: width - text.count) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CalendarDate: Codable {
    /// Reads the day from its `YYYY-MM-DD` string.
    ///
    /// - Throws: `DecodingError.dataCorrupted` if the string is not such a day.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is not a day as YYYY-MM-DD")
        }
        self = date
    }

    /// Writes the day as its `YYYY-MM-DD` string.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CalendarDate {
    /// A day before all others, for values that hold from the beginning.
    package static let distantPast = CalendarDate(dayNumber: -719_162)

    /// A day before all real ones, for a statement that a view of an earlier day takes as always held.
    ///
    /// The later the day of the statement, the earlier this day: of two such statements the earlier one wins, in whatever
    /// order they were recorded.
    ///
    /// - Parameter day: The day of the statement.
    static func beforeAll(saidOn day: Self) -> Self {
        // Day 200,000 is in the year 2517. Statements from 1582 until then keep their order, in the years 1 to 999.
        distantPast.adding(days: min(max(200_000 - day.dayNumber, 0), 364_000))
    }

    /// Whether the day is not a real one but ``distantPast``, or the day of a statement that counts as always held.
    package var isBeforeAll: Bool { year < 1000 }
}
