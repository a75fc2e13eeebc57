import Foundation
import Oversight

/// An instant in the format of a message's `Date` field, in UTC (RFC 5322, 3.3).
enum MailDate {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(_ date: Date) -> String {
        // Beyond the years 1970 to 9999 the clock is wrong anyway.
        let seconds = Int(min(max(date.timeIntervalSince1970, 0), 253_402_300_799).rounded(.down))
        let day = CalendarDate(dayNumber: seconds / 86_400)
        let second = seconds % 86_400
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        return "\(weekdays[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) \(clock) +0000"
    }
}
