import Oversight

extension ReportEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.report, id))
        return switch self {
        case .requested(let event): EventFacts(event, about: id, subject)
        case .drafted(let event): EventFacts(event, about: id, subject)
        case .goalGraded(let event): EventFacts(event, about: id, subject)
        case .findingsNoted(let event): EventFacts(event, about: id, subject)
        case .submitted(let event): EventFacts(event, about: id, subject)
        case .tabled(let event): EventFacts(event, about: id, subject)
        case .approved(let event): EventFacts(event, about: id, subject)
        case .remitted(let event): EventFacts(event, about: id, subject)
        case .withdrawn(let event): EventFacts(event, about: id, subject)
        case .supplemented(let event): EventFacts(event, about: id, subject)
        case .escalated(let event): EventFacts(event, about: id, subject)
        case .boardActionDecided(let event): EventFacts(event, about: id, subject)
        case .decisionCorrected(let event): EventFacts(event, about: id, subject)
        case .figuresStated(let event): EventFacts(event, about: id, subject)
        case .decisionStated(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension ReportRequested: JournalledEvent {
    static let messageID = MessageID(0x36f70d22d87e4a22, 0x8f4a84ba788b030d)

    func sentence(about id: String) -> String {
        "The report \(id) was requested for \(committee)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("BODY", committee.rawValue)] + .due(due)
    }
}

extension ReportDrafted: JournalledEvent {
    static let messageID = MessageID(0x7d0ddbce009643fe, 0xb086d9c5ae6cbd31)

    func sentence(about id: String) -> String {
        "The report \(id) holds \(sections.count) goals."
    }
}

extension GoalGraded: JournalledEvent {
    static let messageID = MessageID(0x1e2497d8906048c1, 0x848b6a25c4e8eef1)

    func sentence(about id: String) -> String {
        "The goal \(goal) was graded \(grade.rawValue) in \(id)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [
            EventFacts.Fact("GOAL", goal.rawValue), EventFacts.Fact("GRADE", grade.rawValue),
            EventFacts.Fact("GRADE_BASIS", basis.rawValue),
        ] + .reasons(reason)
    }
}

extension ReportFindingsNoted: JournalledEvent {
    static let messageID = MessageID(0x502e4b24dd584965, 0x92511288f66a4e57)
    var weight: EventFacts.Weight { findings.isEmpty ? .info : .notice }

    func sentence(about id: String) -> String {
        "\(findings.count) contradictions were noted in the report \(id)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("FINDINGS", "\(findings.count)")]
    }
}

extension ReportSubmitted: JournalledEvent {
    static let messageID = MessageID(0x4ba91d20ff9a4ff2, 0xb0635ed661370f5a)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The report \(id) was submitted on \(on), covering position \(position)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("ROUND", "\(round)"), EventFacts.Fact("COVERED_POSITION", "\(position)")]
    }
}

extension ReportTabled: JournalledEvent {
    static let messageID = MessageID(0xb9e6f815ecdf4ba1, 0xb5cb479cd5b636d8)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The report \(id) was tabled by \(decider(item))."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        decisionFacts(.table, item) + .reasons(reasons)
    }
}

extension ReportApproved: JournalledEvent {
    static let messageID = MessageID(0x23591ffa7b664e67, 0xa987cc9f4b370bfa)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The report \(id) was approved by \(decider(item))."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        decisionFacts(.approve, item) + .reasons(reasons)
    }
}

extension ReportRemitted: JournalledEvent {
    static let messageID = MessageID(0xaf9919709bce4e92, 0x8d7ddc901fb49f48)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        let due = due.map { ", to be supplemented by \($0)" } ?? ""
        return "The report \(id) was remitted by \(decider(item))\(due)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        decisionFacts(.remit, item) + .reasons(reasons) + .due(due)
    }
}

extension ReportWithdrawn: JournalledEvent {
    static let messageID = MessageID(0xe8b36ddf40a74ce9, 0x89153efee095c336)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The report \(id) was withdrawn by its unit on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] { .reasons(reason) }
}

extension ReportSupplemented: JournalledEvent {
    static let messageID = MessageID(0x045768f8977c48bb, 0x953a7cb2df05c7e9)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The report \(id) was supplemented on \(on)."
    }
}

extension ReportEscalated: JournalledEvent {
    static let messageID = MessageID(0x3c0ff87230c14c25, 0xa5c8d88cf7668c99)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The report \(id) was escalated to \(board) by \(decider(item))."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        decisionFacts(.escalate, item) + .reasons(reasons) + [EventFacts.Fact("BOARD", board.rawValue)]
            + (presenter.map { [EventFacts.Fact("PRESENTER", $0.rawValue)] } ?? [])
    }
}

extension BoardActionDecided: JournalledEvent {
    static let messageID = MessageID(0x8b8c7a79be4145df, 0xb35fef13835fe5c6)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The report \(id) was closed by \(decider(item))."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        decisionFacts(.close, item) + .reasons(reasons)
    }
}

extension DecisionCorrected: JournalledEvent {
    static let messageID = MessageID(0x1cbc14a666be4460, 0xa760de7e3275962a)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The record of decision \(decision) on the report \(id) was corrected: \(field.rawValue)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("DECISION_NUMBER", "\(decision)"), EventFacts.Fact("CORRECTED", field.rawValue)]
            + .reasons(reason)
    }
}

/// The facts of a decision and its place in the minutes.
private func decisionFacts(_ outcome: DecisionOutcome, _ item: MinuteItem) -> [EventFacts.Fact] {
    [
        EventFacts.Fact("DECISION", outcome.rawValue), EventFacts.Fact("BODY", item.body.rawValue),
        EventFacts.Fact("MEETING", item.meeting.description), EventFacts.Fact("PARAGRAPH", item.paragraph),
    ]
}

/// The body that decided, with the day and the paragraph, for the end of a sentence.
private func decider(_ item: MinuteItem) -> String { "\(item.body) on \(item.meeting) (\(item.paragraph))" }

extension ReportFiguresStated: JournalledEvent {
    static let messageID = MessageID(0xf8a78cead44aa7fe, 0xa76f9f441a1439eb)

    func sentence(about id: String) -> String {
        "\(figures.count) figures in the text of the report \(id) were recorded."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("FIGURES", "\(figures.count)")]
    }
}

extension ReportDecisionStated: JournalledEvent {
    static let messageID = MessageID(0xc64f5725e88f724d, 0xad0461361b3f37b7)

    func sentence(about id: String) -> String {
        "The report \(id) states that it was decided on \(date), \(numbered)."
    }

    /// The paragraph as minutes name it; documents state it with its sign or without.
    private var numbered: String { paragraph.hasPrefix("§") ? paragraph : "§ \(paragraph)" }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("MEETING", date.description), EventFacts.Fact("PARAGRAPH", paragraph)]
            + (body.map { [EventFacts.Fact("BODY", $0.rawValue)] } ?? [])
    }
}
