import Oversight

/// Tells the dots between thousands from decimal points, in documents that write numbers such as `14.250.000`.
///
/// Two dots in a number say so of the whole document; `621.300` alone could be a decimal. The dots are read as another
/// character, which looks the same, and are put back where the numbers are kept as written.
enum DottedThousands {
    /// The character in place of such a dot: a one dot leader.
    private static let mark: UnicodeScalar = "\u{2024}"

    /// The lines of cells with that character between thousands; all as they are if no number of the document has two dots.
    static func marked(_ lines: [TextLine]) -> [TextLine] {
        let isDotted = lines.contains { line in
            line.text.utf8.count <= 4_000 && numbers(in: Array(line.text.utf8)).contains { $0.count > 1 }
        }
        guard isDotted else { return lines }
        return lines.map { line in
            let hasCells = line.text.utf8.contains(0x09) || line.text.contains("|") || line.text.contains("  ")
            guard hasCells, line.text.utf8.count <= 4_000 else { return line }
            let bytes = Array(line.text.utf8)
            let dots = Set(numbers(in: bytes).joined())
            guard !dots.isEmpty else { return line }
            var text: [UInt8] = []
            for (index, byte) in bytes.enumerated() {
                if dots.contains(index) { text += Array(String(mark).utf8) } else { text.append(byte) }
            }
            var line = line
            line.text = String(decoding: text, as: UTF8.self)
            return line
        }
    }

    /// A text as it was written.
    static func restored(_ text: String) -> String {
        text.unicodeScalars.contains(mark) ? text.replacing(String(mark), with: ".") : text
    }

    /// The indices of the dots of each number that has only groups of three digits after them.
    private static func numbers(in bytes: [UInt8]) -> [[Int]] {
        func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }
        func isDot(_ index: Int) -> Bool { index < bytes.count && bytes[index] == UInt8(ascii: ".") }
        var found: [[Int]] = []
        var index = 0
        while index < bytes.count {
            guard isDigit(index) else {
                index += 1
                continue
            }
            let start = index
            while isDigit(index) { index += 1 }
            var dots: [Int] = []
            // A code such as 070.123.456 begins with a zero, and a version or a section is shorter.
            let mayBegin = index - start <= 3 && bytes[start] != UInt8(ascii: "0")
            var isWhole = mayBegin
            while isDot(index), isDigit(index + 1) {
                let dot = index
                index += 1
                while isDigit(index) { index += 1 }
                dots.append(dot)
                if index - dot != 4 { isWhole = false }
            }
            if isWhole, !dots.isEmpty { found.append(dots) }
        }
        return found
    }
}

extension ReadReport {
    /// Puts the dots between thousands back where numbers are kept as written.
    mutating func restoreDots() {
        for statement in statements.indices {
            for row in statements[statement].rows.indices {
                let label = statements[statement].rows[row].label
                statements[statement].rows[row].label = DottedThousands.restored(label)
                for cell in statements[statement].rows[row].cells.indices {
                    let written = statements[statement].rows[row].cells[cell].written
                    statements[statement].rows[row].cells[cell].written = DottedThousands.restored(written)
                }
            }
        }
        for indicator in indicators.indices {
            for value in indicators[indicator].values.indices {
                let written = indicators[indicator].values[value].written
                indicators[indicator].values[value].written = DottedThousands.restored(written)
            }
            if let target = indicators[indicator].target {
                indicators[indicator].target?.written = DottedThousands.restored(target.written)
            }
        }
        for assignment in assignments.indices {
            assignments[assignment].comment = DottedThousands.restored(assignments[assignment].comment)
        }
        for line in unrecognised.indices { unrecognised[line].text = DottedThousands.restored(unrecognised[line].text) }
    }
}
