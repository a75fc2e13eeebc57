/// The part that somebody has in a meeting.
///
/// The raw value is the key that scripts and stored events use.
package enum AttendancePart: String, Sendable, Hashable, CaseIterable, Codable {
    /// Takes part in the decisions (tjänstgörande).
    case serving
    /// A deputy who is there without serving (ersättare som inte tjänstgör).
    case attending
    /// Not there (frånvarande).
    case absent
}

/// It was recorded which part somebody had in a meeting; it takes the place of what was recorded of that person before.
package struct AttendanceRecorded: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    package var on: CalendarDate
    /// Who.
    package var person: Identifier<Person>
    /// Which part.
    package var part: AttendancePart
    /// The member whose place a deputy takes.
    package var insteadOf: Identifier<Person>?
    /// The first paragraph for which that holds, as written; from the beginning if `nil`.
    package var from: String?
    /// The last paragraph for which that holds, as written; to the end if `nil`.
    package var until: String?

    /// Somebody's part in a meeting.
    package init(
        on: CalendarDate, person: Identifier<Person>, part: AttendancePart, insteadOf: Identifier<Person>? = nil,
        from: String? = nil, until: String? = nil
    ) {
        self.on = on
        self.person = person
        self.part = part
        self.insteadOf = insteadOf
        self.from = from
        self.until = until
    }
}

/// A member was chosen to adjust the minutes with the chair (justerare).
package struct AdjusterChosen: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    package var on: CalendarDate
    /// Who.
    package var person: Identifier<Person>

    /// An adjuster.
    package init(on: CalendarDate, person: Identifier<Person>) {
        self.on = on
        self.person = person
    }
}

extension Meeting {
    /// Somebody's part in the meeting.
    package struct Attendance: Sendable, Equatable {
        /// Who.
        package var person: Identifier<Person>
        /// Which part.
        package var part: AttendancePart
        /// The member whose place a deputy takes.
        package var insteadOf: Identifier<Person>?
        /// The first paragraph for which that holds, as written.
        package var from: String?
        /// The last paragraph for which that holds, as written.
        package var until: String?

        /// Somebody's part.
        package init(
            person: Identifier<Person>, part: AttendancePart, insteadOf: Identifier<Person>? = nil,
            from: String? = nil, until: String? = nil
        ) {
            self.person = person
            self.part = part
            self.insteadOf = insteadOf
            self.from = from
            self.until = until
        }

        /// The numbers of the paragraphs for which it holds.
        var span: ClosedRange<Int> {
            let first = from.flatMap(Paragraph.number) ?? 0
            return first...max(first, until.flatMap(Paragraph.number) ?? .max)
        }

        /// Whether the person serves when a paragraph is taken up.
        ///
        /// - Parameter paragraph: The paragraph of the minutes.
        package func serves(under paragraph: String) -> Bool {
            guard part == .serving else { return false }
            guard let number = Paragraph.number(of: paragraph) else { return true }
            return span.contains(number)
        }
    }

    /// Those who serve when a paragraph is taken up, but for a recusal in its matter.
    ///
    /// - Parameters:
    ///   - paragraph: The paragraph of the minutes.
    ///   - report: The report that it is about, in whose matter somebody may be recused.
    package func serving(under paragraph: String, on report: Identifier<Report>? = nil) -> [Attendance] {
        attendance.filter { attendance in
            attendance.serves(under: paragraph)
                && !recusals.contains { $0.person == attendance.person && $0.report == report }
        }
    }

    /// Who presides: the chair, or the vice chair if there is no chair or the chair is absent.
    ///
    /// - Parameters:
    ///   - body: The body that meets.
    ///   - day: The day of the meeting.
    package func presiding(over body: Body?, on day: CalendarDate) -> Identifier<Person>? {
        guard let body else { return nil }
        let offices: [Office] = [.chair, .viceChair]
        return offices.compactMap { body.holder(of: $0, on: day) }.first { person in
            // Who leaves before the end has presided so far.
            !attendance.contains { $0.person == person && $0.part == .absent && $0.from == nil && $0.until == nil }
        }
    }

    mutating func apply(_ recorded: AttendanceRecorded) {
        let entry = Attendance(
            person: recorded.person, part: recorded.part, insteadOf: recorded.insteadOf, from: recorded.from,
            until: recorded.until)
        // Who leaves and comes back, or serves for one and then for another, has several.
        if let index = attendance.firstIndex(where: { $0.person == entry.person && $0.from == entry.from }) {
            attendance[index] = entry
        } else {
            attendance.append(entry)
        }
    }

    /// Decides which part somebody had.
    ///
    /// - Parameter members: The members of the body on the day, its chair and vice chair among them.
    func attend(
        _ entry: Attendance, members: [Identifier<Person>], deputies: [Identifier<Person>], _ occasion: Occasion
    ) throws(Refusal) -> [MeetingEvent] {
        let day = try heldOn("Attendance", occasion)
        var entry = entry
        (entry.from, entry.until) = (entry.from.map(Paragraph.written), entry.until.map(Paragraph.written))
        let isMember = members.contains(entry.person)
        guard isMember || deputies.contains(entry.person) else {
            throw Refusal(
                .wrongState,
                "\(entry.person) is no member or deputy of \(body) on \(day); record that first with `uppsiktctl body mandate`."
            )
        }
        if let place = entry.insteadOf {
            guard entry.part == .serving, !isMember else {
                throw Refusal(.invalid, "Only a deputy who serves takes the place of a member.")
            }
            guard members.contains(place) else {
                throw Refusal(.wrongState, "\(place) is no member of \(body) on \(day).")
            }
        } else if entry.part == .serving, !isMember {
            throw Refusal(.invalid, "A deputy serves in the place of a member; name that member.")
        }
        if entry.part == .attending, isMember {
            throw Refusal(.invalid, "A member who is there serves.")
        }
        for paragraph in [entry.from, entry.until].compactMap(\.self) {
            try MinuteItem(body: body, meeting: day, paragraph: paragraph).checkParagraph()
        }
        if let from = entry.from.flatMap(Paragraph.number), let until = entry.until.flatMap(Paragraph.number),
            until < from
        {
            throw Refusal(.invalid, "The part would end with § \(until), before it begins with § \(from).")
        }
        guard !attendance.contains(entry) else { return [] }
        try checkMinutesAreOpen()
        try checkSeat(of: entry)
        return [
            .attendanceRecorded(
                AttendanceRecorded(
                    on: day, person: entry.person, part: entry.part, insteadOf: entry.insteadOf, from: entry.from,
                    until: entry.until))
        ]
    }

    /// Refuses two persons in one seat under one paragraph: a member and the deputy, or two deputies.
    private func checkSeat(of entry: Attendance) throws(Refusal) {
        guard entry.part == .serving else { return }
        let own = attendance.first { other in
            other.part == .serving && other.person == entry.person && other.from != entry.from
                && other.span.overlaps(entry.span)
        }
        if let own {
            throw Refusal(
                .wrongState,
                "\(own.person) serves under some of these paragraphs already; record that part again with its end first."
            )
        }
        let seat = entry.insteadOf ?? entry.person
        let other = attendance.first { other in
            other.part == .serving && other.person != entry.person && (other.insteadOf ?? other.person) == seat
                && other.span.overlaps(entry.span)
        }
        guard let other else { return }
        throw Refusal(
            .wrongState,
            "\(other.person) serves \(other.insteadOf == nil ? "" : "for \(seat) ")under the same paragraphs; say from and until which paragraph each does."
        )
    }

    /// Decides who adjusts the minutes beside the chair.
    func chooseAdjuster(
        _ person: Identifier<Person>, chair: Identifier<Person>?, among eligible: [Identifier<Person>],
        _ occasion: Occasion
    ) throws(Refusal) -> [MeetingEvent] {
        let day = try heldOn("The choice of an adjuster", occasion)
        guard !adjusters.contains(person) else { return [] }
        try checkMinutesAreOpen()
        guard signatures.isEmpty else {
            throw Refusal(.wrongState, "Somebody adjusted the minutes already, so no adjuster is added.")
        }
        if person == chair { throw Refusal(.invalid, "The chair adjusts the minutes anyway; choose somebody else.") }
        guard eligible.contains(person) else {
            throw Refusal(
                .wrongState, "\(person) is no member or deputy of \(body) on \(day), and cannot adjust its minutes.")
        }
        let parts = attendance.filter { $0.person == person }
        if !parts.isEmpty, !parts.contains(where: { $0.part == .serving }) {
            throw Refusal(.invalid, "\(person) did not serve at the meeting on \(day), and cannot adjust its minutes.")
        }
        return [.adjusterChosen(AdjusterChosen(on: day, person: person))]
    }

    /// The day of the meeting, if it may have been held.
    func heldOn(_ what: String, _ occasion: Occasion) throws(Refusal) -> CalendarDate {
        guard let date else { throw Refusal(.notFound, "There is no meeting \(id); schedule it first.") }
        try checkNotCancelled()
        try Occasion(on: date, today: occasion.today).check(notBefore: nil, what, follows: "the meeting")
        return date
    }
}
