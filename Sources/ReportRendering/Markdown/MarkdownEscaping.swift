/// Writes text so that CommonMark, with pipe tables, shows it as it was written.
enum MarkdownEscaping {
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "&", "~", "#", "$": true
        default: false
        }
    }

    /// Text within a line.
    static func inline(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 8)
        for byte in text.utf8 {
            if isSpecial(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Text at the start of a line, where some signs begin a list or underline a heading.
    static func line(_ text: some StringProtocol) -> String {
        let escaped = inline(String(text))
        switch escaped.utf8.first {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return "\\" + escaped
        default: break
        }
        let digits = escaped.utf8.prefix(while: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        let rest = escaped.utf8.dropFirst(digits.count)
        guard !digits.isEmpty, let sign = rest.first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else {
            return escaped
        }
        return String(decoding: Array(digits) + [UInt8(ascii: "\\")] + Array(rest), as: UTF8.self)
    }

    /// Text in a cell of a table, which cannot hold an end of line.
    static func cell(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return inline(text) }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { inline(String($0)) }
            .joined(separator: "<br>")
    }

    /// A paragraph, or an item of a list with its other lines under its first.
    ///
    /// - Parameters:
    ///   - text: Text of several lines. An empty one does not end the paragraph.
    ///   - indent: Spaces before every line but the first.
    static func paragraph(_ text: String, indent: Int = 0) -> String {
        let under = String(repeating: " ", count: indent)
        // An empty line would end the item; a hard break may not stand before one.
        return text.split(separator: "\n").map { line($0) }.joined(separator: "\\\n" + under)
    }
}
