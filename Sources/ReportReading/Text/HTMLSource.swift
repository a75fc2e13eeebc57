import Oversight

/// Gives the source of a web page the form of its text, line by line: headings with `#`, items with a bullet, the rows of
/// tables with tabs on the line of their first cell.
///
/// If headings or rows share a line of the source with others, the lines are counted as those of the text.
struct HTMLSource {
    /// The elements whose contents are no part of the document.
    private static let hidden: Set<String> = ["head", "script", "style", "nav", "footer"]

    private let lines: [TextLine]
    /// For each line of the source its lines of text; at least one, which may be empty.
    private var texts: [[String]]
    /// The element that hides what is read now.
    private var hidingElement: String?
    private var isInHeading = false
    private var row: HTMLTableRow?
    /// Whether the next row is the first one of its table.
    private var isFirstRow = false
    /// The upper line of a header over two rows, until its lower line is there.
    private var header: (line: Int, cells: [String])?
    /// For each column of the open table, how many more rows its cell goes on.
    private var spans: [Int] = []

    /// The lines of a document; those of a web page without its tags.
    static func plain(_ lines: [TextLine]) -> [TextLine] {
        guard isPage(lines) else { return lines }
        var source = HTMLSource(lines)
        source.read()
        return source.result
    }

    private init(_ lines: [TextLine]) {
        self.lines = lines
        texts = Array(repeating: [""], count: lines.count)
    }

    /// Whether a text begins as a web page does, or most of its lines are elements of one.
    private static func isPage(_ lines: [TextLine]) -> Bool {
        let filled = lines.lazy.filter { !$0.isBlank }
        guard let first = filled.first else { return false }
        let start = first.text.trimmed.prefix(20).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return true }
        let sample = filled.prefix(200)
        let elements = sample.count { line in
            let start = line.text.trimmed.prefix(8).lowercased()
            return ["<p", "<h1", "<h2", "<h3", "<h4", "<li", "<ul", "<div"].contains { start.hasPrefix($0) }
        }
        return start.hasPrefix("<") && elements * 4 > sample.count
    }

    private var result: [TextLine] {
        var result: [TextLine] = []
        let written = texts.map { texts in
            texts[...(texts.lastIndex { $0.contains { $0 != " " } } ?? 0)]
        }
        let isCounted = written.contains { texts in
            texts.count > 1 && texts.contains { $0.utf8.contains(0x09) || $0.hasPrefix("#") }
        }
        for (line, texts) in zip(lines, written) {
            for text in texts {
                var line = line
                // The cells of a row keep their marks, which say whether they are bold.
                let isRow = text.utf8.contains(0x09)
                line.text =
                    isRow ? text : MarkupBlocks.split(text, line: line.number).map(\.text).joined(separator: " ").tidied
                if isCounted { line.number = result.count + 1 }
                result.append(line)
            }
        }
        return result
    }
}

// Tags and text.
extension HTMLSource {
    private mutating func read() {
        var openTag = ""
        for index in lines.indices {
            var rest = lines[index].text[...]
            while !rest.isEmpty {
                if !openTag.isEmpty || rest.first == "<" && Self.beginsTag(rest) {
                    // A tag may go on over several lines.
                    if let end = rest.firstIndex(of: ">") {
                        take(tag: openTag + rest[...end], at: index)
                        openTag = ""
                        rest = rest[rest.index(after: end)...]
                    } else {
                        if openTag.utf8.count < 2_000 { openTag += rest + " " }
                        rest = ""
                    }
                } else {
                    let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
                    add(String(rest[..<end]), at: index)
                    rest = rest[end...]
                }
            }
            add(" ", at: index)
        }
        closeRow()
        closeHeader()
    }

    private static func beginsTag(_ text: Substring) -> Bool {
        guard let next = text.dropFirst().first else { return false }
        return next.isLetter || next == "/" || next == "!"
    }

    private mutating func add(_ text: String, at index: Int) {
        guard hidingElement == nil else { return }
        if row?.isInCell == true {
            row?.add(text)
        } else if row == nil {
            texts[index][texts[index].count - 1] += text
        }
    }

    /// Adds a colon to a label that has none.
    private mutating func addColon(at index: Int) {
        guard row == nil, let text = texts[index].last?.trimmed, !text.isEmpty else { return }
        add(text.last == ":" ? " " : ": ", at: index)
    }

    /// Begins a line of text, unless the one that is open is empty.
    ///
    /// - Parameter isApart: Whether a blank line parts it from the text before it.
    private mutating func beginLine(at index: Int, isApart: Bool) {
        guard row == nil, texts[index].last?.contains(where: { $0 != " " }) == true else { return }
        if isApart { texts[index].append("") }
        texts[index].append("")
    }

    private mutating func take(tag: String, at index: Int) {
        let isClosing = tag.hasPrefix("</")
        let name = tag.dropFirst(isClosing ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased()
        if let hidingElement {
            if isClosing, name == hidingElement { self.hidingElement = nil }
            return
        }
        if !isClosing, Self.hidden.contains(name) {
            hidingElement = name
            return
        }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            beginLine(at: index, isApart: true)
            isInHeading = !isClosing
            if !isClosing, row == nil { add(String(repeating: "#", count: Int(name.suffix(1)) ?? 1) + " ", at: index) }
        case "summary":
            // The title of what opens below it.
            beginLine(at: index, isApart: true)
            isInHeading = !isClosing
            if !isClosing, row == nil { add("#### ", at: index) }
        case "li":
            beginLine(at: index, isApart: false)
            if !isClosing { add("• ", at: index) }
        case "dt":
            if !isClosing { beginLine(at: index, isApart: false) }
        case "dd":
            // A label and what it says.
            if isClosing { beginLine(at: index, isApart: false) } else { addColon(at: index) }
        case "dl":
            beginLine(at: index, isApart: true)
        case "b", "strong":
            add("**", at: index)
        case "table":
            closeRow()
            closeHeader()
            spans = []
            isFirstRow = true
            beginLine(at: index, isApart: true)
        case "tr":
            closeRow()
            if !isClosing { row = HTMLTableRow(line: index) }
        case "td", "th":
            if isClosing {
                row?.closeCell()
            } else {
                row = row ?? HTMLTableRow(line: index)
                row?.openCell(tag, at: index)
            }
        case "br", "p", "div":
            add(" ", at: index)
            // A heading goes on below its break.
            if name != "br" || !isInHeading { beginLine(at: index, isApart: name != "br") }
        default: break
        }
    }

    private mutating func closeRow() {
        guard var closed = row else { return }
        row = nil
        closed.closeCell()
        let hasSecondLine = isFirstRow && closed.isUpperHeader
        isFirstRow = false
        let cells = closed.placed(below: &spans)
        guard !cells.isEmpty else { return }
        if hasSecondLine {
            header = (closed.line, cells)
        } else if let upper = header {
            header = nil
            if let whole = HTMLTableRow.header(upper.cells, cells, isOfWords: closed.isOfHeaderCells) {
                put(whole, at: upper.line)
            } else {
                put(upper.cells, at: upper.line)
                put(cells, at: closed.line)
            }
        } else {
            put(cells, at: closed.line)
        }
    }

    /// Puts out the upper line of a header that no other line follows.
    private mutating func closeHeader() {
        guard let upper = header else { return }
        header = nil
        put(upper.cells, at: upper.line)
    }

    private mutating func put(_ cells: [String], at index: Int) {
        if texts[index].last?.contains(where: { $0 != " " }) == true { texts[index].append("") }
        texts[index][texts[index].count - 1] = cells.joined(separator: "\t")
    }
}
