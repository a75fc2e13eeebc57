import OversightViews

/// The summary of an import of values for people.
struct IndicatorImportLines {
    private let view: IndicatorImportView

    init(_ view: IndicatorImportView) { self.view = view }

    /// The lines of the summary: the values that are not recorded already, and how many of each outcome there are.
    func lines(_ style: Style) -> [String] {
        let shown = view.rows.filter { $0.outcome != .same && $0.outcome != .notStated }
        let table = Table(
            columns: [
                .init(title: "Line", isNumber: true), .init(title: "Year", isNumber: true),
                .init(title: "Value", isNumber: true), .init(title: "Recorded", isNumber: true),
                .init(title: "Outcome"), .init(title: "Indicator"), .init(title: "Title", wraps: true),
            ],
            rows: shown.map { row in
                [
                    .init(String(row.line)), .init(String(row.year)), .init(row.written), .init(row.recorded),
                    .init(Self.word(row.outcome), tone: Self.tone(row.outcome)),
                    .init(row.indicator ?? row.municipalityCode), .init(row.title),
                ]
            })
        let counts = IndicatorImportView.Outcome.allCases.compactMap { outcome -> String? in
            let count = view.rows.count { $0.outcome == outcome }
            return count == 0 ? nil : "\(Self.word(outcome)): \(count)"
        }
        let summary = counts.isEmpty ? "The file has no values." : counts.joined(separator: ", ") + "."
        return table.lines(style) + (table.rows.isEmpty ? [] : [""]) + [summary, outcome]
    }

    private var outcome: String {
        let events = "\(view.eventsAppended) \(view.eventsAppended == 1 ? "event" : "events")"
        if view.dryRun { return "Nothing was recorded; the import would append \(events)." }
        return view.eventsAppended == 0 ? "Nothing was appended." : "\(events) appended."
    }

    private static func word(_ outcome: IndicatorImportView.Outcome) -> String {
        switch outcome {
        case .new: "new"
        case .same: "recorded already"
        case .revised: "revised"
        case .differs: "differs"
        case .unmatched: "matches no indicator"
        case .notStated: "not stated"
        }
    }

    private static func tone(_ outcome: IndicatorImportView.Outcome) -> Style.Tone? {
        switch outcome {
        case .new, .same, .notStated: nil
        case .revised, .differs, .unmatched: .warning
        }
    }
}
