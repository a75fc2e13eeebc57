import ReportReading
import Testing

/// What a reader sees of a word processor's document is read, line by line, and nothing else.
struct OfficeTextTests {
    private func word(_ body: String) throws -> String { try Self.text(OfficeDocument.part(body, .word), .word) }

    private func openDocument(_ body: String) throws -> String {
        try Self.text(OfficeDocument.part(body, .openDocument), .openDocument)
    }

    private static func text(_ xml: [UInt8], _ kind: OfficeFile.Kind) throws -> String {
        String(decoding: try OfficeText(xml, kind).text, as: UTF8.self)
    }

    private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

    @Test(arguments: OfficeFile.Kind.allCases)
    func paragraphsAreLinesAndHeadingsStandAlone(_ kind: OfficeFile.Kind) throws {
        let document = OfficeDocument([
            .paragraph("Bokslut 2025"), .paragraph(""), .paragraph(""), .heading(1, "Mål & medel"),
            .paragraph("Året var < bra."),
            .heading(2, "Fler ska trivas"), .item("Parker"), .item("• Torg"), .paragraph("Status:\tPågår"),
            .table(OfficeTable([["Mått", "2024"], ["Bänkar", ""]])), .paragraph("Slut."),
        ])
        #expect(
            try Self.text(document.xml(kind), kind) == """
                Bokslut 2025


                # Mål & medel

                Året var < bra.

                ## Fler ska trivas

                - Parker
                • Torg
                Status:\tPågår

                Mått\t2024
                Bänkar\t

                Slut.

                """)
    }

    @Test func whatWasDeletedOrCommentedIsLeftOutAndWhatWasInsertedIsKept() throws {
        let body = """
            <w:p>\(run("Målet är "))<w:del w:id="1"><w:r><w:delText>inte </w:delText></w:r></w:del><w:ins w:id="2">\
            \(run("nästan "))</w:ins><w:moveFrom>\(run("bort"))</w:moveFrom><w:commentRangeStart w:id="0"/>\(run("uppfyllt."))\
            <w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>!</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr><w:rPr><w:del w:id="4"/></w:rPr><w:pPrChange><w:pPr>\
            <w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>\(run("Två stycken "))</w:p><w:p>\(run("blev ett."))</w:p>
            <w:tbl><w:tr><w:tc><w:p>\(run("A"))</w:p></w:tc><w:tc><w:p>\(run("1"))</w:p></w:tc></w:tr>
            <w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc><w:p>\(run("B"))</w:p></w:tc><w:tc><w:p>\(run("2"))</w:p></w:tc></w:tr>
            </w:tbl>
            """
        #expect(try word(body) == "Målet är nästan uppfyllt.!\nTvå stycken blev ett.\n\nA\t1\n\n")
        let open = """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>bort</text:p></text:deletion></text:changed-region>
            </text:tracked-changes><text:p>Målet är <text:change text:change-id="1"/>uppfyllt<office:annotation><text:p>Är det så?\
            </text:p></office:annotation>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Not.</text:p>\
            </text:note-body></text:note><draw:frame><svg:title>Bild</svg:title></draw:frame></text:p>
            <text:table-of-content><text:table-of-content-source><text:index-title-template>Innehåll</text:index-title-template>
            </text:table-of-content-source><text:index-body><text:p>Mål<text:tab/>3</text:p></text:index-body></text:table-of-content>
            """
        #expect(try openDocument(open) == "Målet är uppfyllt.\nMål\t3\n")
    }

    @Test func spacesHyphensBreaksAndReferencesAreThoseOfTheDocument() throws {
        let body = """
            <w:p><w:r><w:t xml:space="preserve">2,5  % </w:t><w:tab/><w:t>k&#228;r&#xA;lek</w:t><w:br/><w:t>e</w:t><w:noBreakHyphen/>\
            <w:t>post</w:t><w:softHyphen/><w:t>en<![CDATA[ <b> &amp;]]></w:t></w:r></w:p>
            """
        #expect(try word(body) == "2,5  % \tkär lek\ne-posten <b> &amp;\n")
        let open = """
            <text:p>
              2,5<text:s text:c="2"/>%  <text:span>är</text:span>\n  lite<text:line-break/>\u{AD}nu<text:tab/>då</text:p>
            <text:h text:outline-level="2"><text:number>1.1</text:number>Mål<text:line-break/>och medel</text:h>
            """
        #expect(try openDocument(open) == "2,5  % är lite\n\u{AD}nu\tdå\n\n## 1.1 Mål och medel\n\n")
    }

    @Test func aCellWithSeveralParagraphsKeepsThemApart() throws {
        let item = "<w:pPr><w:pStyle w:val=\"Punktlista\"/></w:pPr>"
        let body = """
            <w:tbl><w:tr><w:tc><w:p>\(run("Så gräs"))</w:p><w:p/><w:p>\(item)\(run("Parkenheten"))</w:p><w:p>\(run("Pågår"))</w:p></w:tc>\
            <w:tc><w:p><w:r><w:t>2025-01-01</w:t><w:br/><w:t>prel.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """
        #expect(
            try word(body) == "<p>Så gräs</p> <ul> <li>Parkenheten</li> </ul> <p>Pågår</p> \t2025-01-01 prel.\n\n")
    }

    @Test func tablesInCellsAreReadInOrder() throws {
        func cell(_ inner: String) -> String { "<w:tc>\(inner)</w:tc>" }
        func paragraph(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }
        let inner = "<w:tbl><w:tr>\(cell(paragraph("Mått")))\(cell(paragraph("2024")))</w:tr></w:tbl>"
        let heading = "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>\(run("Mål"))</w:p>"
        let frame = "<w:tbl><w:tr>\(cell(heading + paragraph("Text.") + inner + paragraph("Mer.")))</w:tr></w:tbl>"
        #expect(try word(frame) == "### Mål\n\nText.\n\nMått\t2024\n\nMer.\n\n")
        let beside = "<w:tbl><w:tr>\(cell(paragraph("A") + inner))\(cell(paragraph("B")))</w:tr></w:tbl>"
        #expect(try word(beside) == "A\tB\n\nMått\t2024\n\n")
        // However deep, nothing is lost.
        let deep = (0..<40).reduce(paragraph("Djupt")) { inner, _ in "<w:tbl><w:tr>\(cell(inner))</w:tr></w:tbl>" }
        #expect(try word(deep).contains("Djupt"))
    }

    @Test(arguments: [
        "<w:tbl><w:tr><w:tc><w:tr><w:p>x</w:p></w:tr></w:tc></w:tr></w:tbl>", "<w:tc><w:p>x</w:p></w:tc>",
        "<w:tbl><w:tc><w:tc><w:p>x</w:p></w:tc><w:p>x</w:p></w:tc><w:p>x</w:p></w:tbl>",
        "<w:p><w:tbl><w:p>x</w:p></w:tbl>x</w:p>", "<w:tr><w:tc><w:tbl/></w:tc></w:tr>",
        "<w:tbl><w:tr><w:tc><w:tbl><w:tr/></w:tbl><w:tr/><w:p>x</w:p></w:tc></w:tr></w:tbl>",
        "<w:gridSpan w:val=\"2\"/><w:vMerge/><w:pStyle w:val=\"Heading1\"/><w:numId w:val=\"1\"/>",
    ])
    func elementsWhereTheyDoNotBelongLoseNoText(_ body: String) throws {
        let text = try word(body.replacing("x", with: run("x")))
        #expect(text.count { $0 == "x" } == body.count { $0 == "x" })
    }

    @Test func mergedCellsAreEmptyWhereTheyGoOn() throws {
        func cell(_ text: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(run(text))</w:p></w:tc>"
        }
        let body = """
            <w:tbl><w:tr>\(cell("Konto", "<w:vMerge w:val=\"restart\"/>"))\(cell("2024", "<w:gridSpan w:val=\"2\"/>"))</w:tr>
            <w:tr>\(cell("syns inte", "<w:vMerge/>"))\(cell("Utfall"))\(cell("Budget"))</w:tr>
            <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>\(cell("1"))\(cell("2"))</w:tr></w:tbl>
            """
        #expect(try word(body) == "Konto\t2024\t\n\tUtfall\tBudget\n\t1\t2\n\n")
        let open = """
            <table:table><table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Konto\
            </text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>2024</text:p></table:table-cell>\
            <table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/>\
            <table:table-cell><text:p>Utfall</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/>\
            </table:table-row></table:table>
            """
        #expect(try openDocument(open) == "Konto\t2024\t\n\tUtfall\t\t\n\n")
    }

    @Test func aBoxOfTextIsReadOnce() throws {
        let box = "<w:txbxContent><w:p>\(run("I rutan"))</w:p></w:txbxContent>"
        let body = """
            <w:p>\(run("Före "))<w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback>\
            </mc:AlternateContent></w:r>\(run("efter"))</w:p>
            """
        #expect(try word(body) == "I rutan\nFöre efter\n")
    }

    @Test(
        arguments: [
            "", " ", "text", "<w:p>", "<a/><b/>", "<a></b>", "<a", "<a b=\"c>", "<a>&okänd;</a", "<!DOCTYPE a><a/>",
            "<a/>text",
            "</a>", "<a><!-- </a>", "<w:p><w:t>&nej;</w:t></w:p>", "<w:p><w:t>&</w:t></w:p>", "< a/>",
            String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000),
        ], OfficeFile.Kind.allCases)
    func whatIsNoXMLIsRefused(_ xml: String, _ kind: OfficeFile.Kind) {
        // Only the text of paragraphs is looked at.
        if kind == .openDocument, xml.contains("<w:t>") { return }
        let error = #expect(throws: ReadingError.self) { try OfficeText(Array(xml.utf8), kind) }
        #expect(error?.code == .damagedFile)
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        let xml = OfficeDocument.part("<w:p>\(run("x"))</w:p>", .word).map { $0 == UInt8(ascii: "x") ? 0xFF : $0 }
        let error = #expect(throws: ReadingError.self) { try OfficeText(xml, .word) }
        #expect(error?.code == .damagedFile)
    }
}
