import Oversight

/// A part of a cell that its markup or its lines delimit.
struct Block: Sendable, Hashable {
    /// The text without tags; spaces are kept, since two in a row may be a lost glyph.
    var text: String
    /// The line it starts on, from 1.
    var line: Int
    /// Whether it was in a list.
    var isListed: Bool = false
    /// Whether a tag opened it.
    var isTagged: Bool = false
    /// Whether a page break, seen as a repeated table header, comes just before it.
    var followsPageBreak: Bool = false

    /// The text trimmed and with single spaces.
    var tidy: String { text.tidied }
}

/// Splits the HTML fragments in published tables into blocks of text.
///
/// Tags are seldom closed and never trusted: a known block tag starts a block, a known inline tag is dropped, and any
/// other `<` is text. Each byte is examined once, so the time is linear regardless of nesting.
enum MarkupBlocks {
    private static let blockTags: Set<String> = [
        "p", "div", "ul", "ol", "li", "table", "tbody", "thead", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "blockquote", "section",
    ]
    private static let inlineTags: Set<String> = [
        "span", "b", "strong", "i", "em", "a", "u", "font", "sub", "sup", "small", "s", "br", "img", "o:p",
    ]

    /// The blocks of a text.
    ///
    /// - Parameters:
    ///   - text: The text of a cell, or a part of it.
    ///   - line: The line it is on, from 1.
    ///   - followsPageBreak: Whether a page break comes just before it.
    static func split(_ text: String, line: Int, followsPageBreak: Bool = false) -> [Block] {
        var scanner = Scanner(bytes: Array(text.utf8), line: line)
        scanner.run()
        if followsPageBreak, !scanner.blocks.isEmpty { scanner.blocks[0].followsPageBreak = true }
        return scanner.blocks
    }

    private struct Scanner {
        let bytes: [UInt8]
        let line: Int
        var blocks: [Block] = []
        var current: [UInt8] = []
        var isListed = false
        var isTagged = false

        init(bytes: [UInt8], line: Int) {
            self.bytes = bytes
            self.line = line
        }

        mutating func run() {
            var index = 0
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "<"):
                    if let end = tag(at: index) { index = end } else { keep(&index) }
                case UInt8(ascii: "&"):
                    if let (scalars, end) = Entities.decode(bytes, at: index) {
                        current.append(contentsOf: scalars)
                        index = end
                    } else {
                        keep(&index)
                    }
                default: keep(&index)
                }
            }
            finishBlock()
        }

        private mutating func keep(_ index: inout Int) {
            current.append(bytes[index])
            index += 1
        }

        /// Handles a tag that starts here and returns the index after it; `nil` if it is not a tag.
        private mutating func tag(at start: Int) -> Int? {
            var index = start + 1
            let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
            if isClosing { index += 1 }
            let nameStart = index
            while index < bytes.count, index - nameStart < 12, Self.isNameByte(bytes[index]) { index += 1 }
            let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
            let isBlock = blockTags.contains(name)
            guard isBlock || inlineTags.contains(name) else { return nil }
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
                // A tag that is cut off by the next one still counts as a tag.
                if bytes[index] == UInt8(ascii: "<") { break }
                index += 1
            }
            if isBlock {
                finishBlock()
                isTagged = true
                switch name {
                case "ul", "ol", "li": isListed = !(isClosing && name != "li")
                default: isListed = false
                }
            } else if name == "br" {
                current.append(0x20)
            }
            return index < bytes.count && bytes[index] == UInt8(ascii: ">") ? index + 1 : index
        }

        private static func isNameByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"):
                true
            default: false
            }
        }

        private mutating func finishBlock() {
            if current.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
                let text = String(decoding: current, as: UTF8.self)
                blocks.append(Block(text: text, line: line, isListed: isListed, isTagged: isTagged))
            }
            current.removeAll(keepingCapacity: true)
        }
    }
}
