/// The text before the first chapter: title, unit, committee, year.
struct FrontMatter: Sendable {
    var title: String?
    var unit: String?
    var committee: String?

    /// Reads the lines before the first heading.
    ///
    /// - Parameters:
    ///   - lines: The lines before the first numbered heading.
    ///   - chapter: The lines of the first chapter, which may name the receiver more precisely than the title.
    ///   - namesUnit: Whether this kind of report has the unit on the line after the title.
    init(_ lines: [TextLine], chapter: [TextLine], namesUnit: Bool) {
        let texts = lines.map { Self.plain($0.text) }.filter { !$0.isEmpty }
        let limit = texts.firstIndex { $0.lowercased() == "innehållsförteckning" } ?? texts.count
        let cover = texts[..<limit].filter { $0.count <= 200 && !$0.contains("....") }
        guard let index = cover.firstIndex(where: { $0.lowercased().contains("rapport") }) else { return }
        title = cover[index]
        if namesUnit, index + 1 < cover.count {
            let next = cover[index + 1]
            if next.count <= 80, !PlainWords.endsSentence(next), next.contains(where: \.isLetter) { unit = next }
        }
        // An unnamed subcommittee of the board: the board in the title does not decide on the report.
        let isForSubcommittee = chapter.contains { $0.text.contains("ett av kommunstyrelsens utskott") }
        if !isForSubcommittee { committee = Self.committee(in: cover[index]) }
    }

    private static func plain(_ text: String) -> String {
        text.drop(while: { $0 == "#" || $0 == "*" || $0.isWhitespace })
            .split(whereSeparator: { $0.isWhitespace || $0 == "*" }).joined(separator: " ")
    }

    /// The receiver that a title names: after "till", or the board by its name.
    private static func committee(in title: String) -> String? {
        let words = title.split(separator: " ")
        if let index = words.firstIndex(of: "till"), index + 1 < words.count {
            return words[(index + 1)...].prefix { word in !word.allSatisfy(\.isNumber) }.joined(separator: " ")
        }
        return words.first { $0.lowercased() == "kommunstyrelsen" }.map { $0.lowercased() }
    }

    /// The year in a text: four digits on their own.
    static func year(in text: String) -> Int? {
        text.split(whereSeparator: { !$0.isNumber }).lazy
            .compactMap { $0.utf8.count == 4 ? Int($0) : nil }
            .first { (2000...2099).contains($0) }
    }

    /// The year for which the text says that goals were adopted.
    static func goalYear(in lines: [TextLine]) -> Int? {
        for line in lines where line.text.utf8.count < 4000 && line.text.contains("ör 20") {
            if let match = line.text.firstMatch(of: /(?:[Ff]ör|mål för|för år) (20\d\d)(?: har| ,|,|\.)/) {
                return Int(match.1)
            }
        }
        return nil
    }
}
