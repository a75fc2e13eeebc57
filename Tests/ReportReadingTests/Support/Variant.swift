import Foundation

/// Ways to save a document that must not change what is read from it.
enum Variant: String, CaseIterable {
    case carriageReturnLineFeed, carriageReturn, byteOrderMark, utf16LittleEndian, utf16BigEndian, decomposed
    case windows1252, noBreakSpaces, softHyphens

    func encode(_ text: String) -> [UInt8] {
        switch self {
        case .carriageReturnLineFeed: Array(text.replacing("\n", with: "\r\n").utf8)
        case .carriageReturn: Array(text.replacing("\n", with: "\r").utf8)
        case .byteOrderMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .decomposed: Array(text.decomposedStringWithCanonicalMapping.utf8)
        case .windows1252: Self.windows1252(text)
        case .noBreakSpaces: Array(text.replacing(" ", with: "\u{A0}").utf8)
        case .softHyphens: Array(text.replacing("sk", with: "s\u{AD}k").utf8)
        }
    }

    /// What an editor makes of it: a question mark for each character that the encoding does not have.
    private static func windows1252(_ text: String) -> [UInt8] {
        let beyondLatin1: [Unicode.Scalar: UInt8] = ["•": 0x95, "–": 0x96, "”": 0x94, "…": 0x85]
        return text.unicodeScalars.map { scalar in
            scalar.value < 0x100 ? UInt8(scalar.value) : beyondLatin1[scalar] ?? UInt8(ascii: "?")
        }
    }

    /// Latin-1, which has no bullets either: each is replaced, or dropped.
    static func latin1(_ text: String, dropping: Bool) -> [UInt8] {
        text.unicodeScalars.compactMap { scalar in
            scalar.value < 0x100 ? UInt8(scalar.value) : dropping ? nil : UInt8(ascii: "?")
        }
    }
}
