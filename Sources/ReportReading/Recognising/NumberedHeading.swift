import Oversight

/// A heading with a number, such as `1.3 …` or `## 2.1.2 …`.
struct NumberedHeading: Sendable, Hashable {
    /// The parts of the number: `[2, 1, 2]`.
    var parts: [Int]
    /// The heading without number and marks.
    var title: String
    /// Whether it is marked as a heading with `#`.
    var isMarked: Bool

    /// The number as printed, such as `2.1.2`.
    var number: String { parts.map(String.init).joined(separator: ".") }

    /// Parses a line as a heading; `nil` if it is not one, or is an entry of a table of contents.
    ///
    /// - Parameter line: A line of the document.
    init?(_ line: String) {
        guard line.utf8.count <= 600, Self.mayStartHeading(line), !line.utf8.contains(UInt8(ascii: "<")) else {
            return nil
        }
        var rest = line.drop(while: \.isWhitespace)
        isMarked = rest.hasPrefix("#")
        rest = rest.drop(while: { $0 == "#" || $0 == "*" || $0.isWhitespace })
        let number = rest.prefix(while: { ("0"..."9").contains($0) || $0 == "." })
        rest = rest.dropFirst(number.count)
        guard rest.first?.isWhitespace == true || rest.hasPrefix("*") else { return nil }
        let groups = number.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
        parts = groups.compactMap { $0.count <= 2 ? Int($0) : nil }
        guard !parts.isEmpty, parts.count == groups.count, parts.count <= 4, parts.allSatisfy({ $0 > 0 }),
            !number.hasPrefix("."), !number.contains("..")
        else { return nil }
        guard !Self.endsWithPageNumber(rest) else { return nil }
        title = rest.tidied
        title = String(title.drop(while: { $0 == "*" || $0 == " " }))
        while let last = title.last, last == "*" || last == "#" || last == " " { title.removeLast() }
        guard let first = title.first, first.isUppercase || (parts.count > 1 && first.isNumber) || first == "”" else {
            return nil
        }
        guard parts.count > 1 || title.count <= 120 else { return nil }
        guard !DatedLine(line).isDated else { return nil }
    }

    /// Whether a line begins with a digit, apart from marks and spaces.
    private static func mayStartHeading(_ line: String) -> Bool {
        let first = line.utf8.first { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "*") }
        guard let first else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    }

    /// Whether a line ends like an entry of a table of contents: dots, a tab or a wide gap, then the page.
    private static func endsWithPageNumber(_ text: Substring) -> Bool {
        var rest = text
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        let digits = rest.reversed().prefix(while: \.isNumber).count
        rest = rest.dropLast(digits)
        if rest.hasSuffix("...") || rest.hasSuffix("…") || rest.hasSuffix(". . ") { return true }
        guard digits > 0 else { return false }
        return rest.hasSuffix("\t") || rest.hasSuffix("  ") || rest.hasSuffix("... ") || rest.hasSuffix("… ")
            || rest.hasSuffix(".. ")
    }
}
