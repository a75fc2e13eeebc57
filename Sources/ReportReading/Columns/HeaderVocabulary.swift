/// The words of table headers, each written without spaces and in lower case, so that a letter that has come loose
/// (`Bedömnin g`) does no harm.
enum HeaderVocabulary {
    /// The headers of columns other than the titles.
    static let roles: [String: ColumnRole] = table([
        .gender: ["kön", "könsfördelning"],
        .target: [
            "målvärde", "målnivå", "styrtal", "måltal", "målför", "målåret", "målvärdeför", "riktvärde", "målsättning",
            "årsmål", "helårsmål", "målvärden", "målförår", "målvärdeår", "målförhelår", "ambitionsnivå", "börvärde",
            "ambition", "nivå",
        ],
        .assessment: [
            "bedömning", "måluppfyllelse", "måluppfyllnad", "målbedömning", "bedömd måluppfyllelse", "bedömningavmål",
            "gradavmåluppfyllelse", "värdering", "nåsmålet", "nårvimålet", "färg", "uppfyllelse", "gradavuppfyllelse",
            "utvärdering", "omdöme", "helårsbedömning", "målstatus", "bedömdmåluppfyllelse",
        ],
        .trend: [
            "trend", "utveckling", "riktning", "trendpil", "jämförtmed", "jämfört", "jämförtmedföregåendeår", "tendens",
            "trendriktning", "utvecklingstrend", "utvecklingsriktning", "trendutveckling",
        ],
        .followUp: [
            "följsupp", "uppföljning", "uppföljs", "mäts", "mätfrekvens", "frekvens", "uppföljningstillfälle",
            "uppföljningsfrekvens", "redovisas", "rapporteras",
        ],
        .start: [
            "startdatum", "start", "påbörjas", "startar", "från", "from", "påbörjad", "påbörjat", "startdag", "börjar",
            "inleds",
            "starttid", "planeradstart", "planeratstart", "planeratstartdatum", "beräknadstart", "beräknatstartdatum",
            "tidplanstart",
        ],
        .end: [
            "slutdatum", "slut", "slutar", "klarsenast", "färdigt", "färdigdatum", "sluttid", "klardatum",
            "klartsenast", "klart",
            "skavaraklart", "beräknasklart", "klartdatum", "avslutas", "redovisassenast", "skaredovisas",
            "återrapporteras", "återredovisas", "slutredovisas", "beräknatklart", "beräknadklar", "planeratslut",
            "slutdag", "slutförs", "deadline", "klar", "tillochmed", "färdigställs", "klartill", "till", "planeradslut",
            "planeratslutdatum", "beräknatslut", "beräknatslutdatum", "tidplanslut",
        ],
        .span: ["tidplan", "tidsplan", "tidsperiod", "genomförandetid"],
        .status: [
            "status", "läge", "lägesstatus", "nuläge", "varstårvi", "hurgårdet", "aktuellstatus", "aktuelltläge",
        ],
        .comment: [
            "kommentar", "kommentarer", "beskrivning", "analys", "notering", "anmärkning", "förklaring", "vadharhänt",
            "vadsomgjorts",
            "vadsomharhänt",
        ],
        .responsible: [
            "ansvarig", "ansvariga", "ansvarignämnd", "ansvarigenhet", "ansvar", "beslutatav", "givetav",
            "uppdragsgivare", "lämnatav", "beslut", "beslutadav", "uppdragfrån", "beslutsinstans",
            "ansvarigverksamhet", "berördaverksamheter", "berördverksamhet", "berördaenheter", "utförare",
        ],
        .source: ["källa", "källor", "datakälla", "källsystem", "källasystem", "mätmetod", "not", "noter", "notnr"],
        .outcome: [
            "utfall", "bokslut", "redovisat", "redovisning", "utfallför", "utfallperiod", "ackutfall",
            "ackumuleratutfall", "utfallack", "verkligt", "verkligtutfall", "förbrukat", "upparbetat", "utfalltotalt",
        ],
        .budget: [
            "budget", "periodbudget", "budgetperiod", "budgetack", "ackbudget", "ackumuleradbudget", "budgetför",
            "periodiseradbudget",
        ],
        .yearBudget: ["årsbudget", "helårsbudget", "budgetår", "totalbudget", "budgettotalt"],
        .deviation: [
            "avvikelse", "budgetavvikelse", "avvikelsemotbudget", "avvikelsebudget", "diff", "differens", "skillnad",
            "avvikelseutfallbudget", "avv", "avvikelseperiod", "periodavvikelse", "återstår", "kvaravbudget",
            "återstående",
            "nettoavvikelse", "ackavvikelse", "avvikelseack", "ackumuleradavvikelse",
        ],
        .forecast: ["prognos", "årsprognos", "helårsprognos", "prognosår", "prognosför"],
        .forecastDeviation: [
            "avvikelseprognos", "prognosavvikelse", "avvikelseprognosmotbudget", "avvikelseprognosbudget",
            "prognostiseradavvikelse", "avvikelseårsprognos", "avvikelsemotårsbudget", "avvikelseårsbudget",
            "helårsavvikelse", "årsavvikelse",
        ],
        .commitment: ["åtagande", "plan", "planerat"],
        .previousYear: [
            "föregåendeår", "föregår", "utfallföregåendeår", "utfallföregår", "bokslutföregåendeår", "fgår",
            "utfallfgår",
        ],
        .nationalMean: [
            "riket", "rikssnitt", "rikssnittet", "rikets", "snittriket", "riketmedel", "medelriket", "genomsnittriket",
            "allakommuner", "medelvärderiket", "riketsmedel", "riketsnitt",
        ],
        .income: ["intäkt", "intäkter", "inkomst", "inkomster"],
        .cost: ["kostnad", "kostnader", "utgift", "utgifter"],
        .net: ["netto", "nettokostnad", "nettokostnader", "nettoutgift"],
        .count: ["antal"],
        .share: ["andel"],
        .total: ["summa", "totalsumma"],
        .change: ["förändring", "skillnadmotföregåendeår", "förändr"],
    ])

    /// The headers of titles.
    static let titles: [String: TitleKind] = table([
        .indicator: [
            "indikator", "indikatorer", "mått", "mätetal", "nyckeltal", "indikatorermått", "resultatmått",
            "kvalitetsmått", "målindikator", "styrmått", "uppföljningsmått", "effektmått", "processmått",
            "prestationsmått", "kvalitetsindikator", "kvalitetsindikatorer", "resultatindikator",
            "resultatindikatorer", "målindikatorer", "nämndensindikatorer", "nyckelindikator", "nyckelindikatorer",
            "nämndensnyckeltal", "måttindikator", "indikatormått", "indikatornyckeltal",
        ],
        .goal: [
            "mål", "målen", "verksamhetsmål", "nämndensverksamhetsmål", "nämndsmål", "nämndmål", "nämndensmål",
            "styrelsensmål",
            "kommunfullmäktigesverksamhetsmål", "kommunfullmäktigesmål", "inriktningsmål", "utvecklingsmål",
            "övergripandemål", "effektmål", "resultatmål", "fullmäktigesmål", "målområde", "delmål", "kfmål", "ksmål",
            "kommunstyrelsensmål",
        ],
        .assignment: [
            "uppdrag", "särskildauppdrag", "uppdragfrånnämnd", "uppdragfrånnämnden", "särskildauppdraginriktning",
            "särskildauppdragprojekt", "uppdragfrånkommunfullmäktige", "uppdragfrånkommunstyrelsen",
            "uppdragfrånfullmäktige", "politiskauppdrag", "nämndensuppdrag", "kommunfullmäktigesuppdrag",
            "nämndensegnauppdrag", "uppdragtillnämnden", "uppdragibudget", "egnauppdrag", "åtagande", "åtaganden",
        ],
        .activity: [
            "aktivitet", "aktiviteter", "verksamhetensaktiviteter", "åtgärd", "åtgärder", "insats", "insatser",
        ],
        .account: [
            "konto", "kontogrupp", "kontoslag", "resultaträkning", "kontoklass", "resultatrapport", "resultatposter",
            "post", "belopp",
        ],
        .costCentre: ["kostnadsställe", "kostnadsställen", "ansvarsområde"],
        .operatingArea: ["driftredovisning", "driftsredovisning", "drift", "verksamhetensnettokostnader"],
        .investment: [
            "projektstruktur", "projekt", "investering", "investeringar", "investeringsprojekt",
            "investeringsredovisning", "objekt", "investeringsobjekt",
        ],
        .quantity: [
            "kvantitet", "kvantiteter", "volym", "volymer", "prestation", "prestationer", "verksamhetsvolym",
            "volymmått", "typ", "ärendetyp", "larmtyp", "ärenden",
        ],
        .unit: [
            "verksamhet", "verksamhetsområde", "område", "nämnd", "förvaltning", "avdelning", "enhet", "styrelsenämnd",
        ],
    ])

    /// First words that decide the role of a longer header, such as `Avvikelse utfall mot budget`.
    static let leading: [String: ColumnRole] = [
        "avvikelse": .deviation, "budgetavvikelse": .deviation, "prognos": .forecast, "årsprognos": .forecast,
        "helårsprognos": .forecast, "utfall": .outcome, "bokslut": .outcome, "budget": .budget, "målvärde": .target,
        "bedömning": .assessment, "trend": .trend, "kommentar": .comment, "förändring": .change,
        "ansvarig": .responsible,
        "åtagande": .commitment,
    ]

    /// The words of the second line of a header.
    static let amounts: [String: AmountPart] = [
        "intäkt": .income, "intäkter": .income, "kostnad": .cost, "kostnader": .cost, "netto": .net,
        "nettokostnad": .net, "nettokostnader": .net,
    ]

    /// Words that stand alone on a line of a header over several lines.
    static let fragments: Set<String> = [
        "mot", "motbudget", "prognosmot", "prognosmotbudget", "föregående", "år", "ack", "per", "avvikelsemot", "värde",
        "senast", "datum", "måluppfyllelse", "varav", "med", "tom", "total", "netto", "avmål", "uppfyllelse", "period",
        "perioden", "helårs", "års", "målet",
    ]

    static let months: [String: Int] = {
        let names = [
            ["jan", "januari"], ["feb", "februari"], ["mar", "mars"], ["apr", "april"], ["maj"], ["jun", "juni"],
            ["jul", "juli"], ["aug", "augusti"], ["sep", "sept", "september"], ["okt", "oktober"], ["nov", "november"],
            ["dec", "december"],
        ]
        var months: [String: Int] = [:]
        for (index, words) in names.enumerated() {
            for word in words { months[word] = index + 1 }
        }
        return months
    }()

    static let parts: [String: PopulationPart] = [
        "kvinnor": .female, "kvinna": .female, "flickor": .female, "flicka": .female, "män": .male, "man": .male,
        "pojkar": .male, "pojke": .male, "totalt": .all, "total": .all, "alla": .all, "båda": .all, "samtliga": .all,
    ]

    static let units: [String: NumberUnit] = [
        "tkr": .thousandKronor, "kkr": .thousandKronor, "mkr": .millionKronor, "mnkr": .millionKronor, "kr": .kronor,
        "procent": .percent, "timmar": .hours,
    ]

    /// Words beside a period or a unit that say nothing of their own.
    static let fillers: Set<String> = [
        "per", "tom", "t", "o", "m", "till", "och", "med", "ack", "ackumulerat", "ackumulerad", "perioden", "i",
        "belopp", "för", "under", "varav", "därav",
    ]

    /// The longest header of the vocabulary in words.
    static let maximumWords = 7

    /// The beginnings of all words, up to the whole word.
    private static let beginnings: Set<String> = {
        var words = Array(roles.keys) + Array(titles.keys) + Array(leading.keys) + Array(months.keys)
        words += Array(parts.keys) + Array(units.keys) + Array(fillers) + Array(fragments)
        words += ["resultat", "helåret", "halvår", "delåret", "tertial", "kvartal", "t", "q", "kv", "målet", "källa"]
        return Set(words.flatMap { word in word.indices.map { String(word[...$0]) } })
    }()

    /// Whether letters are the beginning of a word of the vocabulary, by which running text is told from headers.
    static func mayBegin(_ letters: String) -> Bool { beginnings.contains(letters) }

    /// Whether the first word of a text may begin a header; a figure or a mark may.
    static func mayBeginHeader(_ text: String) -> Bool {
        guard text.utf8.count <= 500, let start = text.firstIndex(where: { $0 != " " }), text[start].isLetter else {
            return text.utf8.count <= 500
        }
        return mayBegin(text[start...].prefix { $0.isLetter }.lowercased())
    }

    private static func table<Value>(_ lists: [Value: [String]]) -> [String: Value] {
        var table: [String: Value] = [:]
        for (value, words) in lists {
            for word in words { table[word.filter { $0 != " " }] = value }
        }
        return table
    }
}
