import Oversight

/// A paragraph of running text, put together from its lines.
///
/// A paragraph that a page cuts in two, even within a word, is one paragraph.
struct RunningParagraph: Sendable, Hashable {
    /// Where the text of a line begins in the paragraph.
    struct Piece: Sendable, Hashable {
        /// The offset in the UTF-8 of the text.
        var offset: Int
        /// The line, from 1.
        var line: Int
    }

    /// The text without marks of headings, bullets and emphasis, with single spaces.
    private(set) var text = ""
    /// The lines that it is made of.
    private(set) var pieces: [Piece] = []
    /// Whether it is an item of a list.
    var isBullet = false

    /// The first line.
    var line: Int { pieces.first?.line ?? 0 }
    /// The last line.
    var lastLine: Int { pieces.last?.line ?? 0 }

    /// A paragraph that begins with a line.
    init(_ line: TextLine) {
        let item = Bullets.item(line.text)
        isBullet = item != nil
        append(item ?? line.text, line: line.number)
    }

    /// The line of an offset in the UTF-8 of the text.
    func line(at offset: Int) -> Int {
        let index = pieces.partitioningIndex { $0.offset > offset }
        return index > 0 ? pieces[index - 1].line : line
    }

    /// Adds the text of the next line.
    mutating func append(_ line: TextLine) { append(line.text, line: line.number) }

    /// Adds a paragraph that continues this one.
    mutating func append(_ other: RunningParagraph) {
        let start = join(other.text)
        pieces += other.pieces.map { Piece(offset: $0.offset + start, line: $0.line) }
    }

    private mutating func append(_ part: some StringProtocol, line: Int) {
        let plain = Self.plain(part)
        pieces.append(Piece(offset: join(plain), line: line))
    }

    /// Joins a text, and returns the offset where it begins.
    private mutating func join(_ other: String) -> Int {
        text = Hyphenation.joined(text, other)
        return text.utf8.count - other.utf8.count
    }

    private static func plain(_ text: some StringProtocol) -> String {
        var plain = String(text)
        if plain.utf8.contains(UInt8(ascii: "<")) || plain.utf8.contains(UInt8(ascii: "&")) {
            plain = MarkupBlocks.split(plain, line: 0).map(\.tidy).joined(separator: " ")
        }
        if plain.utf8.contains(UInt8(ascii: "*")) { plain.replace("*", with: "") }
        return plain.drop { $0 == "#" || $0.isWhitespace }.tidied
    }
}

extension RunningParagraph {
    /// The paragraphs of lines, in order.
    ///
    /// - Parameters:
    ///   - lines: Lines in order.
    ///   - isText: Whether a line is running text; any other line ends a paragraph.
    static func of(_ lines: some Sequence<TextLine>, isText: (TextLine) -> Bool) -> [RunningParagraph] {
        var paragraphs: [RunningParagraph] = []
        var isOpen = false
        for line in lines {
            guard !line.isBlank, isText(line) else {
                // A heading or a table parts what is before it from what is after it.
                if !line.isBlank { paragraphs.append(RunningParagraph()) }
                isOpen = false
                continue
            }
            if isOpen, let last = paragraphs.indices.last, !startsAnew(line.text, after: paragraphs[last]) {
                paragraphs[last].append(line)
            } else if let last = paragraphs.indices.last, continues(paragraphs[last], line) {
                paragraphs[last].append(line)
            } else {
                paragraphs.append(RunningParagraph(line))
            }
            isOpen = true
        }
        return paragraphs.filter { !$0.text.isEmpty }
    }

    private init() {}

    /// Whether a line begins an item of a list, a question or an answer.
    ///
    /// A minus that a line begins with in mid-sentence is none of a list.
    private static func startsAnew(_ text: String, after before: RunningParagraph) -> Bool {
        if let item = Bullets.item(text), item.first(where: { !$0.isWhitespace })?.isNumber == true,
            !before.isBullet, !PlainWords.endsSentence(before.text)
        {
            return false
        }
        if Bullets.item(text) != nil || NumberedItem(text) != nil { return true }
        return text.drop(while: \.isWhitespace).lowercased().hasPrefix("svar:")
    }

    /// Whether a line continues a paragraph that a page has cut.
    private static func continues(_ paragraph: RunningParagraph, _ line: TextLine) -> Bool {
        guard !paragraph.text.isEmpty, !PlainWords.endsSentence(paragraph.text), !paragraph.isBullet else {
            return false
        }
        return Bullets.item(line.text) == nil && PlainWords.startsInLowerCase(line.text)
    }
}

/// A line that begins with a number of a list, such as `2.` or `2)`.
struct NumberedItem: Sendable, Hashable {
    /// The number.
    var number: Int
    /// The text after it.
    var text: String

    /// Reads a line; `nil` if it does not begin so.
    init?(_ line: String) {
        let trimmed = line.drop(while: \.isWhitespace)
        let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
        let rest = trimmed.dropFirst(digits.count)
        guard (1...2).contains(digits.count), let number = Int(digits), let mark = rest.first,
            mark == "." || mark == ")",
            rest.dropFirst().first?.isWhitespace == true
        else { return nil }
        self.number = number
        text = String(rest.dropFirst().drop(while: \.isWhitespace))
    }
}
