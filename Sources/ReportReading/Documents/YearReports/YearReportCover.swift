import Oversight

/// The title, the body and the year of a half-year or annual document, from its first page.
struct YearReportCover: Sendable {
    /// The kind that the title names.
    var kind: ReportKind?
    var title: String?
    var unit: String?
    var committee: String?
    var year: Int?

    /// Reads the first lines of a document.
    ///
    /// - Parameter lines: The lines without page furniture.
    init(_ lines: [TextLine]) {
        var cover: [String] = []
        for line in lines where !line.isBlank && line.text.utf8.count <= 250 {
            let text = HeadingCandidates.plain(line.text.replacing("\t", with: " "))
            if HeadingWords.isContents(text.lowercased()) || cover.count >= 40 { break }
            if text.contains("....") { continue }
            if !text.isEmpty { cover.append(text) }
        }
        guard let place = cover.firstIndex(where: { Self.kind(named: $0) != nil }) else { return }
        title = cover[place]
        kind = Self.kind(named: cover[place])
        let near = cover[place...].prefix(8) + cover[..<place].suffix(6)
        year = FrontMatter.year(in: cover[place]) ?? near.lazy.compactMap { FrontMatter.year(in: $0) }.first
        committee = near.lazy.compactMap { Self.committee(in: $0) }.first
        unit = near.lazy.compactMap { Self.unit(in: $0) }.first
        if committee == nil {
            committee = cover.lazy.filter { $0.count <= 80 }.compactMap { Self.committee(in: $0) }.first
        }
    }

    /// Whether the title is that of a report of a third of the year.
    static func namesThird(of lines: [TextLine]) -> Bool {
        lines.lazy.filter { !$0.isBlank }.prefix(12).contains { line in
            line.text.prefix(200).lowercased().contains("tertial")
        }
    }

    private static let halfYear = [
        "delår", "halvår", "verksamhetsrapport augusti", "uppföljningsrapport augusti", "uppföljning per augusti",
        "uppföljning per 31 augusti", "uppföljningsrapport per augusti", "augustiuppföljning", "sexmånadersrapport",
        "tertialrapport", "tertialuppföljning", "tertialbokslut", "per augusti",
    ]
    private static let annual = [
        "verksamhetsberättelse", "årsredovisning", "årsrapport", "årsbokslut", "helårsrapport", "årsberättelse",
        "bokslut", "verksamhetsrapport", "årsuppföljning", "helårsuppföljning", "verksamhetsredovisning",
    ]

    /// The kind that a line on the cover names; `nil` if it names none, or is no title.
    static func kind(named text: String) -> ReportKind? {
        guard text.count <= 140, !text.hasSuffix(","), !text.hasSuffix(".") || text.count <= 60 else { return nil }
        let key = text.lowercased()
        // Decisions and plans name such documents too.
        for other in ["protokoll", "kallelse", "tjänsteskrivelse", "budget 20", "verksamhetsplan", "uppsikt"]
        where key.contains(other) { return nil }
        if halfYear.contains(where: { key.contains($0) }) { return .halfYear }
        return annual.contains { key.contains($0) } ? .annual : nil
    }

    /// The committee that a line names, such as `Barn- och utbildningsnämnden`; `nil` if it names none.
    static func committee(in text: String) -> String? {
        guard text.count <= 140, !PlainWords.endsSentence(text) else { return nil }
        let words = text.split { $0 == " " || $0 == "," || $0 == ":" || $0 == "|" }
        for (index, word) in words.enumerated() {
            let key = word.lowercased()
            let isBody = ["nämnden", "nämndens", "nämnd", "styrelsen", "styrelsens", "utskottet"].contains {
                key.hasSuffix($0)
            }
            guard isBody, key != "nämnd" else { continue }
            var first = index
            if key == "nämnden" || key == "nämndens" {
                // "Tekniska nämnden": the word alone names none.
                guard index > 0, words[index - 1].hasSuffix("a"), words[index - 1].count > 4 else { continue }
                first = index - 1
            }
            // "Kultur- och fritidsnämnden", "Vård- och omsorgsnämnden".
            while first >= 2, words[first - 1].lowercased() == "och" || words[first - 1].lowercased() == "samt" {
                first -= 2
                guard words[first].hasSuffix("-") || first + 2 == index && words[first].first?.isUppercase == true
                else {
                    first += 2
                    break
                }
            }
            while first >= 1, words[first - 1].hasSuffix("-") { first -= 1 }
            var name = words[first...index].joined(separator: " ")
            if name.hasSuffix("ens") { name.removeLast() }
            return name.prefix(1).uppercased() + name.dropFirst()
        }
        return nil
    }

    /// The unit that a line names, such as `Kultur- och fritidsförvaltningen`; `nil` if it names none.
    private static func unit(in text: String) -> String? {
        guard text.count <= 80, !PlainWords.endsSentence(text), !text.contains(":"), kind(named: text) == nil else {
            return nil
        }
        let name = text.split(separator: ",").first.map { String($0.trimmed) } ?? text
        let key = name.lowercased()
        return key.hasSuffix("förvaltningen") || key.hasSuffix("förvaltning") || key.hasSuffix("avdelningen")
            || key.hasSuffix("kontoret") || key.hasSuffix(" ab") ? name : nil
    }
}
