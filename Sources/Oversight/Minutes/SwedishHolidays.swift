/// The days on which Swedish authorities are closed beside Saturdays.
///
/// Source: lagen (1989:253) om allmänna helgdagar, and lagen (1930:173) om beräkning av lagstadgad tid, whose 2 § moves
/// a last day that falls on a Sunday, another public holiday, a Saturday, or the eve of midsummer, Christmas or
/// the new year to the next working day.
package enum SwedishHolidays {
    /// Whether a term does not end on a day: a weekend, a public holiday, or one of the three eves.
    ///
    /// - Parameter day: The day.
    package static func isFree(_ day: CalendarDate) -> Bool {
        day.weekday >= 6 || isPublicHoliday(day) || isEve(day)
    }

    /// The day itself if it is a working day, else the next one.
    ///
    /// - Parameter day: The day.
    package static func workingDay(onOrAfter day: CalendarDate) -> CalendarDate {
        var day = day
        // The calendar ends on a free day, after which no working day comes.
        while isFree(day), day < day.adding(days: 1) { day = day.adding(days: 1) }
        return day
    }

    /// The day itself if it is a working day, else the last one before it.
    ///
    /// - Parameter day: The day.
    package static func workingDay(onOrBefore day: CalendarDate) -> CalendarDate {
        var day = day
        while isFree(day), day > day.adding(days: -1) { day = day.adding(days: -1) }
        return day
    }

    /// Whether a day is a public holiday (allmän helgdag).
    ///
    /// Sundays are, and are counted here.
    ///
    /// - Parameter day: The day.
    package static func isPublicHoliday(_ day: CalendarDate) -> Bool {
        if day.weekday == 7 { return true }
        switch (day.month, day.day) {
        case (1, 1), (1, 6), (5, 1), (12, 25), (12, 26): return true
        // The national day is a public holiday since 2005.
        case (6, 6): return day.year >= 2005
        // Midsummer's day: the Saturday from 20 to 26 June.
        case (6, 20...26): return day.weekday == 6
        // All Saints' day: the Saturday from 31 October to 6 November.
        case (10, 31), (11, 1...6): return day.weekday == 6
        default: break
        }
        // Good Friday, Easter Monday, Ascension day.
        return [-2, 1, 39].contains(day.days(since: easterSunday(of: day.year)))
    }

    private static func isEve(_ day: CalendarDate) -> Bool {
        switch (day.month, day.day) {
        case (12, 24), (12, 31): true
        case (6, 19...25): day.weekday == 5
        default: false
        }
    }

    /// Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Jones, Butcher).
    ///
    /// - Parameter year: 1583 to 9999.
    package static func easterSunday(of year: Int) -> CalendarDate {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CalendarDate(year: year, month: n / 31, day: n % 31 + 1) ?? .distantPast
    }
}
