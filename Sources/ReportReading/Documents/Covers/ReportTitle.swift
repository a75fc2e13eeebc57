import Oversight

/// The words by which a title says what kind of report it is the title of, and of which year.
enum ReportTitle {
    private static let oversight = ["uppsikt"]
    private static let halfYear = [
        "delår", "halvår", "verksamhetsrapport augusti", "uppföljningsrapport augusti", "uppföljning per augusti",
        "uppföljning per 31 augusti", "uppföljningsrapport per augusti", "augustiuppföljning", "sexmånadersrapport",
        "tertialrapport", "tertialuppföljning", "tertialbokslut", "per augusti", "andra tertialet", "tertial 2",
    ]
    private static let annual = [
        "verksamhetsberättelse", "årsredovisning", "årsrapport", "årsbokslut", "helårsrapport", "årsberättelse",
        "bokslut", "verksamhetsrapport", "årsuppföljning", "helårsuppföljning", "verksamhetsredovisning",
    ]
    /// Words of titles of a report after a month, which are read as that of a part of the year.
    private static let monthly = [
        "månadsuppföljning", "månadsrapport", "månadsbokslut", "månadsredovisning", "ekonomirapport",
    ]
    /// Words that are titles of such a report only beside a month or a year.
    private static let dated = [
        "ekonomisk uppföljning", "ekonomisk rapport", "ekonomiuppföljning", "budgetuppföljning",
    ]
    /// Words of titles that do not say which kind of report it is.
    private static let others = [
        "rapport", "målavstämning", "måluppföljning", "redovisning av", "uppföljning av", "uppföljning januari",
        "tertialuppföljning",
    ]
    /// Other papers, which may name such a report.
    private static let papers = ["protokoll", "kallelse", "tjänsteskrivelse", "budget 20"]

    /// The kind of report that a title names; a half-year report may turn out to be one of a third of the year.
    ///
    /// - Parameter text: The title.
    /// - Returns: `nil` if it names none, or is no title.
    static func kind(_ text: String) -> ReportKind? {
        guard text.count <= 140, !text.hasSuffix(","), !text.hasSuffix(".") || text.count <= 60 else { return nil }
        let key = text.lowercased()
        if papers.contains(where: { key.contains($0) }) { return nil }
        if oversight.contains(where: { key.contains($0) }) { return .oversight }
        if key.contains("verksamhetsplan") { return nil }
        if halfYear.contains(where: { key.contains($0) }) { return .halfYear }
        if annual.contains(where: { key.contains($0) }) { return .annual }
        return isMonthly(key) ? .halfYear : nil
    }

    /// Whether words are the title of a report after a month.
    ///
    /// - Parameter key: The title in lower case.
    private static func isMonthly(_ key: String) -> Bool {
        if monthly.contains(where: { key.contains($0) }) || followsUpMonth(key) { return true }
        guard dated.contains(where: { key.hasPrefix($0) }) else { return false }
        return year(in: key) != nil
            || key.split(whereSeparator: { !$0.isLetter }).contains { SwedishDates.month($0) != nil }
    }

    /// Whether a title says no more of its kind than that it is of a month.
    static func namesOnlyMonth(_ text: String) -> Bool {
        let key = text.lowercased()
        return isMonthly(key) && !(oversight + halfYear + annual).contains { key.contains($0) }
    }

    /// The kind that a piece of a cover names as a title.
    static func kind(of piece: CoverPiece) -> ReportKind? { piece.kind == .title ? kind(piece.text) : nil }

    /// Whether a piece of a cover is a title by its words.
    ///
    /// - Parameter text: The piece with single spaces.
    static func isTitle(_ text: String) -> Bool {
        let key = text.lowercased()
        guard key.utf8.count <= 200 else { return false }
        return others.contains { key.contains($0) } || namesFollowUp(key) || kind(text) != nil
    }

    /// Whether a title begins with the word for a follow-up and says of what, `Uppföljning verksamhetsplan 2025`, or has the
    /// word for one or for a plan of activities beside a year: `Skolnämndens aktivitetsplan – uppföljning våren 2025`.
    ///
    /// - Parameter key: The title in lower case.
    private static func namesFollowUp(_ key: String) -> Bool {
        let words = key.split { !$0.isLetter && !$0.isNumber }
        // "Uppföljning och analys" is a unit.
        if words.count > 1, words[0].hasSuffix("uppföljning"), words[1] != "och", !key.contains("&") { return true }
        guard words.count <= 14, !key.hasSuffix("."), words.contains(where: { HeaderRow.isYear(String($0)) }) else {
            return false
        }
        return words.contains { word in
            word.hasSuffix("uppföljning") || word.hasPrefix("aktivitetsplan") || word.hasPrefix("aktivitetslista")
                || word.hasPrefix("handlingsplan") || word == "aktiviteter"
        }
    }

    /// Whether a title says that it is a follow-up after a month: `Socialnämnden – uppföljning april 2025`.
    ///
    /// - Parameter key: The title in lower case.
    private static func followsUpMonth(_ key: String) -> Bool {
        let words = key.split { !$0.isLetter && !$0.isNumber }
        guard words.count <= 14, let place = words.firstIndex(where: { $0.hasSuffix("uppföljning") }) else {
            return false
        }
        let rest = words[place...].dropFirst().drop {
            ["per", "efter", "till", "och", "med", "för", "t", "o", "m"].contains($0)
        }
        guard let month = rest.first, SwedishDates.month(month) != nil else { return false }
        return rest.dropFirst().first.map { HeaderRow.isYear(String($0)) } ?? false
    }

    /// How much a piece says as a title: one that names its receiver more than one that only names its kind.
    static func weight(_ text: String) -> Int {
        let key = text.lowercased()
        let isAddressed = key.contains(" till ") || key.contains(" för ")
        if isAddressed, BodyName.find(in: text) != nil { return 3 }
        if kind(text) != nil { return namesOnlyMonth(key) ? 1 : 2 }
        return key.contains("rapport") ? 1 : 0
    }

    /// The year in a text: four digits on their own.
    static func year(in text: String) -> Int? {
        text.split(whereSeparator: { !$0.isNumber }).lazy
            .compactMap { $0.utf8.count == 4 ? Int($0) : nil }
            .first { (2000...2099).contains($0) }
    }

    /// The year for which a text says that goals were adopted.
    static func goalYear(in lines: [TextLine]) -> Int? {
        for line in lines where line.text.utf8.count < 4000 && line.text.contains("ör 20") {
            if let match = line.text.firstMatch(of: /(?:[Ff]ör|mål för|för år) (20\d\d)(?: har| ,|,|\.)/) {
                return Int(match.1)
            }
        }
        return nil
    }
}
