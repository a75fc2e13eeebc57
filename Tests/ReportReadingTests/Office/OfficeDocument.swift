import ReportReading

/// A document as a word processor holds it, and its part with the text in both forms.
struct OfficeDocument {
    enum Block {
        case paragraph(String)
        case heading(Int, String)
        case item(String)
        case table(OfficeTable)
    }

    var blocks: [Block]

    init(_ blocks: [Block]) { self.blocks = blocks }

    /// The document that gives this text: lines with tabs are tables, marks are those of headings and items, and blank lines
    /// are empty paragraphs.
    init(text: String) {
        var blocks: [Block] = []
        var rows: [[String]] = []
        func endTable() {
            if rows.count == 1 { blocks.append(.paragraph(rows[0].joined(separator: "\t"))) }
            if rows.count > 1 { blocks.append(.table(OfficeTable(rows))) }
            rows = []
        }
        let text = text.replacing("\u{0C}", with: "").replacing("\r\n", with: "\n")
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.contains("\t") {
                rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
                continue
            }
            endTable()
            let level = line.prefix { $0 == "#" }.count
            if level > 0, line.dropFirst(level).first == " " {
                blocks.append(.heading(level, String(line.dropFirst(level + 1))))
            } else if line.hasPrefix("- ") {
                blocks.append(.item(String(line.dropFirst(2))))
            } else {
                blocks.append(.paragraph(String(line)))
            }
        }
        endTable()
        self.blocks = blocks
    }

    /// The part with the text.
    func xml(_ kind: OfficeFile.Kind) -> [UInt8] {
        let body = blocks.map { block in
            switch kind {
            case .word: Self.word(block)
            case .openDocument: Self.openDocument(block)
            }
        }
        return Self.part(body.joined(), kind)
    }

    /// A part with some elements in its body.
    static func part(_ body: String, _ kind: OfficeFile.Kind) -> [UInt8] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let part =
            switch kind {
            case .word: "<w:document xmlns:w=\"urn:w\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
            case .openDocument:
                "<office:document-content><office:automatic-styles/><office:body><office:text>\(body)</office:text>"
                    + "</office:body></office:document-content>"
            }
        return Array((head + part).utf8)
    }

    /// Text with the characters that are markup as references.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    static func word(_ text: String) -> String {
        let pieces = text.split(separator: "\t", omittingEmptySubsequences: false).map { piece in
            piece.isEmpty
                ? "" : "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\(escaped(String(piece)))</w:t></w:r>"
        }
        return pieces.joined(separator: "<w:r><w:tab/></w:r>")
    }

    static func openDocument(_ text: String) -> String {
        var result = ""
        var spaces = 0
        for character in text {
            if character == " " {
                spaces += 1
                continue
            }
            if spaces > 0 { result += spaces == 1 && !result.isEmpty ? " " : "<text:s text:c=\"\(spaces)\"/>" }
            spaces = 0
            result += character == "\t" ? "<text:tab/>" : escaped(String(character))
        }
        return result
    }

    private static func word(_ block: Block) -> String {
        switch block {
        case .paragraph(let text): "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>\(word(text))</w:p>"
        case .heading(let level, let text):
            "<w:p><w:pPr><w:pStyle w:val=\"Rubrik\(level)\"/></w:pPr>\(word(text))</w:p>"
        case .item(let text): "<w:p><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>\(word(text))</w:p>"
        case .table(let table): table.word
        }
    }

    private static func openDocument(_ block: Block) -> String {
        switch block {
        case .paragraph(let text): "<text:p text:style-name=\"P1\">\(openDocument(text))</text:p>"
        case .heading(let level, let text):
            "<text:h text:outline-level=\"\(level)\">\(openDocument(text))</text:h>"
        case .item(let text):
            "<text:list><text:list-item><text:p>\(openDocument(text))</text:p></text:list-item></text:list>"
        case .table(let table): table.openDocument
        }
    }
}
