/// The words by which the name of a unit is told.
enum UnitWords {
    /// Parts of words of which the name of a unit has one.
    private static let units = [
        "verksamhet", "förvaltning", "avdelning", "enhet", "kontor", "sektor", "sektion", "tjänst", "omsorg", "boende",
        "skola", "skolor", "vård", "service", "stöd", "bildning", "bibliotek", "räddning", "miljö", "teknik", "fritid",
        "kultur", "barn", "äldre", "familj", "socialt", "ekonomi", "personal", "arbetsmarknad", "plan- och", "bygg",
        "gata", "park", "fastighet", "vatten", "kök", "måltid", "hälsa", "hälso", "rehab", "funktions", "utbildning",
        "förskol", "gymnasi", "integration", "näringsliv", "samhälls", "hamn", "bemanning", "kansli", "städ",
        "lokalvård",
    ]

    /// Whether a text reads like the name of a unit: a few words, and one of them names a kind of service.
    static func namesUnit(_ text: String) -> Bool {
        let key = text.lowercased()
        return isName(text) && units.contains { key.contains($0) }
    }

    /// Whether a text could be a name: a few words without figures and without the marks of a sentence.
    static func isName(_ text: String) -> Bool {
        guard text.count <= 80, PlainWords.count(text) <= 9, !PlainWords.endsSentence(text),
            text.contains(where: \.isLetter)
        else { return false }
        return text.allSatisfy { $0.isLetter || $0.isWhitespace || ",-–/&()'’".contains($0) }
    }

    /// Whether the first of several words is the only one with a capital, unlike in the names of persons and places.
    static func hasOneCapital(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count > 1, words[0].first?.isUppercase == true else { return false }
        return words.dropFirst().allSatisfy { $0.first?.isUppercase != true }
    }

    /// Whether a text is the name of an office, a department or a company.
    static func namesOrganisation(_ text: String) -> Bool {
        let key = text.lowercased()
        let endings = [
            "förvaltningen", "förvaltning", "avdelningen", "avdelning", "kontoret", "kontor", "enheten", "sektorn",
            "kansliet", "verksamhetsområde", " ab",
        ]
        return isName(text) && endings.contains { key.hasSuffix($0) }
    }

    /// The unit that a title names, as in `Uppsiktsrapport för Måltidsenheten` or `Uppföljning 2022 – Tallskolan`.
    static func unit(inTitle title: String) -> String? {
        for mark in [" för ", " från ", " – ", " - "] {
            guard let range = title.ranges(of: mark).last else { continue }
            let name = String(title[range.upperBound...])
            let isNamed = mark.contains("f") ? namesOrganisation(name) : namesUnit(name)
            if isNamed, name.first?.isUppercase == true, !ReportTitle.isTitle(name), BodyName.find(in: name) == nil {
                return name
            }
        }
        return nil
    }
}
