/// The elements of OpenDocument, with the prefixes that every writer of it uses (ISO/IEC 26300-1).
struct OpenDocumentElements: OfficeElements {
    /// What was deleted, comments, notes, descriptions of pictures, and the patterns of lists that the program makes.
    static let hidden: Set<String> = [
        "text:tracked-changes", "office:annotation", "text:note", "svg:title", "svg:desc", "text:ruby-text",
        "office:forms", "text:table-of-content-source", "text:illustration-index-source", "text:table-index-source",
        "text:object-index-source", "text:user-index-source", "text:alphabetical-index-source",
        "text:bibliography-source",
    ]
    static let collapsesSpaces = true

    /// Whether the next paragraph is the first of an item.
    private var beginsItem = false
    private var repeated = 1

    var takesText: Bool { true }

    mutating func start(_ tag: XMLTag, isHidden: Bool, _ writer: inout OfficeWriter) {
        guard !isHidden else { return }
        switch tag.name {
        case "text:p":
            writer.beginParagraph()
            writer.setItem(beginsItem)
            beginsItem = false
        case "text:h":
            writer.beginParagraph()
            writer.setHeading(tag.count("text:outline-level"))
            beginsItem = false
        case "text:list-item": beginsItem = true
        case "text:s": for _ in 0..<tag.count("text:c", most: 200) { writer.add(0x20) }
        case "text:tab": writer.add(0x09)
        case "text:line-break": writer.add(0x0A)
        case "table:table": writer.beginTable()
        case "table:table-row": writer.beginRow()
        case "table:table-cell":
            repeated = tag.count("table:number-columns-repeated")
            writer.beginCell()
        // The cells that another one covers are written, too.
        case "table:covered-table-cell":
            writer.addCells(tag.count("table:number-columns-repeated") - 1)
            writer.beginCell()
            writer.continueCell()
        default: break
        }
    }

    mutating func end(_ name: String, _ writer: inout OfficeWriter) {
        switch name {
        case "text:p", "text:h": writer.endParagraph()
        // The number that a heading had when it was saved.
        case "text:number": writer.addSpaceOnce()
        case "text:list-item": beginsItem = false
        case "table:table": writer.endTable()
        case "table:table-row": writer.endRow()
        case "table:table-cell":
            writer.endCell(repeated: repeated)
            repeated = 1
        case "table:covered-table-cell": writer.endCell()
        default: break
        }
    }
}
