import OversightViews

/// What was taken back of an import, for people.
struct ImportUndoLines {
    private let view: ImportUndoView

    init(_ view: ImportUndoView) { self.view = view }

    /// The lines to print.
    func lines(_ style: Style) -> [String] {
        let events = view.eventsAppended == 1 ? "1 event" : "\(view.eventsAppended) events"
        var lines =
            if let position = view.position {
                ["Took back the import of \(view.report), with \(events) from position \(position)."]
            } else {
                ["Would take back the import of \(view.report), with \(events); nothing was recorded."]
            }
        lines += counted(view.takenBack.filter(\.whole), "Nothing is left of:")
        lines += counted(view.takenBack.filter { !$0.whole }, "What the import added is gone from:")
        if !view.kept.isEmpty {
            lines.append("These stay, since something else rests on them:")
            lines += view.kept.map { "  \($0.kind) \($0.id): \($0.why)" }
        }
        return lines
    }

    private func counted(_ things: [ImportUndoView.Taken], _ heading: String) -> [String] {
        guard !things.isEmpty else { return [] }
        let kinds = Dictionary(grouping: things, by: \.kind).sorted { $0.key < $1.key }
        return [heading]
            + kinds.map { kind, things in
                "  \(kind): " + (things.count > 4 ? "\(things.count)" : things.map(\.id).joined(separator: ", "))
            }
    }
}
