/// Comma-separated values (RFC 4180) as they were read, with the line on which each row begins.
///
/// Cells are parted by commas, semicolons or tabs, whichever the header has most of. Lines end with LF, CRLF or CR. A cell
/// in quotation marks may hold all of these, and a quotation mark written twice.
package struct CSVFile: Sendable, Equatable {
    /// A row.
    package struct Row: Sendable, Equatable {
        /// The line on which it begins, from 1.
        package var line: Int
        /// Its cells.
        package var cells: [String]
    }

    /// The rows in their order, the header first; blank lines are left out.
    package private(set) var rows: [Row] = []

    /// Reads a text.
    ///
    /// - Parameter text: The text, with or without a byte order mark.
    /// - Throws: ``CSVError`` if a quotation mark is not closed, or something follows a closed one.
    package init(_ text: String) throws(CSVError) {
        var reader = CSVReader(text)
        while let row = try reader.row() { rows.append(row) }
    }
}

/// Why a text is not comma-separated values.
package struct CSVError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line, from 1.
    package var line: Int
    /// What is wrong, as a sentence.
    package var description: String
}

/// Reads rows one by one; every byte is looked at once.
private struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0
    private var line = 1

    init(_ text: String) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let all = Array(text.utf8)
        bytes = all.starts(with: mark) ? Array(all.dropFirst(mark.count)) : all
        separator = Self.separator(of: bytes)
    }

    /// The separator that the first line has most of, outside quotation marks.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }

    /// The next row that is not blank; `nil` at the end.
    mutating func row() throws(CSVError) -> CSVFile.Row? {
        while skipLineEnd() {}
        guard index < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            cells.append(try cell())
            if index < bytes.count, bytes[index] == separator {
                index += 1
                continue
            }
            _ = skipLineEnd()
            return CSVFile.Row(line: start, cells: cells)
        }
    }

    private mutating func skipLineEnd() -> Bool {
        guard index < bytes.count else { return false }
        switch bytes[index] {
        case 0x0A: index += 1
        case 0x0D:
            index += 1
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        default: return false
        }
        line += 1
        return true
    }

    private mutating func cell() throws(CSVError) -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            let start = index
            while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
            return FormulaGuard.unguarded(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        let opened = line
        index += 1
        var content: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return try closed(content) }
            } else if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
                line += 1
            }
            content.append(byte)
            index += 1
        }
        throw CSVError(line: opened, description: "A quotation mark on line \(opened) is never closed.")
    }

    private func closed(_ content: [UInt8]) throws(CSVError) -> String {
        if index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
            throw CSVError(
                line: line, description: "On line \(line) something follows a closed quotation mark in the same cell.")
        }
        return FormulaGuard.unguarded(String(decoding: content, as: UTF8.self))
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
