import Oversight
import OversightViews

/// How a year was closed, for people.
struct YearClosingLines {
    private let view: YearClosingView

    init(_ view: YearClosingView) { self.view = view }

    /// The lines to print.
    func lines() -> [String] {
        let events = view.eventsAppended == 1 ? "1 event" : "\(view.eventsAppended) events"
        var lines =
            if let position = view.position {
                ["Closed \(view.year) of \(view.municipality), with \(events) from position \(position)."]
            } else {
                ["Would close \(view.year) of \(view.municipality), with \(events); nothing was recorded."]
            }
        lines += listed(view.carried, "These go on:") { item in
            item.goals.isEmpty ? "" : " → \(item.goals.joined(separator: ", "))"
        }
        lines += listed(view.ended, "These end:") { item in ": \(item.reason ?? "")" }
        lines += listed(view.left, "These stay open, and nobody is reminded of them:") { _ in "" }
        return lines
    }

    private func listed(
        _ items: [YearClosingView.Item], _ heading: String, _ ending: (YearClosingView.Item) -> String
    ) -> [String] {
        guard !items.isEmpty else { return [] }
        return [heading]
            + items.map { item in
                let due = item.due.map { " (\($0))" } ?? ""
                return "  \(item.kind.rawValue) \(item.id)\(due) \(item.title)\(ending(item))"
            }
    }
}
