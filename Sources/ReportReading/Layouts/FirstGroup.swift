/// Tells the label of the first group of rows from the last line of the header above it, which has no words over the titles.
///
/// `Nämnd` below `Budget`, `Utfall` and `Avvikelse` may be either. It is a label if another stands further below.
enum FirstGroup {
    /// Words that may name the titles, or the costs of the body itself.
    private static let words: Set<String> = ["nämnd", "styrelse", "förvaltning", "ledning", "projekt", "drift"]

    /// How many lines are looked at.
    private static let reach = 40

    /// Whether the last line of a header is such a label.
    ///
    /// - Parameters:
    ///   - header: The lines of the header.
    ///   - end: The index of the line after it.
    ///   - work: Is increased by the number of bytes examined.
    static func isLabel(
        _ header: [[SpacedSegment]], until end: Int, in lines: [TextLine], work: inout Int
    ) -> Bool {
        guard header.count > 1, let last = header.last, last.count == 1, words.contains(last[0].text.lowercased()),
            header.dropLast().allSatisfy({ $0[0].start > last[0].end || isUnit($0[0].text) })
        else { return false }
        var isAfterRow = false
        for index in lines.indices[end...].prefix(reach) {
            guard !lines[index].isBlank, let segments = AlignedHeader.segments(of: lines[index], work: &work) else {
                return false
            }
            if segments.count > 1 {
                isAfterRow = true
            } else if isAfterRow, segments[0].start == last[0].start, segments[0].text.first?.isUppercase == true,
                index + 1 < lines.count, SpacedSegment.hasGap(lines[index + 1].text)
            {
                return true
            } else {
                isAfterRow = false
            }
        }
        return false
    }

    /// Whether words over the titles only say in what the amounts are.
    private static func isUnit(_ text: String) -> Bool {
        let words = HeaderWords(text)
        return words.key.isEmpty && words.unit != nil
    }
}
