import Oversight
import ReportReading

/// The rows of a document that are one indicator, and the indicator of the log that they continue.
///
/// What the first of the rows states holds; a later one adds what the first does not state. Figures that differ are a finding.
struct IndicatorMatch {
    /// The rows, in the order of the document.
    var rows: [ReadIndicator]
    /// The indicator's identifier: the recorded one, or a new one.
    var id: Identifier<Indicator>

    private struct Key: Hashable {
        var title: String
        var gender: Gender?
        var part: String?
    }

    /// The indicators of a document.
    ///
    /// - Parameters:
    ///   - report: The document.
    ///   - municipality: Whose document it is.
    ///   - state: The state to find the indicators in.
    static func all(
        in report: ReadReport, of municipality: Identifier<Municipality>, state: OversightState
    ) -> [IndicatorMatch] {
        var matches: [IndicatorMatch] = []
        var places: [Key: Int] = [:]
        var promised: Set<Identifier<Indicator>> = []
        for row in report.indicators {
            let key = Key(title: Wording.key(row.title), gender: row.gender, part: row.part.map(Wording.key))
            if let place = places[key] {
                matches[place].rows.append(row)
                continue
            }
            let identity = IndicatorIdentity(
                municipality: municipality, title: row.title, gender: row.gender, part: row.part)
            let id = state.indicatorIdentifier(identity, besides: promised.contains)
            promised.insert(id)
            places[key] = matches.count
            matches.append(IndicatorMatch(rows: [row], id: id))
        }
        return matches
    }

    /// The values that are stated, by year, from the first to the last.
    var values: [ReadIndicator.Value] {
        guard rows.count > 1 else { return rows[0].values.filter(\.isStated) }
        let stated = rows.flatMap(\.values).filter(\.isStated)
        var years: Set<Int> = []
        // A value that one row states whole is not the parts that another has.
        let first = (stated.filter { $0.number != nil } + stated).filter { years.insert($0.year).inserted }
        return first.sorted { $0.year < $1.year }
    }

    /// The unit, if one is stated.
    var unit: String? { rows.lazy.compactMap(\.unit).map(Wording.tidy).first { !$0.isEmpty } }

    /// How often it is followed up; empty if that is not stated.
    var followUp: [FollowUpPeriod] { rows.lazy.map(\.followUp).first { !$0.isEmpty } ?? [] }

    /// The words of the assessment, if there are any.
    var assessmentLabel: String? { rows.lazy.compactMap(\.assessmentLabel).first { !$0.isEmpty } }

    /// The words of the trend, if there are any.
    var trendLabel: String? { rows.lazy.compactMap(\.trendLabel).first { !$0.isEmpty } }

    /// The targets, one for each year.
    ///
    /// - Parameter year: The year of a target of which the document does not say it.
    func targets(year: Int) -> [(year: Int, target: ReadIndicator.Target)] {
        var years: Set<Int> = []
        return rows.compactMap { row in row.target.map { ($0.year ?? row.targetYear ?? year, $0) } }
            .filter { years.insert($0.0).inserted }
    }
}
