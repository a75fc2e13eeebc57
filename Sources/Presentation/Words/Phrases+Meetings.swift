package import Oversight

extension Phrases {
    /// The part of a meeting's record that was put right.
    package func label(_ part: MeetingPart) -> String {
        switch part {
        case .schedule: choose(("Dag, tid och plats", "Day, time and place"))
        case .agenda: choose(("Föredragningslistan", "The agenda"))
        case .attendance: choose(("Närvaron", "Attendance"))
        case .adjuster: choose(("Justerare", "Adjusters"))
        case .recusal: choose(("Jäv", "Recusals"))
        case .item: choose(("Paragrafen", "The paragraph"))
        case .adjustment: choose(("Justeringen", "The adjustment"))
        case .notice: choose(("Anslaget", "The notice"))
        case .dispatch: choose(("Expedieringen", "The dispatch"))
        case .appeal: choose(("Överklagandet", "The appeal"))
        }
    }

    /// A kind of document of a meeting.
    package func label(_ kind: DocumentKind) -> String {
        switch kind {
        case .summons: self[.summons]
        case .minutes: self[.minutes]
        case .notice: self[.notice]
        case .extract: self[.extract]
        }
    }

    /// What became of a matter that is no report.
    package func label(_ outcome: ItemOutcome) -> String {
        switch outcome {
        case .decided: choose(("Beslutat", "Decided"))
        case .noted: choose(("Lagt till handlingarna", "Noted"))
        case .tabled: choose(("Bordlagt", "Tabled"))
        case .remitted: choose(("Återremitterat", "Remitted"))
        }
    }

    /// The wording of a decision on a report that is recorded without one, a sentence for each `att`.
    ///
    /// - Parameters:
    ///   - outcome: What was decided.
    ///   - unit: Whose report it is.
    ///   - due: By when a supplement is to come in.
    ///   - body: The name of the body that takes it over.
    package func wording(
        _ outcome: DecisionOutcome, unit: String?, due: CalendarDate?, handedTo body: String?
    ) -> [String] {
        switch outcome {
        case .approve: return [choose(("godkänna rapporten", "approve the report"))]
        case .table: return [choose(("bordlägga ärendet", "table the matter"))]
        case .escalate:
            let body = body ?? "Kommunstyrelsen"
            let name = body.prefix(1).lowercased() + body.dropFirst()
            return [
                choose(
                    (
                        "överlämna rapporten till \(name) för vidare åtgärd",
                        "hand the report over to \(body) for further action"
                    ))
            ]
        case .close: return [choose(("avsluta ärendet", "close the matter"))]
        case .remit:
            let remit = choose(
                (
                    "återremittera rapporten\(unit.map { " till \($0)" } ?? "") för komplettering",
                    "remit the report\(unit.map { " to \($0)" } ?? "") to be supplemented"
                ))
            guard let due else { return [remit] }
            return [
                remit,
                choose(
                    (
                        "kompletteringen ska ha kommit in senast den \(due)",
                        "that the supplement is to come in by \(due)"
                    )),
            ]
        }
    }

    /// Sentences that begin with `att`, and how they are joined: all but the last end with a comma.
    ///
    /// - Parameters:
    ///   - wording: The sentences without their `att`.
    ///   - isRecorded: Whether they are the wording of the record, which is in Swedish on every page.
    package func resolutions(_ wording: [String], isRecorded: Bool) -> [String] {
        let words = isRecorded ? Phrases(language: .swedish) : self
        let (beginning, and) = (words.choose(("att ", "to ")), words.choose((", samt", ", and")))
        return wording.enumerated().map { index, sentence in
            let text = sentence.hasPrefix(beginning) || sentence.hasPrefix("that ") ? sentence : beginning + sentence
            let bare = text.last.map { ".,;".contains($0) } == true ? String(text.dropLast()) : text
            if index == wording.count - 1 { return bare + "." }
            return bare + (index == wording.count - 2 ? and : ",")
        }
    }

    /// That a body decides.
    ///
    /// - Parameter body: Its name.
    package func decides(_ body: String) -> String {
        let name = body.prefix(1).uppercased() + body.dropFirst()
        return choose(("\(name) beslutar", "\(name) decides"))
    }

    /// From a paragraph to the end.
    package func from(_ paragraph: String) -> String { choose(("fr.o.m. \(paragraph)", "from \(paragraph)")) }

    /// From the beginning to a paragraph.
    package func through(_ paragraph: String) -> String {
        choose(("t.o.m. \(paragraph)", "up to and including \(paragraph)"))
    }

    /// The wording of what became of a matter that is recorded without one; none if it was decided.
    package func wording(_ outcome: ItemOutcome) -> [String] {
        switch outcome {
        case .decided: []
        case .noted: [choose(("lägga ärendet till handlingarna", "note the matter"))]
        case .tabled: [choose(("bordlägga ärendet", "table the matter"))]
        case .remitted: [choose(("återremittera ärendet", "remit the matter"))]
        }
    }

    /// How many members serve, and how many have to.
    package func quorum(fewest: Int, members: Int, required: Int) -> String {
        choose(
            (
                "Minst \(fewest) av \(members) ledamöter tjänstgjorde hela tiden; \(required) krävs för beslutförhet.",
                "At least \(fewest) of \(members) members served throughout; \(required) are needed for a decision."
            ))
    }
}
