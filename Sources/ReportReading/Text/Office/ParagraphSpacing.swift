import Oversight

/// Parts the paragraphs of a document that has no empty ones between them.
///
/// A word processor keeps the distance between paragraphs in their styles. In text it is a blank line, by which a heading
/// is known that has no style of its own.
enum ParagraphSpacing {
    /// How many paragraphs show how a document parts them.
    private static let proof = 20

    /// The bytes of a paragraph that is surely whole, and no line of a text that was pasted line by line.
    private static let length = 200

    /// The text with blank lines between its paragraphs; as it is if it has some, is too short to tell, or is the source of a
    /// page.
    ///
    /// - Parameters:
    ///   - text: A line for each paragraph.
    ///   - ends: The places after the paragraphs that are in no table, in order.
    static func parted(_ text: [UInt8], at ends: [Int]) -> [UInt8] {
        guard ends.count >= proof, emptyCount(text, ends) * 20 < ends.count,
            zip([0] + ends, ends).count(where: { isLong(text[$0..<$1]) }) * 20 >= ends.count,
            !text.starts(with: "<".utf8), !text.contains(inARow: "\n<".utf8)
        else { return text }
        var parted: [UInt8] = []
        parted.reserveCapacity(text.count + ends.count)
        var start = 0
        var above: Form?
        for end in ends {
            // The rows of tables stand before the paragraph that follows them.
            let first = text[start..<end].dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? start
            let form = Form(String(decoding: text[first..<end].prefix(400), as: UTF8.self).trimmed)
            parted += text[start..<first]
            if first > start { above = nil }
            if let above, !form.isEmpty, form.standsApart(from: above) { parted.append(0x0A) }
            parted += text[first..<end]
            above = form.isEmpty ? nil : form
            start = end
        }
        return parted + text[start...]
    }

    /// Whether the last line of some text is a long paragraph.
    private static func isLong(_ text: ArraySlice<UInt8>) -> Bool {
        text.count > length && !text.suffix(length).dropLast().contains(0x0A)
    }

    /// How many paragraphs have no text.
    private static func emptyCount(_ text: [UInt8], _ ends: [Int]) -> Int {
        ends.count { $0 < 2 || text[$0 - 2] == 0x0A }
    }

    /// What a paragraph looks like.
    private struct Form {
        let isEmpty: Bool
        let isItem: Bool
        /// Whether it is a label and what it says, of which several belong together: `Slut: 2024-10-31`.
        let isField: Bool
        /// Whether it goes on from the paragraph before, such as `kommun` below the name of a municipality.
        let isRest: Bool
        /// Whether its label names a goal or an assignment.
        let isHeading: Bool

        init(_ text: Substring) {
            isEmpty = text.isEmpty
            isRest = text.first?.isLowercase == true
            isItem = Bullets.item(text) != nil
            isHeading = HeadingLabels.match(text.tidied)?.isParted == true
            let label = text.prefix(40).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            isField = label.count == 2 && label[0].count < 30 && !label[0].contains(".")
        }

        func standsApart(from above: Form) -> Bool {
            if isHeading { return true }
            return !isRest && !isItem && !above.isItem && !isField && !(above.isField && !above.isHeading)
        }
    }
}
