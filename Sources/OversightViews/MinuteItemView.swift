package import Oversight

/// What the minutes of a meeting say under a paragraph.
package struct MinuteItemView: Codable, Sendable, Equatable {
    /// To whom an extract is to be sent.
    package struct Dispatch: Codable, Sendable, Equatable {
        /// The recipient, as the minutes name it.
        package var recipient: String
        /// The day on which it was sent.
        @Nullable package var sentOn: CalendarDate?
    }

    /// The votes on a matter.
    package struct Votes: Codable, Sendable, Equatable {
        /// How many voted yes.
        package var yes: Int
        /// How many voted no.
        package var no: Int
        /// How many did not vote.
        package var abstained: Int
        /// The side of the chair, whose vote decided as both had as many.
        @Nullable package var casting: VoteSide?
    }

    /// The paragraph, as written.
    package var paragraph: String
    /// The number of the matter on the agenda.
    @Nullable package var matter: Int?
    /// What it is called.
    package var title: String
    /// The identifier of the report that was decided on.
    @Nullable package var report: String?
    /// The diary number of the case, as written.
    @Nullable package var diaryNumber: String?
    /// The decision on the report; `null` for another matter.
    @Nullable package var decision: DecisionView?
    /// What became of a matter that is no report.
    @Nullable package var outcome: ItemOutcome?
    /// The unit whose report it is.
    @Nullable package var unit: String?
    /// The wording of the decision; empty if it follows from the decision on the report.
    package var wording: [String]
    /// What the matter is about.
    @Nullable package var summary: String?
    /// What was proposed at the meeting.
    @Nullable package var proposals: String?
    /// The votes, if there was a vote.
    @Nullable package var votes: Votes?
    /// Who took no part in the matter.
    package var recusals: [MeetingRecordView.Named]
    /// Who had a reservation noted.
    package var reservations: [MeetingRecordView.Named]
    /// What a reservation or a statement says.
    @Nullable package var statement: String?
    /// To whom the extract is to be sent, and when it was.
    package var dispatch: [Dispatch]
    /// The day on which it was adjusted, at once or with the minutes.
    @Nullable package var adjustedOn: CalendarDate?
    /// The day on which it was adjusted at once, if it was.
    @Nullable package var adjustedAtOnceOn: CalendarDate?
    /// The day on which the paragraph was posted by itself, before the rest of the minutes.
    @Nullable package var postedAtOnceOn: CalendarDate?
    /// The day on which an appeal came in.
    @Nullable package var appealedOn: CalendarDate?
    /// The number of the case at the court.
    @Nullable package var courtCase: String?
    /// The day since which the decision has legal force.
    @Nullable package var legalForceOn: CalendarDate?

    /// The items of a meeting's minutes, by paragraph.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - state: The state that holds the reports that it decided on.
    ///   - day: The day that is asked about.
    ///   - names: The names of persons.
    static func items(
        of meeting: Meeting, in state: OversightState, on day: CalendarDate, _ names: some NameBook
    ) -> [MinuteItemView] {
        let decisions = state.decisions(at: meeting.id)
        var items = decisions.map { report, decision in
            MinuteItemView(
                meeting, under: decision.item.paragraph, report: report, decision: decision, state, day, names)
        }
        // What is said beside a decision stands with it.
        for item in meeting.items where item.report == nil {
            items.append(
                MinuteItemView(meeting, under: item.paragraph, report: nil, decision: nil, state, day, names))
        }
        return items.sorted {
            (Paragraph.number(of: $0.paragraph) ?? .max, $0.paragraph)
                < (Paragraph.number(of: $1.paragraph) ?? .max, $1.paragraph)
        }
    }

    private init(
        _ meeting: Meeting, under paragraph: String, report: Report?, decision: Report.Decision?,
        _ state: OversightState, _ day: CalendarDate, _ names: some NameBook
    ) {
        let item =
            report.map { state.item(beside: $0, under: paragraph, at: meeting) } ?? meeting.item(under: paragraph)
        let matter =
            item?.matter.flatMap(meeting.matter)
            ?? report.flatMap { report in meeting.agenda.first { $0.report == report.id && $0.withdrawnOn == nil } }
        self.paragraph = paragraph
        self.matter = matter?.number
        title = item?.title ?? matter?.title ?? report?.title ?? ""
        self.report = report?.id.rawValue
        let opened = report.flatMap { state.cases[Identifier(rawValue: $0.id.rawValue)] }
        diaryNumber = matter?.diaryNumber ?? opened?.diaryNumber?.value.written
        self.decision = decision.map { DecisionView($0, state, names) }
        outcome = item?.outcome
        unit = report?.unit
        wording = item?.wording ?? []
        (summary, proposals, statement) = (item?.summary, item?.proposals, item?.statement)
        votes = item?.votes.map {
            Votes(yes: $0.yes, no: $0.no, abstained: $0.abstained, casting: $0.casting)
        }
        recusals = meeting.recusals.filter { report != nil && $0.report == report?.id }
            .map { MeetingRecordView.Named($0.person, names) }
        reservations = (item?.reservations ?? []).map { MeetingRecordView.Named($0, names) }
        let sent = meeting.dispatches.filter { Paragraph($0.paragraph) == Paragraph(paragraph) }
        var dispatch = (item?.dispatch ?? []).map { recipient in
            Dispatch(
                recipient: recipient, sentOn: sent.first { Wording.key($0.recipient) == Wording.key(recipient) }?.on)
        }
        for sent in sent where !dispatch.contains(where: { Wording.key($0.recipient) == Wording.key(sent.recipient) }) {
            dispatch.append(Dispatch(recipient: sent.recipient, sentOn: sent.on))
        }
        self.dispatch = dispatch
        adjustedOn = meeting.adjustedOn(paragraph)
        adjustedAtOnceOn = meeting.adjustedAtOnceOn(paragraph)
        postedAtOnceOn = meeting.postedAtOnceOn(paragraph)
        let appeals = meeting.appeals.filter { Paragraph($0.paragraph) == Paragraph(paragraph) }
        // The court's number is often known only later.
        (appealedOn, courtCase) = (appeals.map(\.on).min(), appeals.compactMap(\.courtCase).last)
        legalForceOn = meeting.legalForce(of: paragraph, on: day)
    }
}

extension OversightState {
    /// What minutes say beside the decision on a report, also if a correction moved the decision here from another
    /// meeting of the body.
    fileprivate func item(beside report: Report, under paragraph: String, at meeting: Meeting) -> ItemMinuted? {
        if let item = meeting.item(beside: report.id, under: paragraph) { return item }
        let others = meetings.entities.lazy.filter { other in
            other.body == meeting.body && other.id != meeting.id
                && !report.decisions.contains { $0.item.body == other.body && $0.item.meeting == other.date }
        }
        return others.compactMap { $0.items.first { $0.report == report.id } }.first
    }
}
