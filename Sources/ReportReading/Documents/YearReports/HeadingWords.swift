/// Words of headings that say nothing of their own, and words of chapters.
enum HeadingWords {
    /// Whether a heading only says what follows it in the text of a goal, such as `Analys`.
    ///
    /// - Parameter key: The words in lower case.
    static func isLabel(_ key: String) -> Bool {
        if labels.contains(key) || GradeHead.isHead(key) { return true }
        return key.hasPrefix("förväntad effekt") || key.hasPrefix("förväntade effekter")
            || key.hasPrefix("uppföljning och effekt") || key.contains("bidrar till") || key.contains("bidra till")
    }

    /// Whether a heading is that of a chapter which ends the goals before it.
    ///
    /// - Parameter key: The words in lower case.
    static func isChapter(_ key: String) -> Bool {
        chapters.contains(key) || isOfMeasures(key) || isOfPlannedAssignments(key)
    }

    /// Words over the tables of a goal, and over those of a whole document.
    static func isOfTable(_ key: String) -> Bool {
        tables.contains(key) || isOfMeasures(key) || isOfPlannedAssignments(key)
    }

    /// Whether words are those of the assignments in a plan or a budget, and nothing else:
    /// `Uppdrag i mål- och resursplanen 2023–2025`.
    static func isOfPlannedAssignments(_ key: String) -> Bool {
        guard key.utf8.count <= 80, key.contains("uppdrag ") else { return false }
        var words = key.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        if let first = words.first, besidePlans.contains(first) { words.removeFirst() }
        guard words.count > 2, words[0] == "uppdrag", ["i", "ur", "från", "enligt"].contains(words[1]) else {
            return false
        }
        let said = words.dropFirst(2).filter { word in
            !["och", "i", "för", "år", "åren"].contains(word) && !word.allSatisfy { $0.isNumber || $0 == "-" }
        }
        return said.contains(where: isPlan)
            && said.allSatisfy { isPlan($0) || $0.hasSuffix("-") || besidePlans.contains($0) }
    }

    private static func isPlan(_ word: String) -> Bool {
        ["plan", "planen", "budget", "budgeten", "mrp"].contains { word.hasSuffix($0) }
    }

    /// Words beside the assignments of a plan, and the first parts of the names of plans.
    private static let besidePlans: Set<String> = [
        "särskilda", "politiska", "årets", "nämndens", "kommunens", "mål", "verksamhets", "resurs", "budget",
    ]

    /// Whether a heading only names measures, with a year or whose they are: `Volymer och nyckeltal`, `Nämndens mått 2024`.
    private static func isOfMeasures(_ key: String) -> Bool {
        guard key.utf8.count <= 80 else { return false }
        let words = key.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count <= 6 else { return false }
        let said = words.filter { !besideMeasures.contains($0) && !HeaderRow.isYear($0) }
        return !said.isEmpty && said.allSatisfy { measures.contains($0) || $0 == "ekonomi" || $0 == "volymer" }
            && said.contains { measures.contains($0) }
    }

    private static let measures: Set<String> = [
        "indikatorer", "nyckeltal", "mått", "mätetal", "kvalitetsindikatorer", "kvalitetsmått", "kvalitetsnyckeltal",
        "resultatmått", "resultatindikatorer", "effektmått", "verksamhetsmått", "verksamhetsindikatorer", "volymmått",
        "verksamhetsnyckeltal", "målindikatorer",
    ]

    private static let besideMeasures: Set<String> = [
        "och", "per", "kön", "i", "siffror", "uppföljning", "av", "nämndens", "verksamhetens", "förvaltningens", "samt",
        "övriga", "våra", "för", "enhetens",
    ]

    /// Whether a heading is that of an overview, whatever stands below it.
    ///
    /// - Parameter key: The words in lower case.
    static func isOverview(_ key: String) -> Bool { overviews.contains(key) }

    private static let overviews: Set<String> = [
        "översikt", "läget i korthet", "i korthet", "lägesöversikt", "statusöversikt", "sammanfattning",
        "sammanställning", "summering", "läget just nu", "kort om läget", "aktivitetsöversikt",
    ]

    /// Whether a heading is that of the list of contents.
    static func isContents(_ key: String) -> Bool {
        key == "innehåll" || key == "innehållsförteckning" || key == "innehållsförteckning:"
    }

    private static let labels: Set<String> = [
        "analys", "kommentar", "kommentarer", "resultat", "slutsats", "slutsatser", "åtgärder", "aktiviteter",
        "beskrivning", "bakgrund", "motivering", "trend", "prognos", "måluppfyllelse", "nyckeltal", "indikatorer",
        "indikator", "mått", "mätetal", "uppföljning", "utfall", "effekt", "svar", "metod", "frågeställningar",
        "styrtal", "kommentar till bedömningen", "kommentar till bedömning", "analys av måluppfyllelse",
    ]

    private static let tables: Set<String> = [
        "nyckeltal", "indikatorer", "mått", "mätetal", "uppdrag", "måluppfyllelse", "prognos", "investeringar",
        "volymer", "aktiviteter",
    ]

    private static let chapters: Set<String> = [
        "sammanfattning", "inledning", "viktiga händelser", "väsentliga händelser", "händelser av väsentlig betydelse",
        "förväntad utveckling", "framtid", "framtiden", "framåtblick", "ekonomi", "ekonomiskt resultat",
        "ekonomisk uppföljning", "ekonomisk analys", "ekonomisk redovisning", "resultaträkning", "driftredovisning",
        "driftsredovisning", "investeringar", "investeringsredovisning", "kvantiteter", "volymer", "verksamhetsmått",
        "verksamhetsvolymer", "medarbetare", "personal", "personalredovisning", "personalöversikt", "personalstatistik",
        "personaluppföljning", "måluppfyllelse", "mål och måluppfyllelse", "mål och uppdrag", "uppdrag",
        "särskilda uppdrag", "politiska uppdrag", "uppdrag från nämnd", "uppdrag från nämnden",
        "uppdrag från kommunfullmäktige", "indikatorer", "nyckeltal", "intern kontroll", "internkontroll",
        "uppföljning av privata utförare", "privata utförare", "strategier för måluppfyllelse", "bilagor", "bilaga",
        "helårsprognos", "budgetföljsamhet", "nämndens ekonomi", "ekonomiskt utfall", "driftsbudget", "drift",
        "investeringsuppföljning", "uppföljning av uppdrag", "redovisning av uppdrag", "kommunfullmäktiges uppdrag",
        "nämndens uppdrag", "volymutveckling", "verksamhetsstatistik", "statistik",
    ]
}
