import Oversight

/// The words that stand before the title of an area, a goal or an assignment, such as `Nämndmål 2: …`.
enum HeadingLabels {
    /// What a label says of the title after it.
    enum Meaning: Sendable, Hashable {
        case area
        /// An area, or a goal of the council if it is graded or no goals are below it.
        case overarching
        /// A goal; `nil` if the label does not say of whom.
        case goal(GoalLevel?)
        case assignment(AssignmentKind?)
    }

    /// A label with its title.
    struct Match: Sendable, Hashable {
        var meaning: Meaning
        /// The label as printed, without its number.
        var label: String
        var number: String?
        /// The title; empty if it must be on the next line.
        var title: String
        /// Whether a colon, a dash or a number parts the label from the title.
        var isParted: Bool

        /// Whether it is a goal if nothing says that it is an area.
        var isGoalAlone: Bool { label.lowercased().hasSuffix("inriktningsmål") }
    }

    /// The label and the title of a line without marks; `nil` if it does not begin with a label.
    static func match(_ text: String) -> Match? {
        guard text.utf8.count <= 400, text.first?.isLetter == true else { return nil }
        if let match = parted(text) { return match }
        let words = text.split(separator: " ")
        // A number parts as well as a colon: "Mål 3 Fler i arbete".
        for count in 1...min(5, words.count) where count < words.count {
            guard let number = number(words[count]), number != "I" else { continue }
            guard let meaning = meaning(of: words[..<count].joined(separator: " ")) else { return nil }
            return Match(
                meaning: meaning, label: words[..<count].joined(separator: " "), number: number,
                title: words[(count + 1)...].joined(separator: " "), isParted: true)
        }
        if let meaning = meaning(of: text) {
            return Match(meaning: meaning, label: text, number: nil, title: "", isParted: false)
        }
        // "Målområde Trygghet": only words that are never part of a sentence.
        if words.count > 1, words[1].first?.isUppercase == true, meaning(of: String(words[0])) == .area {
            return Match(
                meaning: .area, label: String(words[0]), number: nil,
                title: words.dropFirst().joined(separator: " "), isParted: false)
        }
        return nil
    }

    /// A label and a title with a colon or a dash between them.
    private static func parted(_ text: String) -> Match? {
        let head: Substring
        let rest: Substring
        if let colon = text.firstIndex(of: ":") {
            (head, rest) = (text[..<colon], text[text.index(after: colon)...])
        } else if let dash = text.firstRange(of: " – ") ?? text.firstRange(of: " - ") {
            (head, rest) = (text[..<dash.lowerBound], text[dash.upperBound...])
        } else if let dot = text.firstRange(of: ". "), !text[..<dot.lowerBound].contains(" ") {
            // "Delmål. Fler cyklar till arbetet".
            (head, rest) = (text[..<dot.lowerBound], text[dot.upperBound...])
        } else {
            return nil
        }
        var words = head.split(separator: " ")
        guard (1...7).contains(words.count) else { return nil }
        var number: String?
        if words.count > 1, let last = words.last, let found = self.number(last) {
            number = found
            words.removeLast()
        }
        let label = words.joined(separator: " ")
        guard let meaning = meaning(of: label) else { return nil }
        return Match(meaning: meaning, label: label, number: number, title: String(rest.trimmed), isParted: true)
    }

    /// The number after a label: `3`, `3.1`, `3.`, `A`; a year is none.
    private static func number(_ word: Substring) -> String? {
        let digits = word.hasSuffix(".") || word.hasSuffix(":") ? word.dropLast() : word
        if let letter = digits.first, letter.isUppercase, letter.isASCII, digits.count <= 3,
            digits.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
        {
            return String(digits)
        }
        let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count <= 4,
            groups.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        return String(digits)
    }

    /// What the words of a label say.
    private static func meaning(of label: String) -> Meaning? {
        guard label.utf8.count <= 80 else { return nil }
        let key = label.lowercased()
        if let meaning = known[key] { return meaning }
        let words = key.split(separator: " ")
        // "Barn- och utbildningsnämndens mål", and not "uppföljning av nämndens mål".
        guard words.count > 1, let last = words.last, words[words.count - 2].hasSuffix("nämndens"),
            !words.contains(where: { prepositions.contains(String($0)) })
        else { return nil }
        switch last {
        case "mål", "nämndmål", "verksamhetsmål", "resultatmål", "utvecklingsmål": return .goal(.committee)
        case "uppdrag": return .assignment(.fromCommittee)
        default: return nil
        }
    }

    private static let prepositions: Set<String> = ["av", "för", "till", "från", "om", "inom", "mot", "i", "på", "med"]

    private static let known: [String: Meaning] = {
        let lists: [(Meaning, [String])] = [
            (
                .area,
                [
                    "målbild", "målområde", "fokusområde", "strategiskt fokusområde", "strategiskt område",
                    "strategiskt målområde", "utvecklingsområde", "prioriterat område", "perspektiv", "målperspektiv",
                    "politiskt fokusområde", "inriktningsområde", "övergripande målområde", "strategisk inriktning",
                    "kommunövergripande målområde", "politisk prioritering", "fokusområden", "prioriterat målområde",
                    "styrområde", "strategi", "temaområde", "insatsområde", "område", "inriktning",
                ]
            ),
            (.overarching, ["övergripande mål", "övergripande målbild", "vision", "inriktningsmål"]),
            (
                .goal(.council),
                [
                    "kommunfullmäktiges verksamhetsmål", "kommunfullmäktiges mål",
                    "kommunfullmäktiges övergripande mål",
                    "kommunfullmäktigemål", "fullmäktiges mål", "fullmäktigemål", "fullmäktigesmål", "kf-mål",
                    "kf mål", "kfs mål", "kf:s mål", "kfmål", "kommunmål", "kommungemensamt mål",
                    "kommunövergripande mål", "kommunens mål", "strategiskt mål", "långsiktigt mål",
                    "kommunfullmäktiges inriktningsmål", "kommunens övergripande mål", "mål från kommunfullmäktige",
                    "kommunfullmäktiges strategiska mål", "kommunfullmäktiges prioriterade mål", "kommunalt mål",
                ]
            ),
            (
                .goal(.committee),
                [
                    "nämndens verksamhetsmål", "nämndmål", "nämndsmål", "nämndens mål", "nämndens resultatmål",
                    "nämndens delmål", "verksamhetsmål", "resultatmål", "delmål", "förvaltningsmål",
                    "förvaltningens mål", "nämndens utvecklingsmål", "utvecklingsmål", "effektmål", "enhetsmål",
                    "årsmål", "nämndspecifikt mål", "nämndens effektmål", "nämndens prioriterade mål",
                    "nämndens inriktningsmål", "nämndsspecifikt mål", "nämndens egna mål", "nämndens eget mål",
                ]
            ),
            (.goal(.board), ["kommunstyrelsens mål", "styrelsens mål", "ks-mål"]),
            (.goal(.financialManagement), ["finansiellt mål", "verksamhetsmål för god ekonomisk hushållning"]),
            (.goal(nil), ["mål", "målsättning", "prioriterat mål"]),
            (.assignment(nil), ["uppdrag", "särskilt uppdrag", "politiskt uppdrag", "riktat uppdrag"]),
            (
                .assignment(.fromCouncil),
                [
                    "kommunfullmäktiges uppdrag", "kf-uppdrag", "fullmäktigeuppdrag", "fullmäktiges uppdrag",
                    "uppdrag från kommunfullmäktige", "uppdrag från fullmäktige",
                ]
            ),
            (
                .assignment(.fromCommittee),
                [
                    "nämnduppdrag", "nämndsuppdrag", "nämndens uppdrag", "uppdrag från nämnden", "uppdrag från nämnd",
                ]
            ),
        ]
        return Dictionary(lists.flatMap { meaning, words in words.map { ($0, meaning) } }) { first, _ in first }
    }()
}
