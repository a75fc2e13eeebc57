/// The text before the first chapter: title, unit, committee, and the papers that name the report.
struct FrontMatter: Sendable {
    var title: String?
    var unit: String?
    var committee: String?
    /// The decision that the cover prints.
    var decision: ReadDecision?
    /// The diary number that the cover prints.
    var diaryNumber: ReadDiaryNumber?
    /// Lines of the cover that could not be told apart.
    var unsure: [TextLine] = []

    /// Reads the lines before the first heading.
    ///
    /// - Parameters:
    ///   - outline: The document split at its headings. The first chapter may name the receiver more precisely than the
    ///     title does, and lists name the units.
    ///   - namesUnit: Whether this kind of report has the unit on the line after the title.
    init(_ outline: DocumentOutline, namesUnit: Bool) {
        // Made once, and only if a line of the cover needs it.
        lazy var listed = Self.listed(in: outline.sections)
        let cover = Cover(outline.front, takesName: namesUnit) { listed.contains(PlainWords.key($0)) }
        title = cover.title
        unit = cover.unit
        decision = cover.decision
        diaryNumber = cover.diaryNumber
        unsure = cover.unsure
        committee = cover.body
        // An unnamed subcommittee of the board: the board in the title does not decide on the report.
        let chapter = outline.sections.first?.body ?? []
        let isForSubcommittee = chapter.contains { $0.text.contains("ett av kommunstyrelsens utskott") }
        if isForSubcommittee, committee?.lowercased() == "kommunstyrelsen" { committee = nil }
    }

    /// The items of lists, which are units for the most part, in the form in which words are compared.
    private static func listed(in sections: [Section]) -> Set<String> {
        var listed: Set<String> = []
        for line in sections.lazy.flatMap(\.body) where line.text.utf8.count <= 200 {
            if let item = Bullets.item(line.text) { listed.insert(PlainWords.key(item)) }
        }
        return listed
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
