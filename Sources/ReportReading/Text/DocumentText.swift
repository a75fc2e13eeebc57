import Foundation
import Oversight

/// A document as lines of normalised text.
///
/// A document must read the same however it was saved, so the differences between encodings, line ends and Unicode
/// normalisation forms end here. Line numbers are those of the file.
package struct DocumentText: Sendable {
    /// The maximum size of a file in bytes; known reports are below 40,000.
    package static let maximumSize = 16 * 1024 * 1024

    let lines: [TextLine]

    /// Decodes the bytes of a file.
    ///
    /// - Parameter bytes: The whole file: UTF-8 or UTF-16 with a byte order mark, UTF-8, or Windows-1252.
    /// - Throws: ``ReadingError`` if the file is empty, too large, not a text, or damaged UTF-8.
    package init(_ bytes: [UInt8]) throws(ReadingError) {
        guard bytes.count <= Self.maximumSize else { throw .tooLarge(bytes.count) }
        let text = try TextEncoding.decode(bytes)
        lines = Self.lines(of: text)
        guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
    }

    /// Splits only at `\n`, `\r\n` and lone `\r`, like the line numbers of editors.
    private static func lines(of text: String) -> [TextLine] {
        var lines: [TextLine] = []
        var current = String.UnicodeScalarView()
        var startsPage = false
        var previousWasReturn = false

        func finishLine() {
            while let last = current.last, last == " " { current.removeLast() }
            // Composing line by line is safe: no line end comes between a letter and its combining mark.
            let composed = String(current).precomposedStringWithCanonicalMapping
            lines.append(TextLine(number: lines.count + 1, text: composed, startsPage: startsPage))
            current.removeAll(keepingCapacity: true)
            startsPage = false
        }

        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            switch scalar {
            case "\n" where previousWasReturn: continue
            case "\n", "\r": finishLine()
            case "\u{0C}": startsPage = true
            default:
                if let letters = Typography.letters(ofLigature: scalar) {
                    current.append(contentsOf: letters.unicodeScalars)
                } else if let kept = cleaned(scalar) {
                    current.append(kept)
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
