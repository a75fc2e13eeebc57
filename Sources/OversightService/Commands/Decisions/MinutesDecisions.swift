package import Oversight
package import OversightCommands

extension ArrangeMeeting: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.change(meeting, .arrange(place: place, begins: begins, ends: ends))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension AddMatter: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(of: meeting)
        if let report { try context.checkMayComeUp(try context.report(report), at: meeting) }
        return try context.change(
            meeting,
            .addMatter(
                Meeting.Matter(
                    number: 0, title: title, report: report, diaryNumber: diaryNumber, proposal: proposal)))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension WithdrawMatter: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(of: meeting)
        let report = context.state.meetings[meeting]?.matter(matter)?.report
        let decided = context.state.decisions(at: meeting).first { $0.report.id == report }
        if let paragraph = decided?.decision.item.paragraph {
            throw Refusal(
                .wrongState, "Matter \(matter) was decided on under \(paragraph), so it cannot be withdrawn.")
        }
        return try context.change(meeting, .withdrawMatter(matter, reason: reason))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension RecordAttendance: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(of: meeting)
        let held = context.state.meetings[meeting]
        let body = held.flatMap { context.state.bodies[$0.body] }
        let day = held?.date ?? context.occasion.on
        return try context.change(
            meeting,
            .attend(
                Meeting.Attendance(person: person, part: part, insteadOf: insteadOf, from: from, until: until),
                members: body?.members(on: day) ?? [],
                deputies: body?.holders(on: day) { $0 == .deputy } ?? []))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension ChooseAdjuster: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(of: meeting)
        let held = context.state.meetings[meeting]
        let eligible = held.flatMap { context.state.bodies[$0.body] }?.holders(
            on: held?.date ?? context.occasion.on
        ) { $0.isMember || $0 == .deputy }
        return try context.change(
            meeting, .chooseAdjuster(person, chair: context.chair(of: meeting), among: eligible ?? []))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension RecordItem: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let item = ItemMinuted(
            on: context.occasion.on, paragraph: paragraph, matter: matter, title: title, outcome: outcome,
            wording: wording, summary: summary, proposals: proposals, votes: votes, reservations: reservations,
            statement: statement, dispatch: dispatch)
        return try context.change(
            meeting, .minute(item, decided: context.state.report(decidedUnder: paragraph, at: meeting)))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension TakeDownNotice: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.change(meeting, .takeDownNotice)
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension DispatchExtract: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkStands(paragraph, inMinutesOf: meeting)
        return try context.change(meeting, .dispatch(paragraph: paragraph, to: recipient))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension RecordAppeal: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkStands(paragraph, inMinutesOf: meeting)
        return try context.change(meeting, .appeal(paragraph: paragraph, courtCase: courtCase))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension DecisionContext {
    /// Who presides over a meeting: the chair of its body on its day, or the vice chair if there is none.
    func chair(of meeting: Identifier<Meeting>) -> Identifier<Person>? {
        guard let meeting = state.meetings[meeting], let day = meeting.date else { return nil }
        return meeting.presiding(over: state.bodies[meeting.body], on: day)
    }

    /// Those who adjust the minutes of a meeting for which adjusters were chosen, whoever presides first.
    func adjusting(_ id: Identifier<Meeting>) -> [Identifier<Person>] {
        guard let meeting = state.meetings[id], !meeting.adjusters.isEmpty else { return [] }
        let chair = chair(of: id)
        return (chair.map { [$0] } ?? []) + meeting.adjusters.filter { $0 != chair }
    }

    /// The caller, if that is one of those who adjust the minutes of a meeting.
    func callerAdjusting(_ id: Identifier<Meeting>) -> Identifier<Person>? {
        adjusting(id).first { $0 == permit.caller.id }
    }

    /// Refuses whoever may not record anything of a meeting, before anything is said of it.
    ///
    /// - Parameters:
    ///   - id: The meeting.
    ///   - signer: Who adjusted its minutes, if that is to be recorded: one of those who adjust them may do it alone.
    func checkReach(of id: Identifier<Meeting>, by signer: Identifier<Person>? = nil) throws(Refusal) {
        let meeting = state.meetings[id]
        func actor() -> Identifier<Person>? {
            signer.flatMap { signer in meeting.map { state.adjusts(signer, $0) } == true ? signer : nil }
        }
        try checkReach(AccessTable.Subject(body: meeting?.body ?? Identifier(rawValue: ""), actor: actor()))
    }

    /// Refuses a paragraph that a meeting's minutes do not have.
    func checkStands(
        _ paragraph: String, inMinutesOf id: Identifier<Meeting>, by signer: Identifier<Person>? = nil
    ) throws(Refusal) {
        try checkReach(of: id, by: signer)
        guard let meeting = state.meetings[id], meeting.revision > 0 else { return }
        let isThere =
            meeting.item(under: paragraph) != nil || state.report(decidedUnder: paragraph, at: id) != nil
        guard !isThere else { return }
        throw Refusal(
            .notFound,
            "The minutes of \(id) have no \(Wording.tidy(paragraph)); `uppsiktctl meeting document \(id) minutes` shows them."
        )
    }
}
