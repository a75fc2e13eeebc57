/// Buffers an incomplete line, so that a broken connection never leaves half of one in the output.
struct LineBuffer {
    /// The bytes after the last line break.
    private(set) var rest: [UInt8] = []

    /// Adds the next bytes.
    ///
    /// - Returns: The lines that are now complete, with their line breaks.
    mutating func take(_ bytes: [UInt8]) -> [UInt8] {
        guard let end = bytes.lastIndex(of: 0x0A) else {
            rest += bytes
            return []
        }
        let whole = rest + bytes[...end]
        rest = Array(bytes[(end + 1)...])
        return whole
    }

    /// The last line that is not empty, without its line break.
    ///
    /// - Parameter lines: Complete lines.
    static func last(of lines: [UInt8]) -> [UInt8]? {
        lines.split(separator: 0x0A).last.map(Array.init)
    }
}
