/// Holds back the line that is not whole yet, so that a broken connection leaves no half of one behind.
struct WholeLines {
    /// What came after the last line break.
    private(set) var rest: [UInt8] = []

    /// Takes the next bytes.
    ///
    /// - Returns: The lines that are whole now, with their line breaks.
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
    /// - Parameter lines: Whole lines.
    static func last(of lines: [UInt8]) -> [UInt8]? {
        lines.split(separator: 0x0A).last.map(Array.init)
    }
}
