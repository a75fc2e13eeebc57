/// The text of a file that is no document, such as a table of values.
package enum PlainText {
    /// Decodes a file in UTF-8, UTF-16 with a byte order mark, or Windows-1252.
    ///
    /// - Parameter bytes: The file.
    /// - Throws: ``ReadingError`` if it is empty, not text, or damaged UTF-8.
    package static func decode(_ bytes: [UInt8]) throws(ReadingError) -> String { try TextEncoding.decode(bytes) }
}
