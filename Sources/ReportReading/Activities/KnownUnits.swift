import Oversight

/// Puts right cells of units by the units of other rows.
///
/// A cell may be wrapped within a name, and a title that fills its column stands one space before the unit.
struct KnownUnits {
    /// The names in the form in which they are compared.
    private var keys: Set<String> = []
    /// Whether nearly all rows name a unit.
    private let isUsual: Bool

    /// Takes the units that rows name.
    init(_ rows: [ActivityDraft]) {
        for row in rows where row.units.count == 1 { keys.insert(Wording.key(row.units[0])) }
        isUsual = rows.count(where: \.units.isEmpty) * 4 < rows.count
    }

    /// A row with names that its cell parts joined, and with those that its title ends in as its units.
    func corrected(_ row: ActivityDraft) -> ActivityDraft {
        var row = row
        if row.units.isEmpty { takeFromTitle(&row) }
        var units: [String] = []
        for unit in row.units {
            if let last = units.last {
                let whole = Hyphenation.joined(last, unit)
                if keys.contains(Wording.key(whole)), !keys.contains(Wording.key(last)) {
                    units[units.count - 1] = whole
                    continue
                }
            }
            units.append(unit)
        }
        row.units = units
        return row
    }

    /// Takes the day and the unit at the end of a title, if the row has neither.
    private func takeFromTitle(_ row: inout ActivityDraft) {
        var words = row.title.split(separator: " ")
        guard words.count > 2 else { return }
        var start = ""
        if row.start.isEmpty, let last = words.last, DateText.isDateCell(String(last)) {
            start = String(words.removeLast())
        }
        // The longest name. One of a single word could end the title of a row without a unit.
        for count in stride(from: min(6, words.count - 2), through: start.isEmpty && !isUsual ? 2 : 1, by: -1) {
            let name = words.suffix(count).joined(separator: " ")
            guard name.first?.isUppercase == true, keys.contains(Wording.key(name)) else { continue }
            row.units = [name]
            row.title = words.dropLast(count).joined(separator: " ")
            if !start.isEmpty { row.start = start }
            return
        }
    }
}
