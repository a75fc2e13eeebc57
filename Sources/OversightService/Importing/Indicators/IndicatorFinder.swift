import Oversight

/// Finds the indicators that the rows of a file name, by id, by title, or by their key figure in Kolada.
struct IndicatorFinder {
    /// What a row says of a property of the indicator.
    enum Criterion<Value> {
        /// Nothing: the file has no such column.
        case any
        /// This value, or that there is none.
        case exactly(Value?)
    }

    /// A key figure of a municipality.
    private struct KeyFigure: Hashable {
        var id: String
        var municipalityCode: String
    }

    private let state: OversightState
    private let byTitle: [String: [Indicator]]
    private let byKeyFigure: [KeyFigure: [Indicator]]

    /// A finder of the indicators of a state; each title is compared once.
    init(_ state: OversightState) {
        self.state = state
        let indicators = state.indicators.entities.filter { $0.revision > 0 }
        byTitle = Dictionary(grouping: indicators) { Wording.key($0.title) }
        byKeyFigure = Dictionary(grouping: indicators.filter { $0.kolada != nil }) {
            KeyFigure(id: $0.kolada?.value.keyFigure ?? "", municipalityCode: $0.kolada?.value.municipalityCode ?? "")
        }
    }

    /// The indicator with an id.
    ///
    /// - Parameters:
    ///   - id: The id.
    ///   - municipality: The name or id of its municipality; `nil` for any.
    /// - Throws: ``Refusal`` if there is none, or it is another municipality's.
    func indicator(_ id: String, municipality: String?) throws(Refusal) -> Indicator {
        guard let indicator = state.indicators[Identifier(rawValue: id)], indicator.revision > 0 else {
            throw Refusal(.notFound, "there is no indicator \"\(id.prefix(120))\".")
        }
        guard NameFilter.municipality(municipality, in: state)(indicator.municipality) else {
            let owner = state.municipalities[indicator.municipality]?.name ?? indicator.municipality.rawValue
            throw Refusal(
                .invalid,
                "the indicator \"\(id.prefix(120))\" is one of \(owner), not of \((municipality ?? "").prefix(60)).")
        }
        return indicator
    }

    /// The indicator with a title.
    ///
    /// - Parameters:
    ///   - title: The title.
    ///   - gender: Whom its values are about.
    ///   - part: The part of the population or the service that its values are about.
    ///   - municipality: The name or id of its municipality; `nil` for any.
    /// - Throws: ``Refusal`` if there is none, or more than one.
    func indicator(
        titled title: String?, gender: Criterion<Gender>, part: Criterion<String>, municipality: String?
    ) throws(Refusal) -> Indicator {
        guard let title else { throw Refusal(.invalid, "it names no indicator.") }
        let isOf = NameFilter.municipality(municipality, in: state)
        let titled = byTitle[Wording.key(title)] ?? []
        let found = titled.filter { indicator in
            guard isOf(indicator.municipality) else { return false }
            if case .exactly(let wanted) = gender, indicator.gender != wanted { return false }
            if case .exactly(let wanted) = part, indicator.part.map(Wording.key) != wanted.map(Wording.key) {
                return false
            }
            return true
        }
        guard let first = found.first else {
            throw Refusal(.notFound, "there is no indicator \"\(title.prefix(120))\"\(nearest(to: title, titled)).")
        }
        guard found.count == 1 else {
            throw Refusal(
                .invalid, "several indicators are called \"\(title.prefix(120))\": \(Self.ids(found)); give the id.")
        }
        return first
    }

    /// The indicators that are linked to a key figure of a municipality, with values about a gender.
    ///
    /// - Parameters:
    ///   - keyFigure: The id of the key figure.
    ///   - municipalityCode: The code of the municipality.
    ///   - gender: Whom the values are about; an indicator that does not say is about all.
    func indicators(
        keyFigure: String, municipalityCode: String, gender: Gender
    ) -> [Indicator] {
        (byKeyFigure[KeyFigure(id: keyFigure, municipalityCode: municipalityCode)] ?? []).filter {
            $0.gender ?? .all == gender
        }
    }

    /// Those that may be meant, as the rest of a sentence.
    private func nearest(to title: String, _ titled: [Indicator]) -> String {
        if !titled.isEmpty { return " of that gender, part and municipality; there are \(Self.ids(titled))" }
        let key = Wording.key(title)
        let near = byTitle.filter { $0.key.contains(key) || key.contains($0.key) }.flatMap(\.value)
        return near.isEmpty ? "" : "; near it are \(Self.ids(near))"
    }

    private static func ids(_ indicators: [Indicator]) -> String {
        let ids = indicators.map(\.id.rawValue).sorted()
        return ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? " and \(ids.count - 3) more" : "")
    }
}
