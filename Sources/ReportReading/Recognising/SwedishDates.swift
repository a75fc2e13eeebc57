/// The Swedish words for months, parts of the year, and dates that are no days.
enum SwedishDates {
    /// Words that say that a matter has no day, as a whole cell.
    static let open: Set<String> = [
        "löpande", "tills vidare", "tillsvidare", "t.v.", "t.v", "tv", "kontinuerligt", "kontinuerlig", "pågående",
        "pågår", "årligen", "varje år", "återkommande", "permanent", "ständigt", "hela året", "under året",
        "hela perioden", "ej fastställt", "inte fastställt", "ej fastställd", "ej bestämt", "ej beslutat", "ej satt",
        "ej angivet", "ej angiven", "ej aktuellt", "saknas", "okänt", "oklart", "n/a", "löpande under året",
        "löpande under perioden", "löpande uppföljning", "löpande arbete", "varje månad", "månadsvis", "kvartalsvis",
        "tertialvis", "veckovis", "vid behov", "ingen", "inget", "inget slutdatum", "inget startdatum", "utan slut",
    ]

    /// Words before a date that say how it is meant.
    static let leading: Set<String> = [
        "senast", "från", "fr.o.m.", "from", "fr.o.m", "t.o.m.", "t.o.m", "tom", "till", "ca", "cirka", "den", "prel.",
        "prel", "preliminärt", "i", "under", "slutet", "början", "mitten", "av", "på", "om", "medio", "ultimo", "primo",
        "efter", "före", "sista", "planerat", "planerad",
    ]

    /// Words of dates that are no days, in whichever year.
    static let vague: Set<String> = [
        "våren", "vår", "sommaren", "sommar", "hösten", "höst", "vintern", "vinter", "vårterminen", "höstterminen",
        "vt", "ht", "vecka", "v", "v.", "årsskiftet", "årsskifte", "läsåret", "läsår", "vårtermin", "hösttermin",
        "nästa", "år", "början", "slutet", "sommarlovet",
    ]

    /// Into how many parts a word divides the year.
    static let parts: [String: Int] = [
        "t": 3, "tertial": 3, "tertialet": 3, "tert": 3, "q": 4, "k": 4, "kvartal": 4, "kvartalet": 4, "kv": 4, "h": 2,
        "halvår": 2, "halvåret": 2,
    ]

    /// Ordinals in words.
    static let ordinals: [String: Int] = ["första": 1, "andra": 2, "tredje": 3, "fjärde": 4]

    private static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]

    /// The number of a month from its name or the three letters that it begins with.
    static func month(_ word: some StringProtocol) -> Int? {
        var word = word.lowercased()
        if word.hasSuffix(".") { word.removeLast() }
        guard word.count >= 3 else { return nil }
        if word == "sept" { return 9 }
        return months.firstIndex { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }.map { $0 + 1 }
    }
}
