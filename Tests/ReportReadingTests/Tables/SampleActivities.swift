import SeededRandom

/// A random table of activities.
struct SampleActivities {
    struct Row: Hashable {
        var title: String
        var start: String
        var end: String
        var status: String
        var comment: String
    }

    var goals: [String]
    /// The rows of each goal.
    var rows: [[Row]]

    private static let nouns = [
        "rutiner", "bänkar", "cykelvägar", "lekplatser", "möten", "skyltar", "planer", "utbildningar", "handledare",
        "lokaler", "gräsytor", "enkäter", "samtal", "träd",
    ]
    private static let verbs = [
        "Bygga", "Se över", "Utbilda", "Kartlägga", "Införa", "Öka", "Minska", "Planera", "Åtgärda",
    ]
    private static let fillers = [
        "i", "hela", "området", "för", "alla", "boende", "och", "besökare", "med", "särskilt", "stöd", "under", "året",
        "vid", "skolorna", "samt", "längs", "ån", "enligt", "beslut", "från", "nämnden",
    ]
    private static let statuses = [
        "Ej påbörjad", "Pågående enligt plan", "Pågående med avvikelse", "Avslutad enligt plan",
        "Avslutad med avvikelse", "Vänteläge", "Inställd",
    ]
    private static let dates = [
        "2025-01-15", "2025-03-01", "2024-11-30", "2025-12-31", "mars 2025", "T2 2025", "Löpande", "1 april 2025",
    ]

    /// - Parameter isFull: Whether no cell is empty.
    static func random(isFull: Bool = false, using generator: inout some RandomNumberGenerator) -> SampleActivities {
        func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
        func filler(_ count: Int) -> [String] { (0..<count).map { _ in pick(fillers) } }
        var titles: Set<String> = []
        func title() -> String {
            while true {
                var words = [pick(verbs), pick(nouns)] + filler(Int.random(in: 0...9, using: &generator))
                words.append(pick(nouns))
                let title = words.joined(separator: " ")
                if titles.insert(title).inserted { return title }
            }
        }
        func comment() -> String {
            if !isFull, Int.random(in: 0..<4, using: &generator) == 0 { return "" }
            let sentences = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
                (["Arbetet"] + filler(Int.random(in: 1...8, using: &generator)) + [pick(nouns)])
                    .joined(separator: " ") + "."
            }
            return sentences.joined(separator: " ")
        }
        func date() -> String {
            !isFull && Int.random(in: 0..<8, using: &generator) == 0 ? "" : pick(dates)
        }
        let goals = (1...Int.random(in: 1...3, using: &generator)).map { "Fler ska trivas i område \($0)" }
        return SampleActivities(
            goals: goals,
            rows: goals.map { _ in
                (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                    Row(title: title(), start: date(), end: date(), status: pick(statuses), comment: comment())
                }
            })
    }
}
