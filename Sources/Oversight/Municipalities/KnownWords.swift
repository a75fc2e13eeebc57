/// Words that the reports of many municipalities print for grades, assessments, trends, and the status of assignments and
/// activities.
///
/// They are proposals for a municipality that has not configured its own; a configured word comes before them. All of them
/// stand here and nowhere else.
package enum KnownWords {
    /// Grades of goals, the best first within each family; the words of one line mean the same.
    static let gradeLines: [(key: GradeKey, labels: [String])] = [
        (
            "met",
            [
                "Uppfyllt", "Uppfylld", "Helt uppfyllt", "Uppnått", "Uppnådd", "Målet uppfyllt", "Målet uppnått",
                "Målet är uppfyllt", "Målet är uppnått", "Målet har uppnåtts", "Har uppnåtts", "Ja",
            ]
        ),
        (
            "largely_met",
            [
                "I hög grad uppfyllt", "Uppfyllt i hög grad", "I hög grad uppnått", "Till stor del uppfyllt",
                "Till stor del uppnått", "I huvudsak uppfyllt",
            ]
        ),
        ("contributes", ["Bidrar till målet"]),
        (
            "partly_met",
            [
                "Delvis uppfyllt", "Delvis uppfylld", "Delvis uppnått", "Målet delvis uppfyllt", "Målet delvis uppnått",
                "Målet är delvis uppfyllt", "Målet är delvis uppnått", "Har delvis uppnåtts", "Delvis",
            ]
        ),
        (
            "barely_met",
            ["Knappt uppfyllt", "I låg grad uppfyllt", "I liten grad uppfyllt", "Till liten del uppfyllt"]
        ),
        (
            "not_met",
            [
                "Ej uppfyllt", "Ej uppfylld", "Inte uppfyllt", "Ej uppnått", "Ej uppnådd", "Inte uppnått",
                "Målet ej uppfyllt", "Målet ej uppnått", "Målet är inte uppfyllt", "Målet är inte uppnått",
                "Målet har inte uppnåtts", "Har inte uppnåtts", "Nej",
            ]
        ),
        ("good", ["Bra"]), ("acceptable", ["OK"]), ("deficient", ["Har brister"]),
        ("green", ["Grön", "Grönt"]), ("yellow", ["Gul", "Gult"]), ("red", ["Röd", "Rött"]),
        ("improved", ["Förbättrad", "Förbättrat"]), ("unchanged", ["Oförändrad", "Oförändrat"]),
        ("worsened", ["Försämrad", "Försämrat"]),
        ("not_measured", ["Ej mätt", "Ej mätbart", "Mäts ej", "Kan inte mätas"]),
    ]

    /// Assessments of indicators with their ranks; the ranks of one family say which is the best of it.
    static let assessmentLines: [(key: GradeKey, rank: Int, labels: [String])] = [
        ("accepted", 1, ["Accepterat värde"]), ("near", 2, ["Nära värde"]),
        ("not_accepted", 3, ["Ej accepterat värde"]),
        ("met", 1, ["Uppfyllt", "Uppnått", "Målet uppnått", "Målet uppfyllt", "Ja"]),
        ("largely_met", 2, ["I hög grad uppfyllt", "Till stor del uppfyllt", "Till stor del uppnått"]),
        ("partly_met", 3, ["Delvis uppfyllt", "Delvis uppnått", "Delvis"]),
        (
            "not_met", 4,
            [
                "Ej uppfyllt", "Inte uppfyllt", "Ej uppnått", "Inte uppnått", "Målet ej uppnått", "Målet ej uppfyllt",
                "Nej",
            ]
        ),
        ("good", 1, ["Bra"]), ("acceptable", 2, ["OK"]), ("deficient", 3, ["Har brister"]),
        ("green", 1, ["Grön", "Grönt"]), ("yellow", 2, ["Gul", "Gult"]), ("red", 3, ["Röd", "Rött"]),
    ]

    /// Words that say that no assessment is given.
    static let noAssessment = [
        "Inget värde angivet", "Ingen bedömning angiven", "Ingen bedömning", "Ej bedömd", "Ej bedömt", "Ej angivet",
        "Ej mätt", "Mäts ej", "Ej mätbart",
    ]

    /// Trends, by goodness.
    static let trends = TrendWords(
        improving: ["Ökad", "Förbättrad", "Förbättrat", "Förbättras"],
        unchanged: ["Oförändrad", "Oförändrat"],
        worsening: ["Minskad", "Försämrad", "Försämrat", "Försämras"],
        incomparable: ["Kan inte jämföras", "Ej jämförbar", "Ej jämförbart"],
        none: ["Inget värde angivet", "Ingen trend angiven", "Ingen trend", "Ej angiven", "Ej angivet"])

    /// The status of assignments.
    static let assignmentLines: [(status: AssignmentStatus, labels: [String])] = [
        (
            .notStarted,
            [
                "Ej påbörjad", "Ej påbörjat", "Inte påbörjad", "Inte påbörjat", "Ej startad", "Ej startat",
                "Ej igångsatt",
            ]
        ),
        (
            .inProgress,
            [
                "Pågår", "Pågående", "Pågår enligt plan", "Pågående enligt plan", "Pågår med avvikelse",
                "Pågående med avvikelse", "Påbörjad", "Påbörjat",
            ]
        ),
        (
            .done,
            [
                "Klar", "Klart", "Avslutad", "Avslutat", "Genomförd", "Genomfört", "Slutförd", "Slutfört", "Färdig",
                "Färdigt", "Utförd", "Utfört",
            ]
        ),
    ]

    /// The status of activities.
    ///
    /// They are read in every document, and so are no proposals. A plural comes before the singular that it begins with.
    package static let activityLines: [(status: ActivityStatus, labels: [String])] = [
        (.notStarted, ["Ej påbörjad"]),
        (.inProgressOnPlan, ["Pågående enligt plan"]),
        (.inProgressDeviating, ["Pågående med avvikelser", "Pågående med avvikelse"]),
        (.completedOnPlan, ["Avslutad enligt plan"]),
        (.completedDeviating, ["Avslutad med avvikelser", "Avslutad med avvikelse"]),
        (.onHold, ["Vänteläge"]),
        (.cancelled, ["Inställd"]),
    ]
}

extension KnownWords {
    private static let grades = Dictionary(
        gradeLines.enumerated().flatMap { rank, line in line.labels.map { (Wording.key($0), (line.key, rank)) } },
        uniquingKeysWith: { first, _ in first })

    private static let gradeRanks = Dictionary(
        gradeLines.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })

    private static let assessments = Dictionary(
        assessmentLines.flatMap { line in line.labels.map { (Wording.key($0), (line.key, line.rank)) } },
        uniquingKeysWith: { first, _ in first })

    private static let statuses = Dictionary(
        assignmentLines.flatMap { line in line.labels.map { (Wording.key($0), line.status) } },
        uniquingKeysWith: { first, _ in first })

    private static let activityStatuses = Dictionary(
        activityLines.flatMap { line in line.labels.map { (Wording.key($0), line.status) } },
        uniquingKeysWith: { first, _ in first })

    /// The grade that words mean, or `nil` if they are not known.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package static func grade(_ text: String) -> GradeKey? { grades[Wording.key(text)]?.0 }

    /// The steps of the first family of assessments.
    static var firstAssessments: [AssessmentStep] {
        assessmentLines.prefix(3).compactMap { line in
            line.labels.first.map { AssessmentStep(key: line.key, label: $0, rank: line.rank) }
        }
    }

    /// Where a grade is among the known ones, the best first within its family; `nil` if it is not one of them.
    ///
    /// - Parameter key: The grade.
    static func rank(of key: GradeKey) -> Int? { gradeRanks[key] }

    /// What the words of an assessment mean.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package static func assessment(_ text: String) -> WordMeaning<AssessmentStep> {
        let key = Wording.key(text)
        if let (step, rank) = assessments[key] {
            return .known(AssessmentStep(key: step, label: Wording.tidy(text), rank: rank))
        }
        return noAssessment.contains { Wording.key($0) == key } ? .notGiven : .unknown
    }

    /// What the words of a trend mean.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package static func trend(_ text: String) -> WordMeaning<Trend> { trends.meaning(of: text) }

    /// The status that words mean, or `nil` if they are not known.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package static func status(_ text: String) -> AssignmentStatus? { statuses[Wording.key(text)] }

    /// The status of an activity that words mean, or `nil` if they are not known.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package static func activityStatus(_ text: String) -> ActivityStatus? { activityStatuses[Wording.key(text)] }

    /// All known words of a kind.
    ///
    /// - Parameter kind: What they are about.
    package static func all(_ kind: WordKind) -> [String] {
        switch kind {
        case .grade: gradeLines.flatMap(\.labels)
        case .assessment: assessmentLines.flatMap(\.labels) + noAssessment
        case .trend: Trend.allCases.flatMap(trends.words(for:)) + trends.none
        case .assignment: assignmentLines.flatMap(\.labels)
        case .activity: activityLines.flatMap(\.labels)
        }
    }
}
