/// The pieces of the lines of a cover, up to the table of contents, the first running text, the first chapter or the next
/// page.
struct CoverLines: Sendable {
    /// The pieces, in order.
    private(set) var pieces: [CoverPiece] = []
    private var hasTitle = false

    /// The most lines above a title.
    private static let mostLines = 2000

    /// The most lines below a title that the text follows directly.
    private static let mostBelow = 8

    /// Takes the pieces from the lines of a document.
    init(_ lines: [TextLine]) {
        var isOver = false
        let text = lines.firstIndex { NumberedHeading($0.text) != nil }.map { $0 + 1 } ?? lines.count
        var count = 0
        for block in CoverBlock.blocks(of: lines.prefix(text)) {
            guard hasTitle || count <= Self.mostLines else { return }
            count += block.lines.count
            let heading = block.lines.firstIndex { NumberedHeading($0.text) != nil }
            guard heading != 0 else { return }
            if block.isContents {
                isOver = true
                pieces += Self.papersBelow(block)
                continue
            }
            isOver = isOver || hasTitle && (block.lines[0].startsPage || isChapter(block))
            let found = block.pieces(of: heading ?? block.lines.count)
            if isOver || Self.isRunningText(found) {
                // After the contents there is only what the report prints about itself.
                let papers = isOver ? Self.papers(found) : titleAbove(block) + Self.papersOfReport(block)
                if hasTitle, papers.isEmpty { return }
                pieces += papers
                isOver = isOver || hasTitle
            } else {
                hasTitle = hasTitle || found.contains { $0.kind == .title }
                pieces += found
            }
            if heading != nil { return }
        }
    }

    /// Whether a block is the heading of a chapter without a number.
    private func isChapter(_ block: CoverBlock) -> Bool {
        guard block.lines[0].text.utf8.count <= 200 else { return false }
        // "Ekonomi (tkr)"
        let title = HeadingUnit.parted(block.lines[0].tidy)?.title ?? block.lines[0].text
        let key = PlainWords.key(title)
        if HeadingWords.isChapter(key) || HeadingWords.isLabel(key) || HeadingWords.isOfTable(key) { return true }
        let words = key.split(separator: " ")
        if words.count > 1,
            [
                "nämndens", "styrelsens", "kommunens", "om", "årets", "året", "perioden", "periodens",
                "sammanfattande", "viktiga", "så",
            ].contains(words[0])
        {
            return true
        }
        // A heading below the title's level that is not told apart begins the text.
        let isUnderlined =
            block.lines.count > 1 && block.lines[1].text.utf8.count > 2
            && block.lines[1].text.trimmed.allSatisfy { $0 == "-" || $0 == "=" }
        guard isUnderlined || block.lines[0].text.trimmed.hasPrefix("##") else { return false }
        return block.pieces(of: 1).contains { $0.kind == .unsure || $0.kind == .title }
    }

    /// The title of a document that stands directly above the text, alone or below lines that are told apart.
    private mutating func titleAbove(_ block: CoverBlock) -> [CoverPiece] {
        guard !hasTitle, var title = Self.title(in: block), block.lines.count > title + 1 else { return [] }
        if PlainWords.startsInLowerCase(block.lines[title + 1].text) {
            // The rest of a wrapped title, above a line that is told apart.
            guard title + 2 < block.lines.count, block.lines[title + 1].text.utf8.count <= Self.longestRestOfTitle,
                Self.isTold(block.lines[title + 2])
            else {
                if title == 0 { return [] }
                hasTitle = true
                return block.pieces(of: title + 1)
            }
            title += 1
        }
        hasTitle = true
        // In a text without blank lines the rest of the cover goes on to the text.
        let told = block.lines.dropFirst(title + 1).prefix(Self.mostBelow).prefix(while: Self.isTold)
        return block.pieces(of: title + 1 + told.count)
    }

    /// The most bytes of the rest of a title on a line of its own.
    private static let longestRestOfTitle = 40

    /// The most lines above a title that the text follows directly.
    private static let mostAbove = 4

    /// The index of the first line of a block that is a title, if nothing but lines that are told apart stands above it.
    private static func title(in block: CoverBlock) -> Int? {
        for (index, line) in block.lines.prefix(mostAbove).enumerated() {
            guard line.text.utf8.count <= 90, !PlainWords.endsSentence(line.text),
                !PlainWords.startsInLowerCase(line.text)
            else { return nil }
            if ReportTitle.isTitle(line.tidy) { return index }
            guard isTold(line) else { return nil }
        }
        return nil
    }

    /// Whether a short line says what it is about, and is no sentence.
    private static func isTold(_ line: TextLine) -> Bool {
        line.text.utf8.count <= 90 && !PlainWords.endsSentence(line.text)
            && CoverParts.split(line.tidy).allSatisfy { CoverPieceWords.kind(of: $0).kind != .unsure }
    }

    private static func isRunningText(_ pieces: [CoverPiece]) -> Bool {
        let texts = pieces.filter { $0.kind == .unsure || $0.kind == .title }
        // Running text names other decisions.
        let isRunning =
            pieces.contains { piece in
                if case .decision = piece.kind { PlainWords.length(piece.text) > 160 } else { false }
            }
            || texts.contains { piece in
                PlainWords.length(piece.text) > 160
                    || (PlainWords.endsSentence(piece.text) && !piece.text.hasSuffix(":")
                        && PlainWords.count(piece.text) > 5)
            }
        guard !isRunning else { return true }
        return texts.count == pieces.count && pieces.count > 1
            && texts.dropFirst().contains { PlainWords.endsSentence($0.text) && !$0.text.hasSuffix(":") }
            && texts.reduce(0) { $0 + PlainWords.count($1.text) } > 11
    }

    /// The pieces of a block that is only papers; none if it is anything else.
    private static func papers(_ pieces: [CoverPiece]) -> [CoverPiece] {
        let isPapers = pieces.allSatisfy { piece in
            switch piece.kind {
            case .decision(let text): StatedPaper.decision(text, line: 0) != nil
            case .diaryNumber, .version, .note: true
            case .title, .body, .unit, .period, .unsure: false
            }
        }
        return isPapers ? pieces : []
    }

    /// The decision that follows a table of contents without a blank line, as in the text of a PDF.
    private static func papersBelow(_ contents: CoverBlock) -> [CoverPiece] {
        contents.lines.suffix(2).filter { $0.text.utf8.count <= 200 && StatedPaper.decision($0.tidy, line: 0) != nil }
            .map { CoverPiece(text: $0.tidy, line: $0, kind: .decision($0.tidy), isAttached: false) }
    }

    /// What a sentence that begins with the report says of its decision and its number.
    private static func papersOfReport(_ block: CoverBlock) -> [CoverPiece] {
        guard let first = block.lines.first, first.text.utf8.count <= 200,
            let word = PlainWords.key(first.text).split(separator: " ").first,
            ["rapporten", "dokumentet", "redovisningen", "berättelsen"].contains(word)
        else { return [] }
        return first.tidy.replacing(/\.\s(?=\p{Lu})/, with: "\u{1F}").split(separator: "\u{1F}").compactMap { part in
            let text = String(part)
            let kind: CoverPiece.Kind? =
                if StatedPaper.decision(text, line: 0) != nil {
                    .decision(text)
                } else {
                    StatedPaper.diaryNumber(text).map { .diaryNumber($0) }
                }
            return kind.map { CoverPiece(text: text, line: first, kind: $0, isAttached: false) }
        }
    }
}
