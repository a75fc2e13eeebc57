import Foundation

/// The last line of an export, seen while its bytes pass by: what shows that nothing is missing.
struct ExportEnd {
    /// How many bytes have passed.
    private(set) var bytes = 0
    /// Longer than any last line.
    private static let length = 512
    private var tail: [UInt8] = []

    /// What the last line says.
    private struct Line: Decodable {
        var size: Int
        var root: String
        var sha256: String
    }

    private var line: Line? {
        guard tail.last == UInt8(ascii: "\n"), let text = tail.split(separator: UInt8(ascii: "\n")).last else {
            return nil
        }
        // Any other line is no such object: then the export is not whole, which the caller is told.
        return try? JSONDecoder().decode(Line.self, from: Data(text))
    }

    /// Whether the last bytes were the line that ends an export.
    var isWhole: Bool { line != nil }
    /// How many events the export holds; 0 where it is not whole.
    var events: Int { line?.size ?? 0 }
    /// The root hash of the export, hexadecimal; empty where it is not whole.
    var head: String { line?.root ?? "" }

    /// Lets bytes pass by.
    mutating func add(_ part: [UInt8]) {
        bytes += part.count
        tail = Array((tail + part.suffix(Self.length)).suffix(Self.length))
    }
}
