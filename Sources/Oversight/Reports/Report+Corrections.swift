extension Report {
    /// Decides how the record of a decision is corrected.
    func correct(
        _ number: Int, _ field: CorrectedField, _ now: String, _ reason: String, _ occasion: Occasion
    ) throws(Refusal) -> [ReportEvent] {
        guard decisions.indices.contains(number - 1) else {
            throw Refusal(.notFound, "The report \(id) has \(decisions.count) decisions; there is no number \(number).")
        }
        let decision = decisions[number - 1]
        guard !Wording.tidy(reason).isEmpty else {
            throw Refusal(.reasonsMissing, "A correction needs a reason; it stays in the log beside what it corrects.")
        }
        try occasion.check(notBefore: decision.item.meeting, "A correction", follows: "the decision")
        let now = Wording.tidy(now)
        guard !now.isEmpty else { throw Refusal(.invalid, "A correction says what is right; nothing was given.") }
        let was: String
        var item = decision.item
        switch field {
        case .paragraph:
            was = item.paragraph
            item.paragraph = now
            try item.checkParagraph()
        case .reasons: was = decision.reasons ?? ""
        case .due:
            guard decision.outcome == .remit else { throw Refusal(.invalid, "Only a remit has a due date.") }
            was = decision.due?.description ?? ""
            let due = try Self.day(now)
            guard due >= item.meeting else {
                throw Refusal(.invalid, "The supplement would be due on \(due), before the meeting on \(item.meeting).")
            }
        case .meeting:
            was = item.meeting.description
            item.meeting = try Self.day(now)
            guard item.meeting <= occasion.today else {
                throw Refusal(
                    .dateInFuture,
                    "A meeting cannot be corrected to \(item.meeting), after today, \(occasion.today).")
            }
            try check(item.meeting, ofDecision: number - 1)
        }
        guard was != now else { return [] }
        let others = decisions.enumerated().filter { $0.offset != number - 1 }.map(\.element.item)
        guard item == decision.item || !others.contains(where: { $0.isSame(as: item) }) else {
            throw Refusal(
                .alreadyDecided,
                "The decision under \(item.paragraph) of \(item.meeting) is recorded for the report already.")
        }
        return [
            .decisionCorrected(
                DecisionCorrected(
                    on: occasion.on, decision: number, field: field, was: was, now: now, reason: reason))
        ]
    }

    private static func day(_ written: String) throws(Refusal) -> CalendarDate {
        guard let day = CalendarDate(written) else {
            throw Refusal(.invalid, "\"\(written)\" is not a day as YYYY-MM-DD.")
        }
        return day
    }

    /// Checks that a decision can have been made on a day: between what it followed and what followed it.
    private func check(_ meeting: CalendarDate, ofDecision index: Int) throws(Refusal) {
        let decision = decisions[index]
        if let submittedOn = decision.submittedOn, meeting < submittedOn {
            throw Refusal(
                .dateTooEarly, "The meeting cannot be on \(meeting): the report was submitted on \(submittedOn).")
        }
        if index > 0, meeting < decisions[index - 1].item.meeting {
            let earlier = decisions[index - 1].item.meeting
            throw Refusal(
                .dateTooEarly, "The meeting cannot be on \(meeting): the decision before it was made on \(earlier).")
        }
        if let due = decision.due, due < meeting {
            throw Refusal(.invalid, "The meeting cannot be on \(meeting): the supplement is due on \(due).")
        }
        let next = index + 1 < decisions.count ? decisions[index + 1] : nil
        let resubmitted = next.map(\.submittedOn) ?? submittedOn
        let later: [(day: CalendarDate, what: String)] = [
            next.map { ($0.item.meeting, "the next decision was made") },
            resubmitted.flatMap { $0 == decision.submittedOn ? nil : ($0, "the report was submitted again") },
            supplements.first { $0.on >= decision.item.meeting }.map { ($0.on, "the report was supplemented") },
        ].compactMap { $0 }
        if let first = later.filter({ $0.day < meeting }).min(by: { $0.day < $1.day }) {
            throw Refusal(.invalid, "The meeting cannot be on \(meeting): \(first.what) on \(first.day).")
        }
    }
}

extension MinuteItem {
    /// The most characters of a paragraph, such as `§§ 112–114` or `KS AU § 12 a`.
    private static let longestParagraph = 40

    /// Checks that the paragraph can be one of minutes, which are numbered.
    ///
    /// - Throws: ``Refusal`` if it is empty, has no number or is too long.
    func checkParagraph() throws(Refusal) {
        let paragraph = Wording.tidy(paragraph)
        guard !paragraph.isEmpty else {
            throw Refusal(.invalid, "A decision is in the minutes under a paragraph; name it.")
        }
        guard paragraph.contains(where: { $0.isASCII && $0.isNumber }), paragraph.count <= Self.longestParagraph else {
            throw Refusal(
                .invalid, "\"\(paragraph.prefix(60))\" is no paragraph of minutes; give its number, such as \"§ 41\".")
        }
    }
}
