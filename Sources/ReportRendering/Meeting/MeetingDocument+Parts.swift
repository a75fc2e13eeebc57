import Oversight
import OversightViews
import Presentation

extension MeetingDocument {
    /// The agenda, with the proposals for decisions.
    mutating func summons() {
        add(.heading(2, .words(words[.agenda])))
        if record.agenda.isEmpty { add(.paragraph(.words(words[.without]))) }
        for (index, item) in record.agenda.enumerated() {
            let number = item.number ?? index + 1
            add(.heading(3, .content("\(number). \(Legible.line(item.title) ?? "")")))
            add(.facts([Fact(words[.diaryNumber], .content(item.diaryNumber))].compactMap(\.self)))
            if item.withdrawnOn != nil {
                let reason = Legible.line(item.reason).map { ": \($0)" } ?? "."
                add(.paragraph(.content(words[.withdrawn] + reason)))
            } else if !item.proposal.isEmpty {
                add(.paragraph(.words(words[.proposal])))
                add(.list(words.resolutions(item.proposal, isRecorded: true).map { .content($0) }))
            }
        }
    }

    /// The whole minutes.
    mutating func minutes() {
        attendance()
        add(.heading(2, .words(words[.decisions])))
        if record.items.isEmpty { add(.paragraph(.words(words[.nothingDecided]))) }
        for entry in record.items { item(entry, level: 3) }
        adjustment()
    }

    /// What stands under one paragraph, with its adjustment and what came of it.
    mutating func extract(_ entries: [MinuteItemView]) {
        for entry in entries {
            item(entry, level: 2)
            state(entry)
        }
        // A paragraph that was adjusted at once does not wait for the whole.
        if entries.allSatisfy({ $0.adjustedAtOnceOn == nil }) { adjustment() }
    }

    /// What is posted of adjusted minutes.
    mutating func notice() {
        let deadlines = record.meeting.deadlines
        add(
            .facts(
                [
                    Fact(words[.paragraph], .content(span)),
                    Fact(words[.adjusted], record.meeting.adjustedOn.map { .day($0) }),
                    Fact(words[.posted], record.meeting.postedOn.map { .day($0) }),
                    Fact(words[.lastAppeal], deadlines.map { .day($0.appealUntil) }),
                    Fact(words[.takeDownAfter], deadlines.map { .day($0.appealUntil.adding(days: 1)) }),
                    Fact(words[.takenDown], record.takenDownOn.map { .day($0) }),
                    Fact(words[.secretary], .content(record.secretary?.name)),
                ].compactMap(\.self)))
        if record.meeting.adjustedOn == nil { add(.paragraph(.words(words[.notAdjusted] + "."))) }
    }

    /// The first and the last paragraph, such as `§ 49–55`.
    private var span: String? {
        guard let first = record.items.first?.paragraph, let last = record.items.last?.paragraph else { return nil }
        return Self.span(first, last)
    }

    /// Paragraphs from one to another, such as `§ 49–55`.
    private static func span(_ first: String, _ last: String) -> String {
        guard first != last else { return first }
        return "\(first)–\(last.filter { $0.isNumber || $0.isLetter })"
    }

    private mutating func attendance() {
        guard !record.attendance.isEmpty else { return }
        add(.heading(2, .words(words[.attendance])))
        let serving = record.attendance.filter { $0.part == .serving }
        if !serving.isEmpty {
            add(
                .table(
                    caption: words[.serving],
                    columns: [words[.name], words[.office], words[.part]],
                    rows: serving.map { [.content($0.name), .words(office(of: $0)), .content(part(of: $0))] }))
        }
        for (part, phrase) in [(AttendancePart.attending, MeetingPhrase.attending), (.absent, .absent)] {
            let others = record.attendance.filter { entry in
                // A deputy who serves for a while is listed there.
                entry.part == part && !(part == .attending && serving.contains { $0.person == entry.person })
            }
            let names = others.map { entry in
                entry.from == nil && entry.until == nil ? entry.name : "\(entry.name) (\(self.part(of: entry)))"
            }
            add(words[phrase], names.joined(separator: ", "))
        }
        if let secretary = record.secretary { add(words[.secretary], secretary.name) }
        if let quorum = record.quorum {
            add(
                .paragraph(
                    .words(
                        words.quorum(fewest: quorum.fewest, members: quorum.members, required: quorum.required))))
            if !quorum.tooFewUnder.isEmpty {
                add(.labelled(words[.quorumMissing], .content(quorum.tooFewUnder.joined(separator: ", "))))
            }
        }
    }

    private func office(of entry: MeetingRecordView.Attendance) -> String {
        entry.office.map(words.label) ?? ""
    }

    private func part(of entry: MeetingRecordView.Attendance) -> String {
        let span =
            switch (entry.from, entry.until) {
            case (nil, nil): words[.whole]
            case (let from?, nil): words.from(from)
            case (nil, let until?): words.through(until)
            case (let from?, let until?): Self.span(from, until)
            }
        guard let insteadOf = entry.insteadOf else { return span }
        return "\(span), \(words[.insteadOf]) \(insteadOf.name)"
    }

    private mutating func item(_ entry: MinuteItemView, level: Int) {
        add(.heading(level, .content("\(entry.paragraph) \(Legible.line(entry.title) ?? "")")))
        add(.facts([Fact(words[.diaryNumber], .content(entry.diaryNumber))].compactMap(\.self)))
        add(words[.summary], entry.summary)
        add(words[.proposals], entry.proposals)
        if let votes = entry.votes { add(.labelled(words[.vote], .words(sentence(votes)))) }
        let decided = entry.decision.map { words.label($0.outcome, by: $0.bodyName, handedTo: $0.handedToName) }
        let outcome = decided ?? entry.outcome.map(words.label)
        // A wording says it all; a report's outcome has consequences of its own.
        if let outcome, entry.outcome != .decided { add(.labelled(words[.decision], .words(outcome))) }
        resolutions(of: entry)
        add(words[.reasons], entry.decision?.reasons)
        if entry.decision?.outcome == .escalate { add(words[.presenter], entry.decision?.presenter) }
        add(words[.recusals], entry.recusals.map(\.name).joined(separator: ", "))
        add(words[.reservations], entry.reservations.map(\.name).joined(separator: ", "))
        add(words[.noted], entry.statement)
        for correction in entry.decision?.rectifications ?? [] { add(words[.corrected], correction.sentence(words)) }
        for correction in record.corrections where Self.isOf(correction, entry) {
            add(words[.corrected], sentence(correction))
        }
        add(words[.dispatch], entry.dispatch.map(\.recipient).joined(separator: ", "))
        if let on = entry.adjustedAtOnceOn { add(.labelled(words[.adjustedAtOnce], .day(on))) }
        if let on = entry.postedAtOnceOn { add(.labelled(words[.posted], .day(on))) }
    }

    /// What the body decided, as recorded or as follows from the outcome.
    private mutating func resolutions(of entry: MinuteItemView) {
        let sentences: [Shown]
        if !entry.wording.isEmpty {
            sentences = words.resolutions(entry.wording, isRecorded: true).map { .content($0) }
        } else if let decision = entry.decision {
            let wording = words.wording(
                decision.outcome, unit: entry.unit, due: decision.due, handedTo: decision.handedToName)
            sentences = words.resolutions(wording, isRecorded: false).map { .content($0) }
        } else if let outcome = entry.outcome {
            sentences = words.resolutions(words.wording(outcome), isRecorded: false).map { .content($0) }
        } else {
            return
        }
        guard !sentences.isEmpty else { return }
        add(.paragraph(.content(words.decides(record.meeting.bodyName))))
        add(.list(sentences))
    }

    private func sentence(_ votes: MinuteItemView.Votes) -> String {
        var parts = ["\(votes.yes) \(words[.yes])", "\(votes.no) \(words[.no])"]
        if votes.abstained > 0 { parts.append("\(votes.abstained) \(words[.abstained])") }
        let counted = parts.joined(separator: ", ")
        guard let casting = votes.casting else { return counted }
        return "\(counted); \(words[.casting]): \(words[casting == .yes ? .yes : .no])"
    }

    /// Where a paragraph stands after the meeting, which the minutes themselves do not say.
    private mutating func state(_ entry: MinuteItemView) {
        var facts = [
            Fact(words[.appealed], entry.appealedOn.map { .day($0) }),
            Fact(words[.courtCase], .content(entry.courtCase)),
            Fact(words[.legalForce], entry.legalForceOn.map { .day($0) }),
        ]
        facts += entry.dispatch.map { dispatch in
            Fact("\(words[.sent]) \(Legible.line(dispatch.recipient) ?? "")", dispatch.sentOn.map { .day($0) })
        }
        add(.facts(facts.compactMap(\.self)))
    }

    private mutating func adjustment() {
        add(.heading(2, .words(words[.adjustment])))
        guard let adjustedOn = record.meeting.adjustedOn else {
            add(.paragraph(.words(words[.notAdjusted] + ".")))
            return signatures()
        }
        add(.facts([Fact(words[.adjusted], .day(adjustedOn))].compactMap(\.self)))
        signatures()
    }

    private static func isOf(_ correction: MeetingRecordView.Correction, _ entry: MinuteItemView) -> Bool {
        correction.paragraph.map { Paragraph($0) == Paragraph(entry.paragraph) } == true
    }

    /// A correction as minutes print it: `2026-06-03: tidigare att anta taxorna. Skrivfel`.
    private func sentence(_ correction: MeetingRecordView.Correction) -> String {
        let part = correction.paragraph == nil ? "\(words.label(correction.part)). " : ""
        let before = words.resolutions(correction.was, isRecorded: true).joined(separator: " ")
        let was = before.isEmpty ? "" : "\(words[.previously]) \(before) "
        return "\(correction.on): \(part)\(was)\(correction.reason)"
    }

    private mutating func signatures() {
        let others = record.corrections.filter { correction in
            !record.items.contains { Self.isOf(correction, $0) }
        }
        for correction in others { add(words[.corrected], sentence(correction)) }
        // Minutes may have been recorded as adjusted, without a word of by whom.
        let isAdjusted = record.meeting.adjustedOn != nil
        let adjusters = record.adjusters.filter { !isAdjusted || $0.adjustedOn != nil }
        guard adjusters.count > (isAdjusted ? 0 : 1) else { return }
        add(
            .table(
                caption: words[.adjusters],
                columns: [words[.adjustedBy], words[.adjusted]],
                rows: adjusters.map { adjuster in
                    [
                        .content(adjuster.name + (adjuster.isChair ? ", \(words[.chair].lowercased())" : "")),
                        adjuster.adjustedOn.map { .day($0) } ?? .words(words[.notYet]),
                    ]
                }))
    }
}
