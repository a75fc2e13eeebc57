/// A list of named values, for the properties of one thing.
struct Facts {
    private var entries: [(name: String, cell: Table.Cell)] = []

    /// Adds a value, if there is one.
    mutating func add(_ name: String, _ value: String?, tone: Style.Tone? = nil) {
        guard let value, !value.isEmpty else { return }
        entries.append((name, Table.Cell(value, tone: tone)))
    }

    /// The lines, with the values aligned.
    func lines(_ style: Style) -> [String] {
        let left = (entries.map { TextWidth.of($0.name) }.max() ?? 0) + 2
        return entries.flatMap { name, cell in
            let width = style.width.map { max(20, $0 - left) }
            return TextWidth.wrap(cell.text, to: width).enumerated().map { index, part in
                TextWidth.pad(index == 0 ? name : "", to: left) + style.paint(part, cell.tone)
            }
        }
    }
}
