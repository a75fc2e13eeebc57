/// The time and the place of a meeting were set.
package struct MeetingArranged: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day on which they were set.
    package var on: CalendarDate
    /// Where it is held.
    package var place: String?
    /// When it begins, as written, such as `13.15`.
    package var begins: String?
    /// When it ended, as written.
    package var ends: String?

    /// A meeting as arranged.
    package init(on: CalendarDate, place: String? = nil, begins: String? = nil, ends: String? = nil) {
        self.on = on
        self.place = place
        self.begins = begins
        self.ends = ends
    }
}

/// A matter was put on the agenda of a meeting (föredragningslista).
package struct MatterAdded: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day on which it was put there.
    package var on: CalendarDate
    /// Its number on the agenda, from 1.
    package var matter: Int
    /// What it is called; a report that is called otherwise has its own title.
    package var title: String?
    /// The report that it is about.
    package var report: Identifier<Report>?
    /// The diary number of its case, as written; that of a report is its case's.
    package var diaryNumber: String?
    /// The proposal for the decision (beslutsförslag), a sentence for each `att`.
    package var proposal: [String]

    /// A matter as it was added.
    package init(
        on: CalendarDate, matter: Int, title: String? = nil, report: Identifier<Report>? = nil,
        diaryNumber: String? = nil, proposal: [String] = []
    ) {
        self.on = on
        self.matter = matter
        self.title = title
        self.report = report
        self.diaryNumber = diaryNumber
        self.proposal = proposal
    }
}

/// A matter was taken off the agenda (utgår).
package struct MatterWithdrawn: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day on which it was taken off.
    package var on: CalendarDate
    /// Its number on the agenda.
    package var matter: Int
    /// Why.
    package var reason: String?

    /// A matter as withdrawn.
    package init(on: CalendarDate, matter: Int, reason: String? = nil) {
        self.on = on
        self.matter = matter
        self.reason = reason
    }
}

extension Meeting {
    /// A matter on the agenda.
    package struct Matter: Sendable, Equatable {
        /// Its number, from 1.
        package var number: Int
        /// What it is called, unless it has the title of its report.
        package var title: String?
        /// The report that it is about.
        package var report: Identifier<Report>?
        /// The diary number of its case, as written.
        package var diaryNumber: String?
        /// The proposal for the decision, a sentence for each `att`.
        package var proposal: [String]
        /// The day on which it was taken off the agenda.
        package var withdrawnOn: CalendarDate?
        /// Why it was taken off.
        package var reason: String?

        /// A matter as it is put on the agenda.
        package init(
            number: Int, title: String? = nil, report: Identifier<Report>? = nil, diaryNumber: String? = nil,
            proposal: [String] = []
        ) {
            self.number = number
            self.title = title
            self.report = report
            self.diaryNumber = diaryNumber
            self.proposal = proposal
        }
    }

    /// A matter by its number on the agenda.
    ///
    /// - Parameter number: The number, from 1.
    package func matter(_ number: Int) -> Matter? { agenda.first { $0.number == number } }

    mutating func apply(_ added: MatterAdded) {
        agenda.append(
            Matter(
                number: added.matter, title: added.title, report: added.report, diaryNumber: added.diaryNumber,
                proposal: added.proposal))
    }

    mutating func apply(_ withdrawn: MatterWithdrawn) {
        for index in agenda.indices where agenda[index].number == withdrawn.matter {
            (agenda[index].withdrawnOn, agenda[index].reason) = (withdrawn.on, withdrawn.reason)
        }
    }

    /// Decides the time and the place of a meeting.
    func arrange(
        _ place: String?, _ begins: String?, _ ends: String?, _ occasion: Occasion
    ) throws(Refusal) -> [MeetingEvent] {
        try checkNotCancelled()
        try checkMinutesAreOpen()
        try occasion.check(notBefore: nil, "The arrangement", follows: "anything")
        let (place, begins, ends) = (Self.tidy(place), try Self.time(begins), try Self.time(ends))
        guard place != nil || begins != nil || ends != nil else {
            throw Refusal(.invalid, "Say where the meeting is held, when it begins, or when it ended.")
        }
        let now = [self.place, self.begins, self.ends]
        guard [place ?? self.place, begins ?? self.begins, ends ?? self.ends] != now else { return [] }
        return [.arranged(MeetingArranged(on: occasion.on, place: place, begins: begins, ends: ends))]
    }

    /// Decides that a matter is put on the agenda.
    func add(_ matter: Matter, _ occasion: Occasion) throws(Refusal) -> [MeetingEvent] {
        try checkNotCancelled()
        try checkMinutesAreOpen()
        try occasion.check(notBefore: nil, "The addition of a matter", follows: "anything")
        let title = Self.tidy(matter.title)
        guard title != nil || matter.report != nil else {
            throw Refusal(.invalid, "A matter needs a title, or the report that it is about.")
        }
        let proposal = matter.proposal.map(Wording.tidy).filter { !$0.isEmpty }
        let number = Self.tidy(matter.diaryNumber)
        let standing = agenda.first {
            $0.withdrawnOn == nil
                && (matter.report != nil ? $0.report == matter.report : $0.report == nil && $0.title == title)
        }
        if let standing {
            guard standing.title != title || standing.diaryNumber != number || standing.proposal != proposal else {
                return []
            }
            throw Refusal(
                .alreadyExists,
                "It stands on the agenda already, as matter \(standing.number); take that off first to put it there otherwise."
            )
        }
        return [
            .matterAdded(
                MatterAdded(
                    on: occasion.on, matter: (agenda.map(\.number).max() ?? 0) + 1, title: title,
                    report: matter.report, diaryNumber: number, proposal: proposal))
        ]
    }

    /// Decides that a matter is taken off the agenda.
    func withdraw(_ number: Int, _ reason: String?, _ occasion: Occasion) throws(Refusal) -> [MeetingEvent] {
        let matter = try knownMatter(number)
        try checkNotCancelled()
        guard matter.withdrawnOn == nil else { return [] }
        try checkMinutesAreOpen()
        if let item = items.first(where: { $0.matter == number }) {
            throw Refusal(
                .wrongState, "Matter \(number) was taken up under \(item.paragraph), so it cannot be withdrawn.")
        }
        try occasion.check(notBefore: nil, "The withdrawal of a matter", follows: "anything")
        return [
            .matterWithdrawn(MatterWithdrawn(on: occasion.on, matter: number, reason: Self.tidy(reason)))
        ]
    }

    /// A time of the day as minutes have it, such as `13.15`.
    ///
    /// - Throws: ``Refusal`` if it is none.
    private static func time(_ written: String?) throws(Refusal) -> String? {
        guard let written = tidy(written) else { return nil }
        let parts = written.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        let isPlain = parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        guard isPlain, parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute), parts[1].count == 2
        else { throw Refusal(.invalid, "\"\(written.prefix(20))\" is no time of the day; write it as 13.15.") }
        return "\(hour < 10 ? "0" : "")\(hour).\(parts[1])"
    }

    func knownMatter(_ number: Int) throws(Refusal) -> Matter {
        guard let matter = matter(number) else {
            let known =
                agenda.isEmpty
                ? "its agenda is empty" : "its agenda has \(agenda.map { String($0.number) }.joined(separator: ", "))"
            throw Refusal(.notFound, "There is no matter \(number) at the meeting \(id); \(known).")
        }
        return matter
    }
}
