import Oversight

/// Reads what is to be reached: a figure, or words such as `minst 59` and `ska minska`.
enum TargetText {
    /// The target of a cell; `nil` if the cell states none.
    ///
    /// - Parameters:
    ///   - text: The cell.
    ///   - year: The year in the header.
    static func read(_ text: String, year: Int?) -> ReadIndicator.Target? {
        switch CellFigures(text) {
        case .notStated: return nil
        case .number(let number), .withPrevious(let number, _):
            return ReadIndicator.Target(year: year, written: text, number: number.value)
        case .parts(_, let total):
            return ReadIndicator.Target(year: year, written: text, number: total?.value)
        case .bracketed, .text:
            return ReadIndicator.Target(
                year: year, written: text, number: onlyNumber(in: text), polarity: polarity(of: text))
        }
    }

    /// The number in words that have one and no other.
    private static func onlyNumber(in text: String) -> DecimalNumber? {
        guard text.utf8.count <= 120 else { return nil }
        let spaced = text.replacing("≥", with: " ").replacing("≤", with: " ").replacing(">", with: " ")
            .replacing("<", with: " ").replacing("=", with: " ")
        let figures = StatedFigures.find(in: spaced).filter { figure in
            figure.number.unit != nil || !HeaderRow.isYear(figure.number.written)
        }
        return figures.count == 1 ? figures[0].number.value : nil
    }

    /// Which values the words of a target call good.
    static func polarity(of text: String) -> Polarity? {
        guard text.utf8.count <= 200 else { return nil }
        let key = text.lowercased()
        let words = key.split { !$0.isLetter }
        func has(_ starts: [String]) -> Bool { words.contains { word in starts.contains { word.hasPrefix($0) } } }
        let up =
            key.contains("≥") || key.contains(">") || has(["minst", "öka", "öknin", "högre", "över", "lägst", "fler"])
        let down =
            key.contains("≤") || key.contains("<")
            || has(["högst", "max", "minska", "minskn", "lägre", "under", "sjunk", "färre"])
        if up == down { return key.contains("bibehåll") || key.contains("hållas på") ? .onTarget : nil }
        return up ? .higherIsBetter : .lowerIsBetter
    }
}
