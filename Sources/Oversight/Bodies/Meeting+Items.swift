/// What became of a matter that is no report.
///
/// The raw value is the key that scripts and stored events use.
package enum ItemOutcome: String, Sendable, Hashable, CaseIterable, Codable {
    /// Decided as its wording says.
    case decided
    /// Noted without further action (läggs till handlingarna).
    case noted
    /// Put off to a later meeting (bordlagt).
    case tabled
    /// Sent back to be prepared further (återremitterat).
    case remitted
}

/// The side of a vote.
///
/// The raw value is the key that scripts and stored events use.
package enum VoteSide: String, Sendable, Hashable, CaseIterable, Codable {
    case yes, no
}

/// The votes on a matter (omröstning).
package struct Votes: Sendable, Hashable {
    /// How many voted yes.
    package var yes: Int
    /// How many voted no.
    package var no: Int
    /// How many did not vote.
    package var abstained: Int
    /// The side of the chair, whose vote decides if both sides have as many (utslagsröst).
    package var casting: VoteSide?

    /// The result of a vote.
    package init(yes: Int, no: Int, abstained: Int = 0, casting: VoteSide? = nil) {
        self.yes = yes
        self.no = no
        self.abstained = abstained
        self.casting = casting
    }
}

/// What the minutes of a meeting say under a paragraph; it takes the place of what was recorded under it before.
///
/// A decision on a report stands in the report's own stream: here is what the minutes say beside it.
package struct ItemMinuted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    package var on: CalendarDate
    /// The paragraph, as written.
    package var paragraph: String
    /// The number of the matter on the agenda, if it stands there.
    package var matter: Int?
    /// The report that was decided on under the paragraph, if one was.
    package var report: Identifier<Report>?
    /// What it is called, unless it has the title of its matter or report.
    package var title: String?
    /// What became of it; `nil` for a report, whose decision says so.
    package var outcome: ItemOutcome?
    /// The wording of the decision, a sentence for each `att`.
    package var wording: [String]
    /// What the matter was about (ärendebeskrivning).
    package var summary: String?
    /// What was proposed at the meeting (yrkanden).
    package var proposals: String?
    /// The votes, if there was a vote.
    package var votes: Votes?
    /// Those who had a reservation noted.
    package var reservations: [Identifier<Person>]
    /// What a reservation or a statement says (reservation, särskilt yttrande).
    package var statement: String?
    /// To whom the extract is to be sent (expedieras till).
    package var dispatch: [String]

    /// An item of the minutes.
    package init(
        on: CalendarDate, paragraph: String, matter: Int? = nil, report: Identifier<Report>? = nil,
        title: String? = nil, outcome: ItemOutcome? = nil, wording: [String] = [], summary: String? = nil,
        proposals: String? = nil, votes: Votes? = nil,
        reservations: [Identifier<Person>] = [], statement: String? = nil, dispatch: [String] = []
    ) {
        self.on = on
        self.paragraph = paragraph
        self.matter = matter
        self.report = report
        self.title = title
        self.outcome = outcome
        self.wording = wording
        self.summary = summary
        self.proposals = proposals
        self.votes = votes
        self.reservations = reservations
        self.statement = statement
        self.dispatch = dispatch
    }
}

extension Meeting {
    /// The matter of its own under a paragraph, or what stands there beside the decision on a report.
    ///
    /// - Parameters:
    ///   - paragraph: The paragraph, however it is written.
    ///   - report: The report, if one was decided on there.
    package func item(under paragraph: String, beside report: Identifier<Report>? = nil) -> ItemMinuted? {
        items.first { Paragraph($0.paragraph) == Paragraph(paragraph) && $0.report == report }
    }

    /// What the minutes say beside the decision on a report, also if the decision's paragraph was corrected since.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - paragraph: The paragraph of the decision.
    package func item(beside report: Identifier<Report>, under paragraph: String) -> ItemMinuted? {
        item(under: paragraph, beside: report) ?? items.first { $0.report == report }
    }

    mutating func apply(_ minuted: ItemMinuted) {
        let place = items.firstIndex {
            Paragraph($0.paragraph) == Paragraph(minuted.paragraph) && $0.report == minuted.report
        }
        if let index = place {
            items[index] = minuted
        } else {
            items.append(minuted)
        }
    }

    /// Decides what the minutes say under a paragraph.
    ///
    /// - Parameters:
    ///   - item: What they are to say.
    ///   - report: The report that was decided on under that paragraph, if one was.
    ///   - occasion: When it is recorded.
    func minute(
        _ item: ItemMinuted, decided report: Identifier<Report>?, _ occasion: Occasion
    ) throws(Refusal) -> [MeetingEvent] {
        let day = try heldOn("An item of the minutes", occasion)
        var item = item
        item.on = day
        item.report = report
        item.paragraph = Paragraph.written(item.paragraph)
        try MinuteItem(body: body, meeting: day, paragraph: item.paragraph).checkParagraph()
        item.title = Self.tidy(item.title)
        item.wording = item.wording.map(Wording.tidy).filter { !$0.isEmpty }
        item.dispatch = item.dispatch.map(Wording.tidy).filter { !$0.isEmpty }
        (item.summary, item.proposals, item.statement) = (
            Self.tidy(item.summary), Self.tidy(item.proposals), Self.tidy(item.statement)
        )
        if let report, let number = item.matter, try knownMatter(number).report != report {
            throw Refusal(
                .invalid,
                "\(item.paragraph) is the decision on \(report), and matter \(number) of the agenda is another one.")
        }
        if report == nil { try checkStandsAlone(&item) }
        if report != nil, let outcome = item.outcome {
            throw Refusal(
                .invalid,
                "\(item.paragraph) is a decision on a report, which says what became of it; leave out \(outcome.rawValue)."
            )
        }
        try check(item.votes)
        item.reservations = item.reservations.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        guard self.item(under: item.paragraph, beside: report) != item else { return [] }
        try checkMinutesAreOpen()
        try checkIsOpen(item.paragraph)
        return [.itemMinuted(item)]
    }

    /// Refuses an item of a free matter that says too little to stand in the minutes.
    private func checkStandsAlone(_ item: inout ItemMinuted) throws(Refusal) {
        if let number = item.matter {
            let matter = try knownMatter(number)
            if let withdrawnOn = matter.withdrawnOn {
                throw Refusal(.wrongState, "Matter \(number) was taken off the agenda on \(withdrawnOn).")
            }
            if let report = matter.report {
                throw Refusal(
                    .wrongState,
                    "Matter \(number) is the report \(report); record what was decided on it with `uppsiktctl decide`, under \(item.paragraph), first."
                )
            }
            if let other = items.first(where: {
                $0.matter == number && Paragraph($0.paragraph) != Paragraph(item.paragraph)
            }) {
                throw Refusal(
                    .alreadyExists, "Matter \(number) stands in the minutes already, under \(other.paragraph).")
            }
        } else if item.title == nil {
            throw Refusal(.invalid, "Name the matter: its number on the agenda, or a title.")
        }
        if let other = self.item(under: item.paragraph), other.outcome != nil,
            other.matter != item.matter || (item.matter == nil && other.title != item.title)
        {
            throw Refusal(
                .alreadyExists,
                "\(other.paragraph) has another matter already, \(other.title ?? other.matter.flatMap(matter)?.title ?? ""); if that was recorded by mistake, `uppsiktctl rectify POSITION --void` takes it back, at the position that `uppsiktctl events --stream meeting-\(id)` shows."
            )
        }
        guard let outcome = item.outcome else {
            throw Refusal(.invalid, "Say what became of the matter: decided, noted, tabled or remitted.")
        }
        if outcome == .decided, item.wording.isEmpty {
            throw Refusal(.invalid, "A decision needs its wording, a sentence for each \"att\".")
        }
    }

    /// Refuses a paragraph under which the minutes have another matter.
    ///
    /// - Parameter paragraph: The paragraph under which a report is to be decided on.
    /// - Throws: ``Refusal`` if they do.
    package func checkIsFree(_ paragraph: String) throws(Refusal) {
        try checkIsOpen(paragraph)
        try checkHasNoOther(under: paragraph)
    }

    /// Refuses a paragraph under which the minutes have a matter of its own.
    ///
    /// - Parameter paragraph: The paragraph.
    /// - Throws: ``Refusal`` if they do.
    package func checkHasNoOther(under paragraph: String) throws(Refusal) {
        guard let item = item(under: paragraph), item.outcome != nil else { return }
        throw Refusal(
            .alreadyExists,
            "The minutes of \(id) have another matter under \(item.paragraph): \(item.title ?? item.matter.flatMap(matter)?.title ?? "")."
        )
    }

    private func check(_ votes: Votes?) throws(Refusal) {
        guard let votes else { return }
        guard votes.yes >= 0, votes.no >= 0, votes.abstained >= 0, votes.yes + votes.no > 0 else {
            throw Refusal(.invalid, "A vote has votes: say how many yes and how many no.")
        }
        if votes.yes == votes.no, votes.casting == nil {
            throw Refusal(
                .invalid, "Both sides have \(votes.yes) votes, so the chair's vote decided; say on which side it was.")
        }
        if votes.yes != votes.no, votes.casting != nil {
            throw Refusal(.invalid, "The chair's vote decides only if both sides have as many votes.")
        }
    }
}
