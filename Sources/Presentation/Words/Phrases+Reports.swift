package import Oversight

extension Phrases {
    /// A kind of report.
    package func label(_ kind: ReportKind) -> String {
        switch kind {
        case .oversight: choose((kind.swedish, "Oversight report"))
        case .fourMonth: choose((kind.swedish, "Four-month report"))
        case .halfYear: choose((kind.swedish, "Half-year report"))
        case .annual: choose((kind.swedish, "Annual report"))
        }
    }

    /// Where a report stands.
    package func label(_ stage: ReportStage) -> String {
        switch stage {
        case .requested: choose(("Begärd", "Requested"))
        case .drafting: choose(("Under arbete", "In preparation"))
        case .submitted: choose(("Inlämnad", "Submitted"))
        case .approved: choose(("Godkänd", "Approved"))
        case .remitted: choose(("Återremitterad", "Remitted for supplementation"))
        case .escalated: choose(("Överlämnad till kommunstyrelsen", "Handed over to the executive board"))
        case .closed: choose(("Avslutad", "Closed"))
        }
    }

    /// What a body decided.
    package func label(_ outcome: DecisionOutcome) -> String {
        switch outcome {
        case .approve: choose(("Godkänd", "Approved"))
        case .remit: choose(("Återremiss", "Remitted for supplementation"))
        case .escalate: choose(("Överlämnad till kommunstyrelsen", "Handed over to the executive board"))
        case .table: choose(("Bordlagd", "Tabled"))
        case .close: choose(("Avslutad av kommunstyrelsen", "Closed by the executive board"))
        }
    }

    /// What a body decided, if the bodies are not known: whoever takes the report over or closes it is not named.
    package func bare(_ outcome: DecisionOutcome) -> String {
        switch outcome {
        case .escalate: choose(("Överlämnad", "Handed over"))
        case .close: choose(("Avslutad", "Closed"))
        case .approve, .remit, .table: label(outcome)
        }
    }

    /// What a body decided, with the council if that takes the report over.
    ///
    /// - Parameters:
    ///   - outcome: What was decided.
    ///   - body: The name of the body that takes it over.
    package func label(_ outcome: DecisionOutcome, handedTo body: String?) -> String {
        guard outcome == .escalate, let body, Self.isCouncil(body) else { return label(outcome) }
        return choose(("Överlämnad till kommunfullmäktige", "Handed over to the municipal council"))
    }

    /// What a body decided, with the council if that decided or takes the report over.
    ///
    /// - Parameters:
    ///   - outcome: What was decided.
    ///   - decider: The name of the body that decided.
    ///   - body: The name of the body that takes it over.
    package func label(_ outcome: DecisionOutcome, by decider: String, handedTo body: String?) -> String {
        guard outcome == .close, Self.isCouncil(decider) else { return label(outcome, handedTo: body) }
        return choose(("Avslutad av kommunfullmäktige", "Closed by the municipal council"))
    }

    /// Where a report stands, with the council if that has it or had it last.
    ///
    /// - Parameters:
    ///   - stage: The stage.
    ///   - body: The name of the body that has it.
    package func label(_ stage: ReportStage, before body: String?) -> String {
        stage == .escalated ? label(.escalate, handedTo: body) : label(stage)
    }

    /// Whether a body is the council, by its name, which is the same everywhere.
    private static func isCouncil(_ body: String) -> Bool { Wording.key(body) == "kommunfullmäktige" }

    /// Where a grade comes from.
    package func label(_ basis: GradeBasis) -> String {
        switch basis {
        case .document: self[.basisDocument]
        case .rule: self[.basisRule]
        case .person: self[.basisPerson]
        }
    }

    /// That nothing was known of a report on the day of the view.
    ///
    /// - Parameter day: The day that was asked for.
    package func notKnown(on day: CalendarDate) -> String {
        choose(
            (
                swedish: "Rapporten fanns inte ännu den \(day). Här visas dess aktiviteter så som de stod den dagen.",
                english: "The report was not there yet on \(day). Its activities are shown as they stood on that day."
            ))
    }
}
