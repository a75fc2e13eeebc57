/// The text of a word processor's document as lines: a paragraph on each, headings with `#`, items with a hyphen, and the
/// rows of tables with tabs.
///
/// What is not part of the text as a reader sees it is left out: what was deleted with changes tracked, comments, notes,
/// hidden text. Headers and footers are in other parts of the file.
package struct OfficeText: Sendable {
    /// The text in UTF-8.
    package let text: [UInt8]
    /// The bytes that were looked at or moved.
    package let work: Int

    /// Reads the part of a document with its text.
    ///
    /// - Parameters:
    ///   - xml: The part in UTF-8.
    ///   - kind: What it is written in.
    /// - Throws: ``ReadingError`` if it is not well-formed XML in UTF-8, or its text is too large.
    package init(_ xml: [UInt8], _ kind: OfficeFile.Kind) throws(ReadingError) {
        var scanner = XMLScanner(xml)
        let writer =
            switch kind {
            case .word: try Self.read(xml, &scanner, WordElements())
            case .openDocument: try Self.read(xml, &scanner, OpenDocumentElements())
            }
        text = ParagraphSpacing.parted(writer.text, at: writer.paragraphEnds)
        work = scanner.index + writer.work
        guard String(validating: text, as: UTF8.self) != nil else { throw .damagedDocument }
        guard text.count <= DocumentText.maximumSize else { throw .tooLarge(text.count) }
    }

    private static let mostWork = 8 * DocumentText.maximumSize

    private static func read<Elements: OfficeElements>(
        _ xml: [UInt8], _ scanner: inout XMLScanner, _ elements: Elements
    ) throws(ReadingError) -> OfficeWriter {
        var elements = elements
        var writer = OfficeWriter()
        // How many elements are open, from the one on that is left out.
        var hiddenDepth = 0
        while let token = try scanner.next() {
            // A few bytes may ask for many spaces.
            guard writer.work <= mostWork else { throw .tooLarge(writer.work) }
            switch token {
            case .start(let tag):
                if hiddenDepth > 0 || Elements.hidden.contains(tag.name) { hiddenDepth += 1 }
                if hiddenDepth <= 1 { elements.start(tag, isHidden: hiddenDepth == 1, &writer) }
            case .end(let name):
                if hiddenDepth > 0 { hiddenDepth -= 1 } else { elements.end(name, &writer) }
            case .text(let range, let isLiteral):
                guard hiddenDepth == 0, elements.takesText, writer.isInParagraph else { continue }
                try add(xml, range, isLiteral: isLiteral, collapsing: Elements.collapsesSpaces, to: &writer)
            }
        }
        writer.finish()
        return writer
    }

    private static func add(
        _ xml: [UInt8], _ range: Range<Int>, isLiteral: Bool, collapsing: Bool, to writer: inout OfficeWriter
    ) throws(ReadingError) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = xml[index]
            if byte == UInt8(ascii: "&"), !isLiteral {
                if let (utf8, end) = Entities.decode(xml, at: index) {
                    for byte in utf8 { writer.add(byte) }
                    index = end
                } else if xml[index...].starts(with: "&#".utf8),
                    let end = xml[index..<min(index + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";"))
                {
                    // A tab or a line end.
                    writer.add(0x20)
                    index = end + 1
                } else {
                    throw .damagedDocument
                }
            } else {
                if byte <= 0x20, collapsing { writer.addSpaceOnce() } else { writer.add(max(byte, 0x20)) }
                index += 1
            }
        }
    }
}

/// What the elements of a kind of document mean.
protocol OfficeElements {
    /// The elements that are left out with all that is in them.
    static var hidden: Set<String> { get }
    /// Whether several spaces in the XML are one in the text.
    static var collapsesSpaces: Bool { get }
    /// Whether what is read now is text of a paragraph, if one is open.
    var takesText: Bool { get }

    /// - Parameter isHidden: Whether the element is left out; nothing in it is seen.
    mutating func start(_ tag: XMLTag, isHidden: Bool, _ writer: inout OfficeWriter)
    mutating func end(_ name: String, _ writer: inout OfficeWriter)
}
