extension Report {
    /// Decides what follows from a body's decision.
    func record(_ decision: BodyDecision, _ occasion: Occasion) throws(Refusal) -> [ReportEvent] {
        if let tabled = try tableAfterwards(decision, occasion) { return tabled }
        let isEscalated: Bool
        switch stage {
        case .submitted: isEscalated = false
        case .escalated: isEscalated = true
        case .approved, .closed:
            let last = decisions.last
            throw Refusal(
                .alreadyDecided,
                "The report \(id) is decided already, on \(last?.item.meeting.description ?? "an earlier day"), "
                    + "\(last?.item.paragraph ?? ""); only a tabling at a meeting before that can be recorded afterwards."
            )
        case .requested, .drafting, .remitted:
            throw Refusal(
                .wrongState, "The report \(id) is \(stage.rawValue), not submitted; nothing can be decided on it yet.")
        }
        guard decision.item.body == before else {
            throw Refusal(
                .wrongBody, "The report \(id) is not before \(decision.bodyName) but before \(before).")
        }
        try occasion.check(notBefore: submittedOn, "A decision", follows: "the submission")
        try occasion.check(notBefore: lastStepOn, "A decision", follows: "the report's last step")
        try decision.item.checkParagraph()
        try notDecidedThere(decision.item)
        let reasons = decision.reasons.flatMap { Wording.tidy($0).isEmpty ? nil : $0 }
        let (on, item) = (occasion.on, decision.item)
        if decision.due != nil, decision.outcome != .remit {
            throw Refusal(.invalid, "Only a remit sets a due date.")
        }
        if decision.presenter != nil, decision.outcome != .escalate {
            throw Refusal(.invalid, "Only an escalated report has a presenter.")
        }
        switch (decision.outcome, isEscalated) {
        case (.remit, _):
            guard let reasons else {
                throw Refusal(.reasonsMissing, "A remit needs its reasons, which the minutes must say; give --reason.")
            }
            if let due = decision.due, due < on {
                throw Refusal(.invalid, "The supplement would be due on \(due), before the meeting on \(on).")
            }
            return [.remitted(ReportRemitted(on: on, item: item, reasons: reasons, due: decision.due))]
        case (.table, _): return [.tabled(ReportTabled(on: on, item: item, reasons: reasons))]
        case (.approve, false): return [.approved(ReportApproved(on: on, item: item, reasons: reasons))]
        case (.escalate, false): return try escalate(decision, reasons, on)
        case (.close, true):
            return [.boardActionDecided(BoardActionDecided(on: on, item: item, reasons: reasons))]
        case (.close, false):
            throw Refusal(
                .wrongState, "Only the body that a report is escalated to closes it; approve it instead.")
        case (.escalate, true) where decision.council.map { $0 != decision.item.body } == true:
            return try escalate(decision, reasons, on)
        case (.approve, true), (.escalate, true):
            throw Refusal(
                .wrongState, "The report \(id) is escalated: \(decision.bodyName) closes it, remits it or tables it.")
        }
    }

    /// The tabling of a report at a meeting before the one at which the same body decided on it, recorded afterwards.
    ///
    /// - Returns: `nil` if the body decided on nothing at a later meeting, so that it is a decision like any other.
    private func tableAfterwards(
        _ decision: BodyDecision, _ occasion: Occasion
    ) throws(Refusal) -> [ReportEvent]? {
        let item = decision.item
        guard decision.outcome == .table,
            let next = decisions.first(where: { $0.item.body == item.body && $0.item.meeting > item.meeting })
        else { return nil }
        try occasion.check(notBefore: next.submittedOn, "A decision", follows: "the submission")
        let before = decisions.filter { $0.item.meeting <= item.meeting }.map(\.item.meeting).max()
        try occasion.check(notBefore: before, "A decision", follows: "the decision before it")
        try item.checkParagraph()
        guard !decisions.contains(where: { $0.item.body == item.body && $0.item.meeting == item.meeting }) else {
            throw Refusal(
                .alreadyDecided, "\(decision.bodyName) decided on the report \(id) at the meeting on \(item.meeting).")
        }
        if decision.due != nil { throw Refusal(.invalid, "Only a remit sets a due date.") }
        if decision.presenter != nil { throw Refusal(.invalid, "Only an escalated report has a presenter.") }
        let reasons = decision.reasons.flatMap { Wording.tidy($0).isEmpty ? nil : $0 }
        return [.tabled(ReportTabled(on: occasion.on, item: item, reasons: reasons))]
    }

    private func notDecidedThere(_ item: MinuteItem) throws(Refusal) {
        if decisions.contains(where: { $0.item.isSame(as: item) }) {
            throw Refusal(
                .alreadyDecided,
                "The decision under \(item.paragraph) of \(item.meeting) is recorded for the report already.")
        }
        // A tabled matter comes up again at a later meeting; that is what tabling means.
        if let last = decisions.last, last.outcome == .table, last.item.body == item.body,
            last.item.meeting == item.meeting
        {
            throw Refusal(
                .alreadyDecided,
                "The report \(id) was tabled at the meeting on \(item.meeting), under \(last.item.paragraph); "
                    + "it can be decided at a later one.")
        }
    }

    private func escalate(
        _ decision: BodyDecision, _ reasons: String?, _ on: CalendarDate
    ) throws(Refusal) -> [ReportEvent] {
        // The board hands on what the council decides.
        let isBoard = decision.board == decision.item.body
        let next = isBoard ? decision.council ?? decision.board : decision.board
        guard next != decision.item.body else {
            throw Refusal(
                .wrongBody,
                "The report \(id) is before the executive board already, and the municipality has no council; establish Kommunfullmäktige to hand it on."
            )
        }
        let chairIsRecused = decision.chair.map(decision.recused.contains) ?? false
        // A chair who takes no part in the matter is stood in for, as at the meeting itself.
        let entitled = chairIsRecused ? decision.viceChair : decision.chair
        if let presenter = decision.presenter ?? entitled ?? decision.chair, decision.recused.contains(presenter) {
            throw Refusal(.recused, "\(presenter) is recused in this matter and cannot present it.")
        }
        if let presenter = decision.presenter, let entitled, presenter != entitled {
            let office = chairIsRecused ? "vice chair, as the chair is recused," : "chair,"
            throw Refusal(
                .notPresenter, "An escalated report is presented by the body's \(office) who on \(on) is \(entitled).")
        }
        let presenter = decision.presenter ?? entitled
        return [
            .escalated(
                ReportEscalated(
                    on: on, item: decision.item, reasons: reasons, board: next, presenter: presenter))
        ]
    }
}
