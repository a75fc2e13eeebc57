/// The title among the pieces of a cover, joined where it was wrapped.
struct CoverTitle: Sendable {
    /// The title.
    private(set) var text: String
    /// The places of its pieces.
    private(set) var range: Range<Int>

    /// Words after which a title goes on.
    private static let linking: Set<String> = [
        "till", "för", "och", "av", "om", "i", "från", "samt", "med", "på", "–", "-", "—",
    ]

    /// Finds the title; `nil` if no piece names a report.
    init?(_ pieces: [CoverPiece]) {
        let titles = pieces.indices.filter { pieces[$0].kind == .title }
        // A running title may stand above the title, which says more.
        guard let most = titles.map({ ReportTitle.weight(pieces[$0].text) }).max(),
            let first = Self.first(of: titles.filter { ReportTitle.weight(pieces[$0].text) == most }, in: pieces)
        else { return nil }
        text = pieces[first].text
        range = first..<(first + 1)
        while range.upperBound < pieces.count, range.count < 4, goesOn(with: pieces[range.upperBound]) {
            text += " " + pieces[range.upperBound].text
            range = first..<(range.upperBound + 1)
        }
    }

    /// The first of titles that say equally much; one with a year says more than one without.
    private static func first(of titles: [Int], in pieces: [CoverPiece]) -> Int? {
        titles.first { ReportTitle.year(in: pieces[$0].text) != nil } ?? titles.first
    }

    private func goesOn(with piece: CoverPiece) -> Bool {
        switch piece.kind {
        case .title, .body, .unit, .unsure: break
        case .period, .diaryNumber, .version, .decision, .note: return false
        }
        guard !piece.isLabelled, !PlainWords.endsSentence(text) else { return false }
        if let last = text.split(separator: " ").last, Self.linking.contains(last.lowercased()) { return true }
        guard PlainWords.startsInLowerCase(piece.text) else { return false }
        return piece.isAttached || piece.text.hasPrefix("till ") || piece.text.hasPrefix("för ")
    }
}
