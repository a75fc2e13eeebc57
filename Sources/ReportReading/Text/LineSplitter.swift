import Foundation
import Oversight

/// Takes the lines of a text one after the other, and normalises each.
struct LineSplitter {
    /// The lines so far; of many blank ones in a row only the first.
    private(set) var lines: [TextLine] = []
    private var number = 0
    private var blankLines = 0
    private var startsPage = false

    /// Takes the next line.
    ///
    /// - Parameters:
    ///   - bytes: Its UTF-8, without the line end.
    ///   - isLast: Whether no line end follows it; then it is a line only if it has a character.
    mutating func take(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isLast: Bool) {
        guard bytes.allSatisfy(Self.isKept) else { return clean(bytes, isLast: isLast) }
        guard !isLast || !bytes.isEmpty else { return }
        let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? bytes.startIndex
        add(isBlank: bytes.allSatisfy { $0 <= 0x20 }) {
            String(decoding: UnsafeBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
        }
    }

    /// Whether a byte is a tab, or of a character that is kept as it is: of ASCII, or of U+00C0 to U+00FF, the Swedish
    /// letters among them.
    ///
    /// Most lines have no others. The bytes from 0x80 on to 0xBF are those that follow a first byte.
    private static func isKept(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) || (0x80...0xBF).contains(byte) || byte == 0xC3 || byte == 0x09
    }

    /// Takes a line with any characters.
    private mutating func clean(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isLast: Bool) {
        var kept = String.UnicodeScalarView()
        for scalar in String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self).unicodeScalars {
            if scalar == "\u{0C}" {
                startsPage = true
            } else if let letters = Typography.letters(ofLigature: scalar) {
                kept.append(contentsOf: letters.unicodeScalars)
            } else if let scalar = Self.cleaned(scalar) {
                kept.append(scalar)
            }
        }
        guard !isLast || !kept.isEmpty else { return }
        add(isBlank: kept.allSatisfy { $0.value <= 0x20 }) {
            while let last = kept.last, last == " " { kept.removeLast() }
            // The first combining mark is U+0300 (UAX #15, quick check). Composing line by line is safe: no line end comes
            // between a letter and its combining mark.
            let isComposed = kept.allSatisfy { $0.value < 0x300 }
            return isComposed ? String(kept) : String(kept).precomposedStringWithCanonicalMapping
        }
    }

    private mutating func add(isBlank: Bool, _ text: () -> String) {
        number += 1
        blankLines = isBlank ? blankLines + 1 : 0
        // A page that begins in lines that are left out begins with the next one.
        guard blankLines <= DocumentText.mostBlankLines else { return }
        lines.append(TextLine(number: number, text: text(), startsPage: startsPage))
        startsPage = false
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
