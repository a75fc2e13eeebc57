import Foundation
import Oversight

/// A document as lines of normalised text.
///
/// A document must read the same however it was saved, so the differences between encodings, line ends and Unicode
/// normalisation forms end here. Line numbers are those of the file.
package struct DocumentText: Sendable {
    /// The maximum size of a file in bytes; known reports are below 40,000.
    package static let maximumSize = 16 * 1024 * 1024

    /// The most blank lines in a row that are kept: more than a page has, and no more than they can mean.
    static let mostBlankLines = 200

    /// The lines, each with its number in the file; of many blank ones in a row only the first.
    let lines: [TextLine]

    /// Decodes the bytes of a file.
    ///
    /// - Parameter bytes: The whole file: UTF-8 or UTF-16 with a byte order mark, UTF-8, or Windows-1252.
    /// - Throws: ``ReadingError`` if the file is empty, too large, not a text, or damaged UTF-8.
    package init(_ bytes: [UInt8]) throws(ReadingError) {
        guard bytes.count <= Self.maximumSize else { throw .tooLarge(bytes.count) }
        let text = try TextEncoding.decode(bytes)
        lines = Self.lines(of: text)
        guard lines.contains(where: { !$0.isBlank }) else { throw text.isEmpty ? .empty : .blank }
    }

    /// Splits only at `\n`, `\r\n` and lone `\r`, like the line numbers of editors.
    private static func lines(of text: String) -> [TextLine] {
        var lines: [TextLine] = []
        var number = 0
        var blankLines = 0
        var current = String.UnicodeScalarView()
        var isBlank = true
        var isComposed = true
        var startsPage = false
        var previousWasReturn = false

        func add(_ scalar: Unicode.Scalar) {
            current.append(scalar)
            if scalar.value > 0x20 { isBlank = false }
            // The first combining mark is U+0300 (UAX #15, quick check).
            if scalar.value >= 0x300 { isComposed = false }
        }

        func finishLine() {
            number += 1
            blankLines = isBlank ? blankLines + 1 : 0
            // A page that begins in lines that are left out begins with the next one.
            if blankLines <= mostBlankLines {
                while let last = current.last, last == " " { current.removeLast() }
                // Composing line by line is safe: no line end comes between a letter and its combining mark.
                let text = isComposed ? String(current) : String(current).precomposedStringWithCanonicalMapping
                lines.append(TextLine(number: number, text: text, startsPage: startsPage))
                startsPage = false
            }
            if !current.isEmpty { current.removeAll(keepingCapacity: true) }
            (isBlank, isComposed) = (true, true)
        }

        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            switch scalar {
            case "\n" where previousWasReturn: continue
            case "\n", "\r": finishLine()
            case "\u{0C}": startsPage = true
            default:
                if let letters = Typography.letters(ofLigature: scalar) {
                    for letter in letters.unicodeScalars { add(letter) }
                } else if let kept = cleaned(scalar) {
                    add(kept)
                }
            }
        }
        if !current.isEmpty { finishLine() }
        return lines
    }

    /// The character to keep; `nil` for one that only controls typesetting.
    private static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09: scalar
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F: nil
        case 0x0B, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: " "
        case 0x2011: "-"
        case 0..<0x20, 0x7F...0x9F: nil
        default: scalar
        }
    }
}
