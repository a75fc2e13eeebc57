/// Lines of a cover that are no data of the report: persons, addresses, dates of printing, the links of a web page.
enum CoverNotes {
    /// How a line about a person, a print or a place begins, without a label's colon.
    private static let beginnings = [
        "handläggare", "författare", "upprättad", "upprättat", "framtagen", "sammanställd", "skriven av", "kontakt",
        "telefon", "tel", "foto", "datum", "senast ändrad", "reviderad", "bilaga", "bilagor", "sida", "box",
        "besöksadress", "postadress", "org.nr", "sekretess", "ansvarig", "utskriven", "utskriftsdatum", "giltig",
        "gäller från", "gäller fr.o.m", "dokumenttyp", "handling nr", "dokumentuppgifter", "dokumentinformation",
        "dokumentfakta", "behandlas", "sammanträde", "sammanträdesdatum", "ordförande", "växel", "organisationsnummer",
        "hoppa till", "till startsidan", "uppdaterad", "senast uppdaterad", "sidan uppdaterad", "sidan uppdaterades",
        "publicerad",
    ]
    /// Links above the text of a web page.
    private static let links: Set<String> = ["meny", "sök", "lyssna", "skriv ut", "dela", "dela sidan", "kontakta oss"]
    private static let municipalities: Set<String> = ["kommun", "stad", "landsting"]

    // A literal in a function is parsed anew at each call. A regex is not Sendable, but matching leaves it as it is.
    private nonisolated(unsafe) static let telephone = /(?:\+46|0)[\d\s()–-]{6,20}/
    private nonisolated(unsafe) static let postCode = /(?:SE-)?\d{3} \d{2} \p{Lu}[\p{L} -]*/
    private nonisolated(unsafe) static let street =
        /\p{Lu}[\p{L} ]*(?:gatan|vägen|torget|gränd|stigen|allén|leden|platsen)\s\d+\s?\p{L}?/

    /// Whether a text is the foot of a web page: `Senast uppdaterad: 6 oktober 2025`.
    static func isPageFoot(_ text: String) -> Bool {
        let key = text.prefix(40).lowercased()
        return ["senast uppdaterad", "sidan uppdaterad", "sidan uppdaterades", "uppdaterad:", "publicerad:"]
            .contains { key.hasPrefix($0) }
    }

    /// Whether a text is such a line.
    static func isNote(_ text: String) -> Bool {
        let key = text.lowercased()
        if links.contains(key) || municipalities.contains(key) || begins(key) { return true }
        if key.contains("@") || key.contains("www.") || key.contains("http") { return true }
        if isAddress(text) || CoverLabels.namesOfficer(text) { return true }
        if namesMunicipality(key) { return true }
        let words = key.split(separator: " ")
        return words.count > 1 && words.count <= 4 && words[0] == "region"
    }

    /// Whether a text is the name of a municipality, such as `Granviks kommun`, which the import is told by its caller.
    ///
    /// - Parameter key: The text in lower case.
    static func namesMunicipality(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        guard let last = words.last, words.count <= 4 else { return false }
        return municipalities.contains(String(last))
    }

    /// Whether a text is the path of a page on a web site: `Start / Kommun och politik / Uppföljning`.
    static func isPath(_ text: String) -> Bool {
        guard text.utf8.count <= 300 else { return false }
        let words = text.split(separator: " ")
        let marks = words.count { $0 == "/" || $0 == ">" || $0 == "›" || $0 == "»" }
        return marks >= 2 || marks == 1 && ["start", "hem", "startsida"].contains(words.first?.lowercased())
    }

    private static func begins(_ key: String) -> Bool {
        beginnings.contains { word in
            guard key.hasPrefix(word) else { return false }
            return !(key.dropFirst(word.count).first?.isLetter ?? false)
        }
    }

    /// A telephone number, a post code with its town, or a street with its number.
    private static func isAddress(_ text: String) -> Bool {
        guard text.utf8.count <= 80, text.contains(where: \.isNumber) else { return false }
        return text.wholeMatch(of: telephone) != nil
            || text.wholeMatch(of: postCode) != nil
            || text.wholeMatch(of: street) != nil
    }
}
