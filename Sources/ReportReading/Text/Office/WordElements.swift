/// The elements of WordprocessingML, with the prefixes that every writer of it uses (ISO/IEC 29500-1, section 17).
struct WordElements: OfficeElements {
    /// What was deleted or moved away, what was otherwise before a change, and what stands in for what an older program
    /// does not know.
    static let hidden: Set<String> = [
        "w:del", "w:moveFrom", "w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange",
        "w:tblGridChange", "w:sectPrChange", "mc:Fallback",
    ]
    static let collapsesSpaces = false

    /// How many runs are in each other: a run may have a box of text in it.
    private var runs = 0
    /// The run whose text is hidden, counted from the outermost.
    private var hiddenRun: Int?
    private var isInText = false
    private var isInParagraphProperties = false
    private var isInRowProperties = false

    var takesText: Bool { isInText && hiddenRun == nil }

    mutating func start(_ tag: XMLTag, isHidden: Bool, _ writer: inout OfficeWriter) {
        switch tag.name {
        case "w:p": writer.beginParagraph()
        case "w:pPr": isInParagraphProperties = true
        case "w:trPr": isInRowProperties = true
        case "w:del" where isInRowProperties: writer.leaveOutRow()
        case "w:del" where isInParagraphProperties: writer.joinNextParagraph()
        case "w:pStyle": style(tag["w:val"] ?? "", &writer)
        case "w:outlineLvl": if isInParagraphProperties { writer.setHeading(Self.level(tag)) }
        case "w:numId": if isInParagraphProperties { writer.setItem(tag["w:val"] != "0") }
        case "w:r": runs += 1
        case "w:vanish": if runs > 0, Self.isOn(tag) { hiddenRun = hiddenRun ?? runs }
        case "w:t": isInText = true
        // In the properties of a paragraph a tab is a place.
        case "w:tab", "w:ptab": if runs > 0, takesRun { writer.add(0x09) }
        case "w:br", "w:cr": if takesRun { writer.add(0x0A) }
        case "w:noBreakHyphen": if takesRun { writer.add(UInt8(ascii: "-")) }
        case "w:tbl": writer.beginTable()
        case "w:tr": writer.beginRow()
        case "w:gridBefore": writer.addCells(tag.count("w:val"))
        case "w:tc": writer.beginCell()
        case "w:gridSpan": writer.setColumns(tag.count("w:val"))
        case "w:vMerge", "w:hMerge": if tag["w:val"] ?? "continue" == "continue" { writer.continueCell() }
        default: break
        }
    }

    mutating func end(_ name: String, _ writer: inout OfficeWriter) {
        switch name {
        case "w:p": writer.endParagraph()
        case "w:pPr": isInParagraphProperties = false
        case "w:trPr": isInRowProperties = false
        case "w:r":
            if hiddenRun == runs { hiddenRun = nil }
            runs = max(0, runs - 1)
        case "w:t": isInText = false
        case "w:tbl": writer.endTable()
        case "w:tr": writer.endRow()
        case "w:tc": writer.endCell()
        default: break
        }
    }

    private var takesRun: Bool { hiddenRun == nil }

    /// The built-in styles of headings and items, by the identifiers that Word in English and in Swedish gives them.
    private func style(_ identifier: String, _ writer: inout OfficeWriter) {
        let name = identifier.lowercased()
        if let prefix = ["heading", "rubrik"].first(where: name.hasPrefix),
            let level = name.dropFirst(prefix.count).first?.wholeNumberValue
        {
            writer.setHeading(level)
        } else if ["listbullet", "listnumber", "punktlista", "numreradlista"].contains(where: name.hasPrefix) {
            writer.setItem(true)
        }
    }

    /// The level of a heading, from 1; the levels of an outline are from 0, and 9 is that of text.
    private static func level(_ tag: XMLTag) -> Int { min(tag["w:val"].flatMap { Int($0) } ?? 9, 9) + 1 }

    private static func isOn(_ tag: XMLTag) -> Bool { !["0", "false", "off"].contains(tag["w:val"] ?? "1") }
}
