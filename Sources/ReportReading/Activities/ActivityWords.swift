/// Words over the columns of activities that other tables do not have, or have with another meaning.
enum ActivityWords {
    /// What words say wherever they stand.
    ///
    /// - Parameter key: The words in lower case without spaces.
    static func known(_ key: String) -> ActivityRole? { always[key] }

    /// What words say in a header that is otherwise that of activities.
    static func beside(_ words: String) -> ActivityRole? { besideOthers[HeaderWords(words).key] }

    /// Whether words over a second status are those of a text about it.
    static func mayTell(_ words: String) -> Bool { pictures.contains(HeaderWords(words).key) }

    /// Whether words may be those over the titles, if there are days and a status and no other words for titles.
    static func mayBeTitle(_ words: String) -> Bool { titles.contains(HeaderWords(words).key) }

    /// Whether words over titles say that some of these are goals: `Mål/Aktivitet`.
    static func namesGoalsToo(_ words: String) -> Bool {
        HeaderWords(words).key.hasPrefix("mål") && known(HeaderWords(words).key) == .title
    }

    /// Whether words are those of a column, alone or beside others.
    static func isColumn(_ words: String) -> Bool {
        ActivityColumns.role(words) != .other || beside(words) != nil || mayBeTitle(words)
    }

    private static let always: [String: ActivityRole] = [
        "anm": .comment, "anmärkningar": .comment, "resultatochkommentar": .comment, "kommentarochresultat": .comment,
        "resultatkommentar": .comment, "hurhardetgått": .comment, "vadharvigjort": .comment,
        "lägesbeskrivning": .comment, "statuskommentar": .comment, "statusbeskrivning": .comment,
        "beskrivningavläget": .comment, "beskrivningavstatus": .comment, "måldatum": .end, "ägare": .units,
        "aktivitetsägare": .units, "statusläge": .status, "genomförandestatus": .status, "aktivitetsstatus": .status,
        "bidrartillmål": .goal, "bidrartillmålet": .goal, "kopplingtillmål": .goal, "kopplattillmål": .goal,
        "kopplatmål": .goal, "målkoppling": .goal, "tillmål": .goal, "gällermål": .goal,
        "planeradtid": .span, "tidsram": .span, "genomförandeperiod": .span, "målaktivitet": .title,
        "målochaktivitet": .title, "målochaktiviteter": .title,
        "planeradeaktiviteter": .title, "planeradaktivitet": .title, "delaktivitet": .title, "delaktiviteter": .title,
    ]

    private static let besideOthers: [String: ActivityRole] = [
        "uppföljning": .comment, "resultat": .comment, "senast": .end, "lägesbild": .status, "bedömning": .status,
        "vem": .units, "vemansvarar": .units, "vemgör": .units, "när": .span, "närskadetvaraklart": .end,
    ]

    private static let pictures: Set<String> = ["lägesbild", "läge", "nuläge", "aktuelltläge", "hurgårdet"]

    private static let titles: Set<String> = ["projekt", "vad", "vadskagöras", "vadskavigöra", "vadgörvi", "uppdrag"]
}
