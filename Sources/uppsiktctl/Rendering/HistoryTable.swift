import JSONValues
import Oversight

/// CloudEvents as a table for people.
struct HistoryTable {
    private let events: [JSONValue]

    /// The most important fields of an event, in display order.
    private static let importantFields = [
        "outcome", "body", "meeting", "paragraph", "goal", "grade", "status", "field", "now", "number", "due", "end",
        "reasons", "reason", "text", "comment",
    ]

    init(_ events: [JSONValue]) { self.events = events }

    /// The lines of the table.
    func lines(_ style: Style) -> [String] {
        Table(
            columns: [
                .init(title: "Position", isNumber: true), .init(title: "Day"), .init(title: "Recorded"),
                .init(title: "Event"), .init(title: "Actor"), .init(title: "What", wraps: true),
            ],
            rows: events.map { event in
                let data = event["data"] ?? .null
                return [
                    .init(event["position"]?.words), .init(data["on"]?.words), .init(Self.minute(event["time"]?.words)),
                    .init(Self.type(event["type"]?.words)), .init(event["actor"]?.words), .init(Self.what(data)),
                ]
            }
        ).lines(style)
    }

    private static func what(_ data: JSONValue) -> String {
        // A decision may have its minute item in a nested object.
        let sources = [data, data["item"], data["decision"]].compactMap { $0 }
        return importantFields.compactMap { name in
            sources.lazy.compactMap { $0[name]?.words }.first.map { "\(name): \(value($0))" }
        }.joined(separator: "; ")
    }

    private static func value(_ key: String) -> String {
        ActivityStatus(rawValue: key).map { Swedish.word($0) } ?? key
    }

    /// The type without its publisher and version.
    private static func type(_ type: String?) -> String? {
        type?.split(separator: ".").last { $0.first?.isUppercase == true }.map(String.init) ?? type
    }

    /// An RFC 3339 time, cut to the minute.
    private static func minute(_ time: String?) -> String? {
        guard let time, time.utf8.count >= 17, time.hasSuffix("Z") else { return time }
        return time.prefix(16) + "Z"
    }
}
