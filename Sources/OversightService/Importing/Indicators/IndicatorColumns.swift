import CSVFiles
import Oversight

/// The columns of a CSV file with values of indicators, found by the words of its header.
struct IndicatorColumns {
    /// The columns that an import reads; a list that is printed as CSV has them too.
    enum Column: String, CaseIterable {
        case id, municipality, title, gender, part, year, value, on

        /// The words that name it in a header, beside its key.
        var words: [String] {
            switch self {
            case .id: []
            case .municipality: ["kommun"]
            case .title: ["titel", "indikator", "mått", "nyckeltal"]
            case .gender: ["kön"]
            case .part: ["del"]
            case .year: ["år"]
            case .value: ["värde", "utfall"]
            case .on: ["datum"]
            }
        }
    }

    /// The columns that a list has beside them, which an import passes over.
    enum Addition: String, CaseIterable {
        case unit, number, report, revised
    }

    /// Where each column is, from 0.
    private(set) var places: [Column: Int] = [:]
    /// Where it is said that a later value replaced one, if the file says so.
    private(set) var revised: Int?
    /// Where the values of each year are, if every year has a column of its own; from the first year to the last.
    private(set) var years: [(year: Int, place: Int)] = []

    /// Finds the columns.
    ///
    /// - Parameter header: The cells of the header.
    /// - Throws: ``Refusal`` if a column is missing, unknown or there twice.
    init(_ header: [String]) throws(Refusal) {
        for (place, cell) in header.enumerated() {
            let name = Wording.key(cell)
            if name.isEmpty { continue }
            if let addition = Addition(rawValue: name) {
                if addition == .revised { revised = place }
                continue
            }
            if let year = Int(name), (1900...2200).contains(year) {
                guard !years.contains(where: { $0.year == year }) else { throw Self.twice(name) }
                years.append((year, place))
                continue
            }
            let column = Column.allCases.first { $0.rawValue == name || $0.words.map(Wording.key).contains(name) }
            guard let column else {
                throw Refusal(.invalid, "The column \"\(cell.prefix(40))\" is not known; \(Self.known)")
            }
            guard places.updateValue(place, forKey: column) == nil else { throw Self.twice(name) }
        }
        years.sort { $0.year < $1.year }
        let hasYear = places[.year] != nil && places[.value] != nil
        let hasOne = places[.year] != nil || places[.value] != nil
        guard places[.id] != nil || places[.title] != nil, years.isEmpty ? hasYear : !hasOne else {
            throw Refusal(.invalid, "The columns do not fit; \(Self.known)")
        }
    }

    /// What makes a header, as the end of a sentence.
    static let known = """
        a header names id or title; year and value, or a column for each year; and if needed municipality, gender, part \
        and on.
        """

    private static func twice(_ name: String) -> Refusal {
        Refusal(.invalid, "The column \"\(name.prefix(40))\" is there twice.")
    }
}
