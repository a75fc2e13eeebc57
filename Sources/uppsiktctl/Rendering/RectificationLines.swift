import JSONValues
import OversightViews

/// What a rectification corrected, for people.
struct RectificationLines {
    private let view: RectificationView
    private let isDryRun: Bool

    init(_ view: RectificationView, isDryRun: Bool) { (self.view, self.isDryRun) = (view, isDryRun) }

    /// The lines to print.
    func lines(_ style: Style) -> [String] {
        guard view.eventsAppended > 0 else {
            return ["Position \(view.rectifies) of \(view.stream) says so already; nothing was recorded."]
        }
        var lines = [heading]
        if view.changes.contains(where: { $0.to != .null }) {
            lines += Table(
                columns: [.init(title: "Field"), .init(title: "Was", wraps: true), .init(title: "Is", wraps: true)],
                rows: view.changes.map { [.init($0.field), .init($0.from.words), .init($0.to.words)] }
            ).lines(style)
        } else {
            lines.append(isDryRun ? "It would count for nothing." : "It counts for nothing from now on.")
        }
        if !view.affects.isEmpty {
            lines.append("It concerns:")
            lines += view.affects.map { "  \($0.kind) \($0.id): \($0.what)" }
        }
        return lines
    }

    private var heading: String {
        let what = "position \(view.rectifies) of \(view.stream)"
        guard !isDryRun, let position = view.position else {
            return "Would rectify \(what), with \(Self.events(view.eventsAppended)); nothing was recorded."
        }
        return "Rectified \(what), with \(Self.events(view.eventsAppended)) from position \(position)."
    }

    private static func events(_ count: Int) -> String { count == 1 ? "1 event" : "\(count) events" }
}
