package import Oversight

/// All that is recorded of a meeting, from its agenda to the dispatch of its decisions: what its documents are made of.
package struct MeetingRecordView: Codable, Sendable, Equatable {
    /// A person by id, with the name that the directory has.
    package struct Named: Codable, Sendable, Equatable {
        /// The identifier.
        package var person: String
        /// The name; the identifier if the directory has none.
        package var name: String

        init(_ person: Identifier<Person>, _ names: some NameBook) {
            self.person = person.rawValue
            name = names.name(of: person) ?? person.rawValue
        }
    }

    /// A matter of the agenda.
    package struct AgendaItem: Codable, Sendable, Equatable {
        /// Its number on the agenda; `null` for a report that is before the body without having been put there.
        @Nullable package var number: Int?
        /// What it is called.
        package var title: String
        /// The identifier of the report that it is about.
        @Nullable package var report: String?
        /// The diary number of its case, as written.
        @Nullable package var diaryNumber: String?
        /// The proposal for the decision, a sentence for each `att`.
        package var proposal: [String]
        /// The paragraph under which it was taken up.
        @Nullable package var paragraph: String?
        /// The day on which it was taken off the agenda.
        @Nullable package var withdrawnOn: CalendarDate?
        /// Why it was taken off.
        @Nullable package var reason: String?
    }

    /// Somebody's part in the meeting.
    package struct Attendance: Codable, Sendable, Equatable {
        /// The identifier of the person.
        package var person: String
        /// The name; the identifier if the directory has none.
        package var name: String
        /// The office in the body on that day.
        @Nullable package var office: Office?
        /// The part.
        package var part: AttendancePart
        /// The member whose place a deputy takes.
        @Nullable package var insteadOf: Named?
        /// The first paragraph for which that holds.
        @Nullable package var from: String?
        /// The last paragraph for which that holds.
        @Nullable package var until: String?
    }

    /// Whether enough members serve for the body to decide.
    ///
    /// Source: kommunallagen (2017:725) 5 kap. 45 § and 6 kap. 27 §: more than half of the members.
    package struct Quorum: Codable, Sendable, Equatable {
        /// How many members the body has.
        package var members: Int
        /// How many have to serve.
        package var required: Int
        /// The fewest who serve under any paragraph.
        package var fewest: Int
        /// The paragraphs under which too few serve.
        package var tooFewUnder: [String]
    }

    /// A correction of adjusted minutes.
    package struct Correction: Codable, Sendable, Equatable {
        /// The day.
        package var on: CalendarDate
        /// Why.
        package var reason: String
        /// What was corrected.
        package var part: MeetingPart
        /// The paragraph that it is about.
        @Nullable package var paragraph: String?
        /// The wording that stood there before; empty if something else of the paragraph changed.
        package var was: [String]
    }

    /// One of those who adjust the minutes.
    package struct Adjuster: Codable, Sendable, Equatable {
        /// The identifier of the person.
        package var person: String
        /// The name; the identifier if the directory has none.
        package var name: String
        /// Whether that is whoever presides.
        package var isChair: Bool
        /// The day on which the minutes were adjusted by that person.
        @Nullable package var adjustedOn: CalendarDate?
    }

    /// Where the meeting stands, with the deadlines of its minutes.
    package var meeting: MeetingView
    /// Where it is held.
    @Nullable package var place: String?
    /// When it begins, as written.
    @Nullable package var begins: String?
    /// When it ended, as written.
    @Nullable package var ends: String?
    /// Who presides.
    @Nullable package var chair: Named?
    /// Who keeps the minutes.
    @Nullable package var secretary: Named?
    /// The agenda, in order; at its end the reports that are or were before the body without having been put there.
    package var agenda: [AgendaItem]
    /// Who had which part, in the order of recording.
    package var attendance: [Attendance]
    /// Whether enough members serve; `null` if no attendance or no members are recorded.
    @Nullable package var quorum: Quorum?
    /// Who adjusts the minutes: whoever presides, then those who were chosen.
    package var adjusters: [Adjuster]
    /// What the minutes say, by paragraph.
    package var items: [MinuteItemView]
    /// The day on which the notice was taken down.
    @Nullable package var takenDownOn: CalendarDate?
    /// What was corrected since the minutes were adjusted, by day.
    package var corrections: [Correction]

    /// The record of a meeting.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - state: The state that holds its body and the reports that it decided on.
    ///   - day: The day that is asked about, on which a decision has or has no legal force.
    ///   - names: The names of persons.
    package init(_ meeting: Meeting, in state: OversightState, on day: CalendarDate, names: some NameBook) {
        let body = state.bodies[meeting.body]
        let date = meeting.date ?? day
        let chair = meeting.presiding(over: body, on: date)
        self.meeting = MeetingView(meeting, in: state)
        (place, begins, ends, takenDownOn) = (meeting.place, meeting.begins, meeting.ends, meeting.takenDownOn)
        self.chair = chair.map { Named($0, names) }
        secretary = body?.holder(of: .secretary, on: date).map { Named($0, names) }
        items = MinuteItemView.items(of: meeting, in: state, on: day, names)
        agenda = Self.agenda(of: meeting, items, state)
        attendance = meeting.attendance.map { entry in
            Attendance(
                person: entry.person.rawValue, name: names.name(of: entry.person) ?? entry.person.rawValue,
                office: body?.offices(of: entry.person, on: date).first, part: entry.part,
                insteadOf: entry.insteadOf.map { Named($0, names) }, from: entry.from, until: entry.until)
        }
        // What was put right before the adjustment was adjusted as it then stood.
        let adjusted = meeting.adjustedOn.map { day in meeting.corrections.filter { $0.on >= day } } ?? []
        corrections = adjusted.sorted { $0.on < $1.on }.map {
            Correction(on: $0.on, reason: $0.reason, part: $0.part, paragraph: $0.paragraph, was: $0.was)
        }
        quorum = Self.quorum(meeting, members: body?.members(on: date).count ?? 0, items)
        let adjusting = (chair.map { [$0] } ?? []) + meeting.adjusters.filter { $0 != chair }
        adjusters = adjusting.map { person in
            Adjuster(
                person: person.rawValue, name: names.name(of: person) ?? person.rawValue, isChair: person == chair,
                adjustedOn: meeting.signatures.first { $0.person == person && $0.paragraph == nil }?.on)
        }
    }

    private static func agenda(
        of meeting: Meeting, _ items: [MinuteItemView], _ state: OversightState
    ) -> [AgendaItem] {
        func item(
            _ number: Int?, title: String?, _ report: Identifier<Report>?, diaryNumber: String?, proposal: [String]
        ) -> AgendaItem {
            let matter = report.flatMap { state.cases[Identifier(rawValue: $0.rawValue)] }
            return AgendaItem(
                number: number, title: title ?? report.flatMap { state.reports[$0]?.title } ?? report?.rawValue ?? "",
                report: report?.rawValue, diaryNumber: diaryNumber ?? matter?.diaryNumber?.value.written,
                proposal: proposal,
                paragraph: items.first { item in
                    report.map { item.report == $0.rawValue } ?? (number != nil && item.matter == number)
                }?.paragraph)
        }
        var agenda = meeting.agenda.map { matter in
            var shown = item(
                matter.number, title: matter.title, matter.report, diaryNumber: matter.diaryNumber,
                proposal: matter.proposal)
            (shown.withdrawnOn, shown.reason) = (matter.withdrawnOn, matter.reason)
            return shown
        }
        let there = Set(meeting.agenda.compactMap(\.report))
        for report in state.reports.entities
        where !there.contains(report.id) && (isDecided(report, at: meeting) || isWaiting(report, for: meeting)) {
            agenda.append(item(nil, title: nil, report.id, diaryNumber: nil, proposal: []))
        }
        return agenda
    }

    /// Whether a report was decided on at a meeting, and so came up there.
    private static func isDecided(_ report: Report, at meeting: Meeting) -> Bool {
        report.decisions.contains { $0.item.body == meeting.body && $0.item.meeting == meeting.date }
    }

    /// Whether a report comes up at a meeting by itself, since it is before the body, until the minutes are adjusted.
    private static func isWaiting(_ report: Report, for meeting: Meeting) -> Bool {
        guard let date = meeting.date, meeting.adjustedOn == nil, meeting.cancelledOn == nil,
            report.before == meeting.body,
            report.stage == .submitted || report.stage == .escalated
        else { return false }
        // What came to the body after the meeting waits for the next one.
        let since = report.stage == .escalated ? report.decisions.last?.item.meeting : report.submittedOn
        return since ?? date <= date
    }

    private static func quorum(_ meeting: Meeting, members: Int, _ items: [MinuteItemView]) -> Quorum? {
        guard members > 0, !meeting.attendance.isEmpty else { return nil }
        let required = members / 2 + 1
        let paragraphs = items.map { item in
            (
                item.paragraph,
                meeting.serving(under: item.paragraph, on: item.report.map { Identifier(rawValue: $0) }).count
            )
        }
        let everywhere = meeting.attendance.filter { $0.part == .serving }.count
        return Quorum(
            members: members, required: required, fewest: paragraphs.map(\.1).min() ?? everywhere,
            tooFewUnder: paragraphs.filter { $0.1 < required }.map(\.0))
    }

    /// What stands under a paragraph: one item, or those of reports that were decided on together.
    ///
    /// - Parameter paragraph: The paragraph, however it is written.
    /// - Throws: `Refusal` if none is named, or the minutes do not have it.
    package func items(under paragraph: String?) throws(Refusal) -> [MinuteItemView] {
        guard let paragraph, !Wording.tidy(paragraph).isEmpty else {
            throw Refusal(.invalid, "An extract is of one paragraph; name it.")
        }
        let found = items.filter { Paragraph($0.paragraph) == Paragraph(paragraph) }
        guard !found.isEmpty else {
            throw Refusal(.notFound, "The minutes of \(meeting.id) have no \(Paragraph.written(paragraph)).")
        }
        return found
    }
}
