/// The figures in running text.
package enum StatedFigures {
    /// A figure and its place in the text.
    package struct Figure: Sendable, Hashable {
        /// The number.
        package var number: WrittenNumber
        /// Its range in the UTF-8 of the text.
        package var range: Range<Int>
    }

    /// Finds the numbers of a text, in order: years too, but not dates, ranges such as `16-24`, codes, or the numbers
    /// of paragraphs (`§ 7`).
    ///
    /// A hyphen with a space after it counts as a minus only before an amount of money or a percentage; elsewhere it is
    /// a dash.
    ///
    /// - Parameter text: A line or a paragraph.
    package static func find(in text: String) -> [Figure] {
        let normal = NumberText(text)
        let (bytes, offsets) = (normal.bytes, normal.offsets)
        let scanner = NumberScanner(bytes: bytes)
        let utf8 = Array(text.utf8)
        var figures: [Figure] = []
        var index = 0
        while index < bytes.count {
            guard mayStart(bytes, index) else {
                index += 1
                continue
            }
            var start = index
            var match = scanner.number(at: start)
            if let found = match, found.hasDetachedSign, !found.isOfScale {
                start = index + 2
                match = scanner.number(at: start)
            }
            guard let match, !followsParagraphSign(bytes, start) else {
                index = endOfWord(bytes, from: index)
                continue
            }
            let range = offsets[start]..<offsets[match.end]
            let written = String(decoding: utf8[range], as: UTF8.self)
            figures.append(Figure(number: WrittenNumber(match, written: written), range: range))
            index = match.end
        }
        return figures
    }

    private static func mayStart(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index == 0 || isBoundary(bytes[index - 1]) else { return false }
        switch bytes[index] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "c"),
            UInt8(ascii: "C"), UInt8(ascii: "m"), UInt8(ascii: "M"):
            return true
        default: return false
        }
    }

    private static func isBoundary(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "*")
            || byte == UInt8(ascii: ">")
    }

    private static func followsParagraphSign(_ bytes: [UInt8], _ start: Int) -> Bool {
        var index = start - 1
        while index >= 0, bytes[index] == 0x20 { index -= 1 }
        // § is C2 A7.
        return index >= 1 && bytes[index] == 0xA7 && bytes[index - 1] == 0xC2
    }

    private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != 0x20 { index += 1 }
        return index
    }
}

extension NumberScanner.Match {
    /// Whether its unit is money or a percentage.
    fileprivate var isOfScale: Bool {
        switch unit {
        case .percent, .percentagePoints, .kronor, .thousandKronor, .millionKronor, .billionKronor,
            .kronorPerInhabitant:
            true
        case .pieces, .persons, .days, .hours, .minutes, .months, .years, nil: false
        }
    }
}
