/// One of those who adjust the minutes did so, for the whole or for one paragraph at once.
package struct MinutesSigned: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// Who.
    package var person: Identifier<Person>
    /// The paragraph that was adjusted at once (omedelbar justering); the whole minutes if `nil`.
    package var paragraph: String?

    /// A signature.
    package init(on: CalendarDate, person: Identifier<Person>, paragraph: String? = nil) {
        self.on = on
        self.person = person
        self.paragraph = paragraph
    }
}

/// The notice of the adjusted minutes was taken down.
package struct NoticeTakenDown: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate

    /// A notice as taken down.
    package init(on: CalendarDate) { self.on = on }
}

/// The extract of a decision was sent to somebody (expediering).
package struct ExtractDispatched: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// The paragraph of the decision, as written.
    package var paragraph: String
    /// To whom, as the minutes name it.
    package var recipient: String

    /// An extract as dispatched.
    package init(on: CalendarDate, paragraph: String, recipient: String) {
        self.on = on
        self.paragraph = paragraph
        self.recipient = recipient
    }
}

/// A decision was appealed (överklagat).
package struct DecisionAppealed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day on which the appeal came in.
    package var on: CalendarDate
    /// The paragraph of the decision, as written.
    package var paragraph: String
    /// The number of the case at the court, if it is known.
    package var courtCase: String?

    /// An appeal.
    package init(on: CalendarDate, paragraph: String, courtCase: String? = nil) {
        self.on = on
        self.paragraph = paragraph
        self.courtCase = courtCase
    }
}

extension Meeting {
    /// Since when the minutes, or one paragraph of them, are adjusted.
    ///
    /// - Parameter paragraph: The paragraph.
    package func adjustedOn(_ paragraph: String) -> CalendarDate? { adjustedAtOnceOn(paragraph) ?? adjustedOn }

    /// The day on which a paragraph was adjusted at once, by the chair and each adjuster.
    ///
    /// - Parameter paragraph: The paragraph.
    package func adjustedAtOnceOn(_ paragraph: String) -> CalendarDate? {
        let signed = signatures.filter { $0.paragraph.map(Paragraph.init) == Paragraph(paragraph) }
        let those = Set(signed.map(\.person))
        guard Set(adjusters).isSubset(of: those), those.count > adjusters.count else { return nil }
        return signed.map(\.on).max()
    }

    /// Since when a decision has legal force (laga kraft): the day after the last one to appeal, if nobody did.
    ///
    /// - Parameters:
    ///   - paragraph: The paragraph of the decision.
    ///   - day: The day that is asked about.
    package func legalForce(of paragraph: String, on day: CalendarDate) -> CalendarDate? {
        guard let last = appealUntil(of: paragraph), day > last,
            !appeals.contains(where: { $0.on <= last && Paragraph($0.paragraph) == Paragraph(paragraph) })
        else { return nil }
        return last.adding(days: 1)
    }

    /// Decides what follows as one of those who adjust the minutes did so.
    ///
    /// - Parameter chair: Who presided and adjusts the minutes for that.
    func sign(
        _ person: Identifier<Person>, _ paragraph: String?, chair: Identifier<Person>?, _ occasion: Occasion
    ) throws(Refusal) -> [MeetingEvent] {
        let day = try heldOn("An adjustment of minutes", occasion)
        try occasion.check(notBefore: day, "An adjustment of minutes", follows: "the meeting")
        guard !adjusters.isEmpty else {
            throw Refusal(
                .wrongState,
                "No adjuster is chosen for \(id); record who adjusts beside the chair with `uppsiktctl meeting adjuster`."
            )
        }
        guard adjusters.contains(person) || person == chair else {
            throw Refusal(
                .invalid,
                "The minutes of \(id) are adjusted by its chair and the adjusters who were chosen, not by \(person)."
            )
        }
        let paragraph = Self.tidy(paragraph).map(Paragraph.written)
        let key = paragraph.map(Paragraph.init)
        guard !signatures.contains(where: { $0.person == person && $0.paragraph.map(Paragraph.init) == key }) else {
            return []
        }
        try checkNotAdjusted()
        if let paragraph { try MinuteItem(body: body, meeting: day, paragraph: paragraph).checkParagraph() }
        let signed = MeetingEvent.minutesSigned(
            MinutesSigned(on: occasion.on, person: person, paragraph: paragraph))
        guard paragraph == nil else { return [signed] }
        let signatures = signatures.filter { $0.paragraph == nil }
        let missing = Set(adjusters + (chair.map { [$0] } ?? [])).subtracting(signatures.map(\.person) + [person])
        guard missing.isEmpty else { return [signed] }
        let last = max(signatures.map(\.on).max() ?? occasion.on, occasion.on)
        return [signed, .minutesAdjusted(MinutesAdjusted(on: last))]
    }

    /// Decides that the minutes were adjusted.
    ///
    /// - Parameters:
    ///   - day: The day of the meeting.
    ///   - persons: All who are to adjust them; those who did so before are left as they are.
    func adjust(
        _ day: CalendarDate, by persons: [Identifier<Person>], _ occasion: Occasion
    ) throws(Refusal) -> [MeetingEvent] {
        try checkNotCancelled()
        try occasion.check(notBefore: day, "An adjustment of minutes", follows: "the meeting")
        if let adjustedOn {
            throw Refusal(.alreadyExists, "The minutes of \(day) were adjusted on \(adjustedOn) already.")
        }
        let before = signatures.filter { $0.paragraph == nil }.map(\.person)
        let signed = persons.filter { !before.contains($0) }.map { person in
            MeetingEvent.minutesSigned(MinutesSigned(on: occasion.on, person: person))
        }
        return signed + [.minutesAdjusted(MinutesAdjusted(on: occasion.on))]
    }

    /// Decides that the notice was taken down.
    func takeDown(_ occasion: Occasion) throws(Refusal) -> [MeetingEvent] {
        guard let postedOn, let last = deadlines?.appealUntil else {
            throw Refusal(.wrongState, "The minutes of \(id) are not posted yet; record that first.")
        }
        if let takenDownOn {
            throw Refusal(.alreadyExists, "The notice of \(id) was taken down on \(takenDownOn) already.")
        }
        try occasion.check(notBefore: postedOn, "The taking down of a notice", follows: "its posting")
        guard occasion.on > last else {
            throw Refusal(
                .wrongState, "The notice of \(id) stays up until the last day of appeal, \(last).")
        }
        return [.noticeTakenDown(NoticeTakenDown(on: occasion.on))]
    }

    /// Decides that an extract was sent.
    func dispatch(
        _ paragraph: String, to recipient: String, _ occasion: Occasion
    ) throws(Refusal) -> [MeetingEvent] {
        let (paragraph, recipient) = (Paragraph.written(paragraph), Wording.tidy(recipient))
        guard !recipient.isEmpty else { throw Refusal(.invalid, "Name to whom the extract was sent.") }
        guard let adjustedOn = adjustedOn(paragraph) else {
            throw Refusal(
                .wrongState, "\(paragraph) of \(id) is not adjusted yet; its extract is sent when it is.")
        }
        let isSent = dispatches.contains {
            Paragraph($0.paragraph) == Paragraph(paragraph) && Wording.key($0.recipient) == Wording.key(recipient)
        }
        guard !isSent else { return [] }
        try occasion.check(notBefore: adjustedOn, "The dispatch of an extract", follows: "the adjustment")
        return [
            .extractDispatched(ExtractDispatched(on: occasion.on, paragraph: paragraph, recipient: recipient))
        ]
    }

    /// Decides that a decision was appealed.
    func appeal(
        _ paragraph: String, _ courtCase: String?, _ occasion: Occasion
    ) throws(Refusal) -> [MeetingEvent] {
        let paragraph = Paragraph.written(paragraph)
        guard
            !appeals.contains(where: {
                Paragraph($0.paragraph) == Paragraph(paragraph) && $0.courtCase == Self.tidy(courtCase)
            })
        else { return [] }
        guard let date else { return [] }
        try occasion.check(notBefore: date, "An appeal", follows: "the meeting")
        return [
            .decisionAppealed(
                DecisionAppealed(on: occasion.on, paragraph: paragraph, courtCase: Self.tidy(courtCase)))
        ]
    }
}
