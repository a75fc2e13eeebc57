import Oversight
import OversightViews

/// Works out which values of a file are new, and which events record them.
///
/// Pure: the same rows and state give the same events. A value that is recorded already gives none.
struct IndicatorImportPlan {
    /// What becomes of each row.
    private(set) var rows: [IndicatorImportView.Row] = []
    /// Why rows cannot be recorded, each with its line.
    private(set) var complaints: [String] = []
    /// The indicators with new values, in the order of the file.
    private var order: [Identifier<Indicator>] = []
    private var changed: [Identifier<Indicator>: (indicator: Indicator, events: [OversightEvent])] = [:]
    /// The most values of one indicator in a file: each is compared with those before it.
    private static let greatestCount = 1000

    /// What a value is stated of.
    private struct Place: Hashable {
        var indicator: Identifier<Indicator>
        var year: Int
        var day: CalendarDate
    }

    /// The line of each value that is new on its day.
    private var lines: [Place: Int] = [:]

    private let state: OversightState
    private let occasion: Occasion
    /// Whether a value that differs from the recorded one beyond its rounding replaces it.
    private let isRevising: Bool
    /// Whether the values have more decimals than reports print, so that one that rounds to the recorded one is the same.
    private let isPrecise: Bool

    init(
        _ stated: [StatedRow], in state: OversightState, occasion: Occasion, isRevising: Bool, isPrecise: Bool
    ) {
        (self.state, self.occasion) = (state, occasion)
        (self.isRevising, self.isPrecise) = (isRevising, isPrecise)
        for row in stated where complaints.count < IndicatorFile.greatestComplaintCount { plan(row) }
    }

    /// What is to be appended.
    var changes: StreamChanges {
        var changes = StreamChanges("", .indicator, revision: 0, [])
        changes.streams = order.compactMap { id in
            changed[id].map { change in
                (
                    OversightStream(.indicator, id.rawValue), state.indicators[id]?.revision ?? 0, change.events
                )
            }
        }
        return changes
    }

    private mutating func plan(_ row: StatedRow) {
        guard let id = row.indicator, let known = changed[id]?.indicator ?? state.indicators[id] else {
            note(row, .unmatched)
            return
        }
        guard let value = row.value else {
            note(row, .notStated)
            return
        }
        let occasion = Occasion(on: row.day ?? self.occasion.on, today: self.occasion.today)
        let recorded = known.value(of: row.year, asOf: occasion.on)
        // A list has what was revised on the same day too; importing it again must not put that back.
        if (state.indicators[id] ?? known).isStated(value.number, parts: value.parts, for: row.year, on: occasion.on) {
            note(row, .same, recorded)
            return
        }
        let place = Place(indicator: id, year: row.year, day: occasion.on)
        // One that a list says was replaced may be of the same day as the one that holds.
        if !row.isRevised, let first = lines.updateValue(row.line, forKey: place) {
            complaints.append(
                "Line \(row.line): the value of \(row.title) for \(row.year) is on line \(first) already, as of the same day, \(occasion.on); keep one of the two."
            )
            return
        }
        if let recorded, isPrecise {
            if let number = value.number, recorded.number?.isRounded(from: number) == true {
                note(row, .same, recorded)
                return
            }
            if !isRevising {
                note(row, .differs, recorded)
                return
            }
        }
        do throws(Refusal) {
            guard changed[id]?.events.count ?? 0 < Self.greatestCount else {
                throw Refusal(.invalid, "the file has more than \(Self.greatestCount) new values of \(id); split it.")
            }
            let command = IndicatorCommand.measure(
                year: row.year, number: value.number, written: value.written, parts: value.parts, report: nil)
            let events = try known.decide(command, occasion)
            note(row, events.isEmpty ? .same : recorded == nil ? .new : .revised, recorded)
            guard !events.isEmpty else { return }
            if changed[id] == nil {
                order.append(id)
                changed[id] = (known, [])
            }
            for event in events {
                changed[id]?.indicator.apply(event, at: 0)
                changed[id]?.events.append(.indicator(event))
            }
        } catch {
            complaints.append("Line \(row.line): \(error.sentence)")
        }
    }

    private mutating func note(
        _ row: StatedRow, _ outcome: IndicatorImportView.Outcome, _ recorded: Indicator.Measurement? = nil
    ) {
        rows.append(
            IndicatorImportView.Row(
                line: row.line, indicator: row.indicator?.rawValue, title: row.title, gender: row.gender,
                municipalityCode: row.municipalityCode, year: row.year, written: row.value?.written,
                number: row.value?.number.map { NumberValue($0) }, recorded: recorded?.written, outcome: outcome))
    }
}
