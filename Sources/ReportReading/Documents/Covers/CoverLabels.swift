/// The labels of the facts that covers print.
enum CoverLabels {
    /// What a label says about what follows its colon.
    enum Label: Sendable { case unit, body, period, diaryNumber, version, decision, note }

    /// The labels in lower case.
    private static let labels: [String: Label] = {
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
                    "diariebeteckning", "diarie-nr", "ärende nr", "vår beteckning", "beteckning", "d nr", "d.nr",
                ]
            ),
            (.version, ["version", "ver", "utgåva", "revision", "dokumentversion"]),
            (
                .decision,
                [
                    "beslut", "datum för beslut", "beslutsdatum", "beslutad", "beslutad av", "fastställd",
                    "fastställd av", "antagen", "antagen av", "godkänd", "godkänd av", "beslutat av", "beslutad i",
                    "sammanträde", "paragraf", "protokoll", "nämndens beslut", "styrelsens beslut",
                    "datum och paragraf",
                ]
            ),
            (
                .note,
                [
                    "datum", "upprättad", "upprättat", "rapportdatum", "utskriftsdatum", "senast ändrad", "reviderad",
                    "handläggare", "författare", "ansvarig", "kontaktperson", "kontakt", "upprättad av", "skribent",
                    "framtagen av", "rapportansvarig", "dokumentansvarig", "telefon", "tel", "e-post", "epost",
                    "adress", "dokumenttyp", "status", "sekretess", "klassning", "bilaga", "bilagor", "sidor", "kommun",
                    "typ av dokument",
                    "ansvarig tjänsteperson", "ansvarig chef", "chef", "dokumentnamn", "sida", "foto", "bild",
                    "omslagsfoto", "produktion", "upprättad datum", "skriven av", "sammanställd av", "ordförande",
                    "sekreterare", "behandlas", "giltig fr.o.m.", "giltig från", "giltig till", "giltig t.o.m.",
                    "giltighet", "gäller från", "gäller fr.o.m.", "utskriven", "växel", "distribution", "sändlista",
                    "org.nr", "besöksadress", "postadress", "webbplats",
                ]
            ),
        ]
        var labels: [String: Label] = [:]
        for (label, names) in words { for name in names { labels[name] = label } }
        return labels
    }()

    /// Ends of labels that name a person by an office, such as `Förvaltningschef`.
    private static let offices = ["chef", "direktör", "sekreterare", "ekonom", "ordförande", "ansvarig", "handläggare"]

    /// What a label says; `nil` if it is none.
    ///
    /// - Parameter text: The label in lower case, without its colon.
    static func label(_ text: some StringProtocol) -> Label? {
        guard text.utf8.count <= 60 else { return nil }
        if let label = labels[String(text)] { return label }
        return offices.contains { text.hasSuffix($0) } && PlainWords.count(text) <= 2 ? .note : nil
    }

    /// Whether a whole text is the label of another value.
    static func isLabel(_ text: String) -> Bool {
        labels[(text.hasSuffix(":") ? String(text.dropLast()) : text).lowercased()] != nil
    }

    /// Whether a text is a person with an office before the name, such as `Förvaltningschef Kim Ek`.
    static func namesOfficer(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (2...5).contains(words.count), let office = words.first?.lowercased() else { return false }
        return offices.contains { office.hasSuffix($0) }
            && words.dropFirst().allSatisfy { $0.first?.isUppercase == true }
    }

    /// The label that a whole text is, with or without its colon; `nil` if it is none.
    static func only(_ text: String) -> String? {
        let key = (text.hasSuffix(":") ? String(text.dropLast()) : text).lowercased()
        return label(key) == nil ? nil : key
    }
}
