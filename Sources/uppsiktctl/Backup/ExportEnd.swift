import Foundation

/// The last line of an export, read while streaming it, which shows that nothing is missing.
struct ExportEnd {
    /// The number of bytes so far.
    private(set) var bytes = 0
    /// More than the length of any last line, in bytes.
    private static let length = 512
    private var tail: [UInt8] = []

    /// The content of the last line.
    private struct Line: Decodable {
        var size: Int
        var root: String
        var sha256: String
    }

    private var line: Line? {
        guard tail.last == UInt8(ascii: "\n"), let text = tail.split(separator: UInt8(ascii: "\n")).last else {
            return nil
        }
        // Any other line is not such an object; then the export is incomplete, which the caller reports.
        return try? JSONDecoder().decode(Line.self, from: Data(text))
    }

    /// Whether the export is complete: it ends with that line.
    var isWhole: Bool { line != nil }
    /// The number of events in the export; 0 if it is incomplete.
    var events: Int { line?.size ?? 0 }
    /// The root hash of the export, hexadecimal; empty if it is incomplete.
    var head: String { line?.root ?? "" }

    /// Adds the next bytes.
    mutating func add(_ part: [UInt8]) {
        bytes += part.count
        tail = Array((tail + part.suffix(Self.length)).suffix(Self.length))
    }
}
