/// Splits XML into tags and text, each byte once.
///
/// What an office program writes needs no more: without a document type there are no entities of its own, and the prefixes
/// of names are those that all write. Tags that do not close each other are refused.
struct XMLScanner {
    /// A part of the XML.
    enum Token {
        /// A tag that opens an element, also an empty one.
        case start(XMLTag)
        /// The end of an element, also of an empty one.
        case end(String)
        /// Text between tags; literal if `&` means itself.
        case text(Range<Int>, isLiteral: Bool)
    }

    /// The most elements that are in each other; a document has some dozens.
    private static let mostOpen = 1_000

    private let bytes: [UInt8]
    /// How many bytes were read.
    private(set) var index: Int
    private var open: [String] = []
    private var isEmptyElement = false
    private var hasRoot = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next part; `nil` at the end.
    ///
    /// - Throws: ``ReadingError`` if it is not well formed.
    mutating func next() throws(ReadingError) -> Token? {
        if isEmptyElement {
            isEmptyElement = false
            return .end(open.removeLast())
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else { return .text(try textRange(), isLiteral: false) }
            switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
            case UInt8(ascii: "?"): try skip(past: "?>")
            case UInt8(ascii: "!"):
                if bytes[index...].starts(with: "<!--".utf8) {
                    try skip(past: "-->")
                } else if bytes[index...].starts(with: "<![CDATA[".utf8) {
                    let start = index + 9
                    try skip(past: "]]>")
                    return .text(start..<max(start, index - 3), isLiteral: true)
                } else {
                    throw .damagedDocument
                }
            case UInt8(ascii: "/"): return .end(try endTag())
            default: return .start(try startTag())
            }
        }
        guard open.isEmpty, hasRoot else { throw .damagedDocument }
        return nil
    }

    private mutating func textRange() throws(ReadingError) -> Range<Int> {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        guard !open.isEmpty || bytes[start..<index].allSatisfy({ $0 <= 0x20 }) else { throw .damagedDocument }
        return start..<index
    }

    private mutating func skip(past end: String) throws(ReadingError) {
        let last = end.utf8.last
        while index < bytes.count {
            index += 1
            if bytes[index - 1] == last, bytes[..<index].suffix(end.utf8.count).elementsEqual(end.utf8) { return }
        }
        throw .damagedDocument
    }

    private mutating func name() throws(ReadingError) -> String {
        let start = index
        loop: while index < bytes.count {
            switch bytes[index] {
            case 0x00...0x20, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "<"): break loop
            default: index += 1
            }
        }
        guard index > start, index - start <= 200 else { throw .damagedDocument }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func endTag() throws(ReadingError) -> String {
        index += 2
        let name = try name()
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), open.popLast() == name else {
            throw .damagedDocument
        }
        index += 1
        return name
    }

    private mutating func startTag() throws(ReadingError) -> XMLTag {
        index += 1
        let name = try name()
        let start = index
        var quote: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            // No value has one either.
            guard byte != UInt8(ascii: "<") else { throw .damagedDocument }
            index += 1
        }
        guard index < bytes.count, open.count < Self.mostOpen, !(open.isEmpty && hasRoot) else {
            throw .damagedDocument
        }
        isEmptyElement = index > start && bytes[index - 1] == UInt8(ascii: "/")
        let end = isEmptyElement ? index - 1 : index
        index += 1
        open.append(name)
        hasRoot = true
        return XMLTag(name: name, attributes: bytes[start..<end])
    }
}

/// A tag that opens an element.
struct XMLTag {
    /// The name with its prefix.
    let name: String
    /// What stands after the name.
    let attributes: ArraySlice<UInt8>

    /// The value of an attribute as written; `nil` if it has none.
    ///
    /// - Parameter name: The name with its prefix.
    subscript(name: String) -> String? {
        var rest = attributes
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            guard let quote = rest[equals...].dropFirst().first(where: { $0 > 0x20 }),
                let open = rest[equals...].firstIndex(of: quote),
                let close = rest[(open + 1)...].firstIndex(of: quote)
            else { return nil }
            let found = rest[..<equals].drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
            if found.elementsEqual(name.utf8) { return String(decoding: rest[(open + 1)..<close], as: UTF8.self) }
            rest = rest[(close + 1)...]
        }
        return nil
    }

    /// A number of at least 1 in an attribute; 1 if there is none.
    ///
    /// - Parameters:
    ///   - name: The name with its prefix.
    ///   - most: The most that it can mean: the columns that a table may have.
    func count(_ name: String, most: Int = 40) -> Int { min(max(self[name].flatMap { Int($0) } ?? 1, 1), most) }
}
