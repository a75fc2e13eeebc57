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
                let corrected = Correction(event, in: events)
                return [
                    .init(event["position"]?.words), .init(data["on"]?.words), .init(Self.minute(event["time"]?.words)),
                    .init(Self.type(event["type"]?.words)), .init(event["actor"]?.words),
                    .init(corrected?.sentence { Self.value($0) } ?? Self.what(data)),
                ]
            }
        ).lines(style)
    }

    /// What a rectification corrects.
    private struct Correction {
        let position: Int
        /// The type of the corrected event, without its publisher and version.
        let type: String
        /// The fields of the event as they counted before, by their paths with dots.
        let earlier: [String: JSONValue]
        /// The fields as they count now; `nil` if the event counts for nothing.
        let now: [String: JSONValue]?
        let reason: String?

        /// - Returns: `nil` if the event is no rectification.
        init?(_ event: JSONValue, in history: [JSONValue]) {
            guard HistoryTable.type(event["type"]?.words) == "EventRectified", let data = event["data"],
                case .int(let position)? = data["position"]
            else { return nil }
            func isEarlier(_ other: JSONValue) -> Bool {
                guard case .int(let place)? = other["position"], case .int(let own)? = event["position"] else {
                    return false
                }
                return place < own
            }
            let recorded = history.first { $0["position"] == .int(position) }
            let corrections = history.filter { other in
                isEarlier(other) && HistoryTable.type(other["type"]?.words) == "EventRectified"
                    && other["data"]?["position"] == .int(position)
            }
            let before = corrections.last { $0["data"]?["replacement"] != nil }?["data"]?["replacement"]
            (self.position, reason) = (position, data["reason"]?.words)
            type =
                before?["type"]?.words ?? HistoryTable.type(recorded?["type"]?.words)
                ?? data["replacement"]?["type"]?.words ?? "event"
            earlier = (before?["data"] ?? recorded?["data"])?.leaves ?? [:]
            now = data["replacement"].map { $0["data"]?.leaves ?? [:] }
        }

        /// What it corrects: each field with the value that it had and the one that it has now, and why.
        func sentence(_ shown: (String) -> String) -> String {
            var parts = ["corrects \(type) at position \(position)"]
            if let now {
                for field in Set(earlier.keys).union(now.keys).sorted() where earlier[field] != now[field] {
                    let (was, new) = (earlier[field]?.words, now[field]?.words)
                    parts.append("\(field): \(was.map(shown) ?? "nothing") → \(new.map(shown) ?? "nothing")")
                }
            } else {
                parts.append("which counts for nothing")
            }
            if let reason { parts.append("reason: \(reason)") }
            return parts.joined(separator: "; ")
        }
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
