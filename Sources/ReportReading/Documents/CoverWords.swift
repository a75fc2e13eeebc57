/// The words by which the lines of a cover are told apart.
enum CoverWords {
    /// What a label says about what follows its colon.
    enum Label: Sendable { case unit, body, period, diaryNumber, version, decision, note }

    /// The labels in lower case.
    static let labels: [String: Label] = {
        let words: [(Label, [String])] = [
            (
                .unit,
                [
                    "enhet", "verksamhet", "förvaltning", "avdelning", "sektor", "rapporterande enhet",
                    "ansvarig enhet", "ansvarig förvaltning", "kontor", "verksamhetsområde", "avsändare", "sektion",
                    "rapporterande verksamhet", "redovisande enhet", "område", "rapport från", "från",
                ]
            ),
            (
                .body,
                [
                    "till", "mottagare", "nämnd", "ansvarig nämnd", "utskott", "rapport till", "till nämnd", "organ",
                    "beslutsinstans", "beslutande organ", "beslutande nämnd", "styrelse", "politisk instans", "instans",
                ]
            ),
            (
                .period,
                [
                    "period", "avser", "avser perioden", "avser period", "rapportperiod", "redovisningsperiod",
                    "gäller",
                    "tidsperiod", "uppföljningsperiod", "rapporteringsperiod", "år", "verksamhetsår", "uppföljning",
                ]
            ),
            (
                .diaryNumber,
                [
                    "dnr", "dnr.", "diarienr", "diarienummer", "ärendenr", "ärendenummer", "ärende", "diarie nr",
                    "diariebeteckning", "diarie-nr", "ärende nr",
                ]
            ),
            (.version, ["version", "ver", "utgåva", "revision", "dokumentversion"]),
            (
                .decision,
                [
                    "beslut", "datum för beslut", "beslutsdatum", "beslutad", "beslutad av", "fastställd",
                    "fastställd av", "antagen", "antagen av", "godkänd", "godkänd av", "beslutat av", "beslutad i",
                    "sammanträde", "paragraf", "protokoll",
                ]
            ),
            (
                .note,
                [
                    "datum", "upprättad", "upprättat", "rapportdatum", "utskriftsdatum", "senast ändrad", "reviderad",
                    "handläggare", "författare", "ansvarig", "kontaktperson", "kontakt", "upprättad av", "skribent",
                    "framtagen av", "rapportansvarig", "dokumentansvarig", "telefon", "tel", "e-post", "epost",
                    "adress", "dokumenttyp", "status", "sekretess", "klassning", "bilaga", "bilagor", "sidor", "kommun",
                    "ansvarig tjänsteperson", "ansvarig chef", "chef", "dokumentnamn", "sida", "foto", "bild",
                    "omslagsfoto", "produktion", "upprättad datum", "skriven av", "sammanställd av", "ordförande",
                    "sekreterare", "distribution", "sändlista", "org.nr", "besöksadress", "postadress", "webbplats",
                ]
            ),
        ]
        var labels: [String: Label] = [:]
        for (label, names) in words { for name in names { labels[name] = label } }
        return labels
    }()

    /// Words of which the title of a report has one.
    static let reports = ["rapport", "uppsikt", "målavstämning", "måluppföljning", "redovisning av", "bokslut"]

    /// How a line about a decision begins, without a label's colon.
    static let decisions = [
        "beslutad", "beslutat", "beslut", "datum för beslut", "fastställd", "fastställt", "antagen", "antagna",
        "godkänd", "behandlad", "behandlas", "protokoll",
    ]

    /// How a line about a person, a print or a place begins, without a label's colon.
    static let notes = [
        "handläggare", "författare", "upprättad", "upprättat", "framtagen", "sammanställd", "skriven av", "kontakt",
        "telefon", "tel", "foto", "datum", "senast ändrad", "reviderad", "bilaga", "sida", "box", "besöksadress",
        "postadress", "org.nr", "sekretess", "ansvarig",
    ]

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
}
