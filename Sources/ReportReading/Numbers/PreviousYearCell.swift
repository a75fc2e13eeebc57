/// A cell that states nothing of its year, and the value of the year before in brackets: `- (80)`.
enum PreviousYearCell {
    /// The value in brackets; `nil` if the cell is anything else.
    static func previous(in text: String) -> WrittenNumber? {
        guard text.utf8.count <= 40, let open = text.firstIndex(of: "("), text.hasSuffix(")"),
            !text[..<open].trimmed.isEmpty
        else { return nil }
        guard case .notStated = CellFigures(String(text[..<open])) else { return nil }
        return WrittenNumber(text[text.index(after: open)...].dropLast())
    }
}
