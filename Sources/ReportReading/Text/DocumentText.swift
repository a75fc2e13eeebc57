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
        var text = text
        return text.withUTF8 { utf8 in
            var splitter = LineSplitter()
            var start = 0
            while let end = utf8[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
                splitter.take(utf8[start..<end], isLast: false)
                let isPair = utf8[end] == 0x0D && end + 1 < utf8.count && utf8[end + 1] == 0x0A
                start = end + (isPair ? 2 : 1)
            }
            splitter.take(utf8[start...], isLast: true)
            return splitter.lines
        }
    }
}
