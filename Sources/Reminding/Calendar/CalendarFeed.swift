package import Oversight

/// A calendar for calendar programs to subscribe to.
package struct CalendarFeed: Sendable, Equatable {
    /// The displayed name.
    package var name: String
    /// The entries, by day.
    package var entries: [CalendarEntry]

    /// Creates a calendar.
    ///
    /// - Parameters:
    ///   - name: The displayed name.
    ///   - entries: The entries, in any order.
    package init(name: String, entries: [CalendarEntry]) {
        self.name = name
        self.entries = entries.sorted { ($0.day, $0.uid) < ($1.day, $1.uid) }
    }

    /// The calendar as an iCalendar object (RFC 5545 with the properties of RFC 7986), with CRLF line breaks.
    ///
    /// - Parameter stamp: The day on which it is generated. `DTSTAMP` is the start of that day in UTC, so that the same state
    ///   gives the same bytes all day.
    package func text(stamp: CalendarDate) -> String {
        let stamped = ContentLine("DTSTAMP", Self.basic(stamp) + "T000000Z")
        var lines = [
            ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
            ContentLine("PRODID", "-//Uppsikt//Uppsikt//SV"), ContentLine("CALSCALE", "GREGORIAN"),
            // The property of RFC 7986, and the one that programs used before it.
            ContentLine("NAME", text: name), ContentLine("X-WR-CALNAME", text: name),
            ContentLine("REFRESH-INTERVAL;VALUE=DURATION", Self.refresh), ContentLine("X-PUBLISHED-TTL", Self.refresh),
        ]
        // A calendar has at least one component (RFC 5545, 3.4); an empty one gets a time zone.
        lines += entries.isEmpty ? Self.zone : entries.flatMap { Self.lines(of: $0, stamped) }
        lines.append(ContentLine("END", "VCALENDAR"))
        return lines.map(\.folded).joined()
    }

    private static let refresh = "PT6H"

    private static let zone = [
        ContentLine("BEGIN", "VTIMEZONE"), ContentLine("TZID", "Etc/UTC"), ContentLine("BEGIN", "STANDARD"),
        ContentLine("DTSTART", "19700101T000000"), ContentLine("TZOFFSETFROM", "+0000"),
        ContentLine("TZOFFSETTO", "+0000"), ContentLine("END", "STANDARD"), ContentLine("END", "VTIMEZONE"),
    ]

    private static func lines(of entry: CalendarEntry, _ stamped: ContentLine) -> [ContentLine] {
        var lines = [
            ContentLine("BEGIN", "VEVENT"), ContentLine("UID", text: entry.uid), stamped,
            ContentLine("SEQUENCE", String(entry.sequence)),
            ContentLine("DTSTART;VALUE=DATE", basic(entry.day)),
            // The end is exclusive: the day after (RFC 5545, 3.6.1).
            ContentLine("DTEND;VALUE=DATE", basic(entry.day.adding(days: 1))),
            // A deadline does not block time.
            ContentLine("TRANSP", "TRANSPARENT"), ContentLine("CLASS", "PUBLIC"),
            ContentLine("SUMMARY;LANGUAGE=sv", text: entry.summary),
        ]
        if !entry.description.isEmpty { lines.append(ContentLine("DESCRIPTION;LANGUAGE=sv", text: entry.description)) }
        if !entry.categories.isEmpty { lines.append(ContentLine("CATEGORIES;LANGUAGE=sv", texts: entry.categories)) }
        if let url = entry.url { lines.append(ContentLine("URL", url)) }
        return lines + [ContentLine("END", "VEVENT")]
    }

    /// A day as `YYYYMMDD`.
    private static func basic(_ day: CalendarDate) -> String { day.description.filter { $0 != "-" } }
}
