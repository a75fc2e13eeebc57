import Oversight
import TestSupport
import Testing

@Suite("Days, holidays and deadlines")
struct CalendarTests {
    @Test("Every day from 1900 to 2100 is the one after the day before, in number, week and words")
    func everyDay() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var number = -25_567
        var weekday = 1  // 1 January 1900 was a Monday.
        var wrong: [String] = []
        for year in 1900...2100 {
            let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for (index, length) in lengths.enumerated() {
                let month = index + 1
                for day in 1...(month == 2 && leap ? 29 : length) {
                    let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                    let date: CalendarDate? = CalendarDate(year: year, month: month, day: day)
                    if date?.dayNumber != number || date.map({ CalendarDate(dayNumber: $0.dayNumber) }) != date
                        || date?.description != text || parse(text) != date || date?.weekday != weekday
                        || [date?.year, date?.month, date?.day] != [year, month, day]
                    {
                        wrong.append(text)
                    }
                    number += 1
                    weekday = weekday % 7 + 1
                }
            }
        }
        #expect(wrong == [])
        #expect(number == 47_847, "1 January 2101")
    }

    @Test("Days are ordered and counted as the calendar does")
    func arithmetic() {
        #expect(("2024-02-28" as CalendarDate).adding(days: 2) == "2024-03-01")
        #expect(("2023-02-28" as CalendarDate).adding(days: 1) == "2023-03-01")
        #expect(("2024-01-01" as CalendarDate).adding(days: -1) == "2023-12-31")
        #expect(("2024-12-31" as CalendarDate).days(since: "2024-01-01") == 365)
        #expect(("2024-01-31" as CalendarDate) < "2024-02-01")
        #expect(("2023-12-31" as CalendarDate) < "2024-01-01")
        #expect(("0001-01-01" as CalendarDate).adding(days: -1) == "0001-01-01", "held at the first day")
        #expect(("9999-12-31" as CalendarDate).adding(days: 1) == "9999-12-31", "held at the last day")
        #expect(CalendarDate(dayNumber: 0) == "1970-01-01")
        #expect(CalendarDate.distantPast == "0001-01-01")
        #expect(CalendarDate.distantPast.isBeforeAll)
        #expect(!("1900-01-01" as CalendarDate).isBeforeAll)
    }

    @Test(
        "Text that is not a day is refused",
        arguments: [
            "", "2024", "2024-1-01", "2024-01-1", "24-01-01", "2024-01-01 ", " 2024-01-01", "2024/01/01", "20240101",
            "2024-00-01", "2024-13-01", "2024-01-00", "2024-01-32", "2024-04-31", "2023-02-29", "1900-02-29",
            "2100-02-29",
            "0000-01-01", "-024-01-01", "2024-0a-01", "2024-01-01T00:00", "٢٠٢٤-٠١-٠١", "+024-01-01", "2024-01‑01",
        ])
    func refused(_ text: String) {
        #expect(parse(text) == nil)
        #expect(parse(String(text.reversed().reversed())) == nil)
    }

    @Test("Leap days exist in leap years", arguments: [1904, 2000, 2024, 2096])
    func leapDays(_ year: Int) {
        #expect(CalendarDate(year: year, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: year + 1, month: 2, day: 29) == nil)
    }

    /// The public holidays that do not always fall on a Sunday, by year, as almanacs print them.
    private static let holidays: [Int: [CalendarDate]] = [
        2023: [
            "2023-01-01", "2023-01-06", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-18", "2023-06-06",
            "2023-06-24",
            "2023-11-04", "2023-12-25", "2023-12-26",
        ],
        2024: [
            "2024-01-01", "2024-01-06", "2024-03-29", "2024-04-01", "2024-05-01", "2024-05-09", "2024-06-06",
            "2024-06-22",
            "2024-11-02", "2024-12-25", "2024-12-26",
        ],
        2025: [
            "2025-01-01", "2025-01-06", "2025-04-18", "2025-04-21", "2025-05-01", "2025-05-29", "2025-06-06",
            "2025-06-21",
            "2025-11-01", "2025-12-25", "2025-12-26",
        ],
        2026: [
            "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-06-06",
            "2026-06-20",
            "2026-10-31", "2026-12-25", "2026-12-26",
        ],
        2027: [
            "2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29", "2027-05-01", "2027-05-06", "2027-06-06",
            "2027-06-26",
            "2027-11-06", "2027-12-25", "2027-12-26",
        ],
    ]

    @Test("The public holidays of a year are those of the almanac, and the Sundays", arguments: 2023...2027)
    func publicHolidays(_ year: Int) throws {
        var day = try #require(CalendarDate(year: year, month: 1, day: 1) as CalendarDate?)
        var found: Set<CalendarDate> = []
        var sundays: Set<CalendarDate> = []
        while day.year == year {
            if SwedishHolidays.isPublicHoliday(day) { found.insert(day) }
            if day.weekday == 7 { sundays.insert(day) }
            day = day.adding(days: 1)
        }
        #expect(found == sundays.union(Self.holidays[year] ?? []))
        #expect(sundays.count >= 52)
    }

    @Test(
        "Easter Sunday",
        arguments: [
            ("2023-04-09", 2023), ("2024-03-31", 2024), ("2025-04-20", 2025), ("2026-04-05", 2026),
            ("2027-03-28", 2027),
            ("1818-03-22", 1818), ("1943-04-25", 1943), ("2038-04-25", 2038), ("1961-04-02", 1961),
            ("2000-04-23", 2000),
        ] as [(CalendarDate, Int)])
    func easter(_ day: CalendarDate, _ year: Int) {
        #expect(SwedishHolidays.easterSunday(of: year) == day)
    }

    @Test("A term does not end on a weekend, a holiday or one of the three eves")
    func free() {
        for day in ["2024-06-21", "2024-12-24", "2024-12-31", "2024-06-15", "2024-06-16", "2025-06-20"]
            as [CalendarDate]
        {
            #expect(SwedishHolidays.isFree(day), "\(day)")
        }
        for day in [
            "2024-06-20", "2024-12-23", "2024-12-27", "2024-12-30", "2024-03-28", "2024-05-10", "2024-11-01",
            "2024-06-14",
        ] as [CalendarDate] {
            #expect(!SwedishHolidays.isFree(day), "\(day)")
        }
        #expect(!SwedishHolidays.isPublicHoliday("2003-06-06"), "the national day was a working day until 2004")
        #expect(SwedishHolidays.workingDay(onOrAfter: "2024-12-24") == "2024-12-27")
        #expect(SwedishHolidays.workingDay(onOrAfter: "2024-03-29") == "2024-04-02")
        #expect(SwedishHolidays.workingDay(onOrAfter: "2024-03-28") == "2024-03-28")
    }

    @Test("Minutes are adjusted within 14 days, posted within 2, a decision appealed within 3 weeks, around holidays")
    func deadlines() {
        // An ordinary autumn: Wednesday the 11th, nothing in the way.
        let autumn = MinutesDeadlines(meeting: "2024-09-11")
        #expect(autumn.adjustBy == "2024-09-25")
        #expect(autumn.postBy == "2024-09-27")
        #expect(autumn.appealUntil == "2024-10-18")
        // Over Christmas: the 24th to 26th are free, and the 28th is a Saturday.
        let christmas = MinutesDeadlines(meeting: "2024-12-10")
        #expect(christmas.adjustBy == "2024-12-27")
        #expect(christmas.postBy == "2024-12-30")
        #expect(christmas.appealUntil == "2025-01-20")
        // Over Easter: Good Friday the 29th of March to Easter Monday the 1st of April.
        let easter = MinutesDeadlines(meeting: "2024-03-15")
        #expect(easter.adjustBy == "2024-04-02")
        #expect(easter.postBy == "2024-04-04")
        #expect(easter.appealUntil == "2024-04-25")
        // What happened counts from its own day, however early.
        let early = MinutesDeadlines(meeting: "2024-03-15", adjustedOn: "2024-03-27")
        #expect(early.adjustBy == "2024-04-02")
        #expect(early.postBy == "2024-04-02", "two days after is Good Friday")
        let posted = MinutesDeadlines(meeting: "2024-03-15", adjustedOn: "2024-03-27", postedOn: "2024-03-28")
        #expect(posted.appealUntil == "2024-04-18")
        #expect(MinutesDeadlines(meeting: "2024-05-20", postedOn: "2024-05-31").appealUntil == "2024-06-24")
    }

    private func parse(_ text: String) -> CalendarDate? { CalendarDate(text) }
}
