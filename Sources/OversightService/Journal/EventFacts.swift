public import EventLog
import Oversight

/// What the journal says of an event: one readable sentence, how important it is, and facts to search by.
///
/// No name and no address stands in it: persons are ids.
public struct EventFacts: Sendable, Hashable {
    /// How important it is to who tails the journal.
    public enum Weight: Sendable, Hashable {
        /// Everyday work.
        case info
        /// A step that changes where a matter lies.
        case notice
        /// Something that a person should look at.
        case warning
    }

    /// A fact, by the name of its field without the prefix.
    public struct Fact: Sendable, Hashable {
        /// Such as `REPORT`.
        public var name: String
        /// Its value.
        public var value: String
    }

    /// One sentence.
    public var sentence: String
    /// How important it is.
    public var weight: Weight
    /// The facts that apply.
    public var facts: [Fact]

    /// What the journal says of a stored event.
    ///
    /// - Parameter recorded: The event.
    /// - Throws: ``ReplayError`` where this version cannot read it.
    public init(_ recorded: RecordedEvent) throws(ReplayError) {
        let (stream, event) = try recorded.domainEvent()
        self.init(event, stream)
    }

    init(_ event: OversightEvent, _ stream: OversightStream) {
        weight = .info
        facts = []
        let id = stream.id
        switch event {
        case .activity(let event):
            facts = [Fact(name: "ACTIVITY", value: id)]
            sentence = Self.sentence(event, id)
            if case .statusReported(let reported) = event {
                facts.append(Fact(name: "STATUS", value: reported.status.rawValue))
            }
        case .report(let event):
            facts = [Fact(name: "REPORT", value: id), Fact(name: "CASE", value: id)]
            (sentence, weight) = Self.sentence(event, id)
            facts += Self.decisionFacts(event)
        case .matter(let event):
            facts = [Fact(name: "REPORT", value: id), Fact(name: "CASE", value: id)]
            switch event {
            case .opened: sentence = "The case \(id) was opened."
            case .diaryNumberAssigned(let assigned):
                sentence = "The case \(id) was given the diary number \(assigned.number.written)."
            case .closed(let closed): sentence = "The case \(id) was closed on \(closed.on)."
            }
        case .body(let event):
            facts = [Fact(name: "BODY", value: id)]
            switch event {
            case .established: sentence = "The body \(id) was established."
            case .mandateGiven(let given):
                sentence = "\(given.person) became \(given.office.rawValue) of \(id) on \(given.on)."
            case .mandateEnded(let ended):
                sentence = "\(ended.person) ceased to be \(ended.office.rawValue) of \(id) after \(ended.on)."
            }
        case .meeting(let event):
            switch event {
            case .scheduled(let scheduled):
                facts = [Fact(name: "BODY", value: scheduled.body.rawValue)]
                sentence = "\(scheduled.body) meets on \(scheduled.date)."
            case .recusalDeclared(let declared):
                facts = [Fact(name: "REPORT", value: declared.report.rawValue)]
                sentence = "\(declared.person) takes no part in the matter of \(declared.report) at \(id)."
            case .minutesAdjusted(let adjusted): sentence = "The minutes of \(id) were adjusted on \(adjusted.on)."
            case .minutesPosted(let posted): sentence = "The minutes of \(id) were posted on \(posted.on)."
            }
        case .municipality(.registered): sentence = "The municipality \(id) was registered."
        case .municipality(.gradeScaleAdopted): sentence = "The municipality \(id) adopted a grade scale."
        case .unit(.established): sentence = "The unit \(id) was established."
        case .unit(.moved): sentence = "The unit \(id) came to belong to another."
        case .unit(.closed): sentence = "The unit \(id) was closed."
        case .goal(.adopted(let adopted)): sentence = "The goal \(id) was adopted for \(adopted.year)."
        case .person(.roleGranted(let granted)):
            weight = .notice
            sentence = "\(id) was given the role \(granted.assignment.role.rawValue)."
        case .person(.roleRevoked(let revoked)):
            weight = .notice
            sentence = "The role \(revoked.assignment.role.rawValue) was taken from \(id)."
        case .reminder(let event):
            facts = [Fact(name: "REMINDER", value: id)] + Self.facts(event)
            (sentence, weight) = Self.sentence(event, id)
        }
    }

    private static func sentence(_ event: ActivityEvent, _ id: String) -> String {
        switch event {
        case .planned(let planned):
            "The activity \(id) was planned\(planned.end.map { " until \($0)" } ?? ""): \(planned.title)"
        case .described: "The activity \(id) was described."
        case .linkedToGoal(let linked): "The activity \(id) serves the goal \(linked.goal)."
        case .statusReported(let reported): "The activity \(id) stood at \(reported.status.rawValue) on \(reported.on)."
        case .rescheduled(let moved):
            "The activity \(id) was rescheduled\(moved.end.map { " to end on \($0)" } ?? ""): \(moved.reason)"
        }
    }

    private static func sentence(_ event: ReportEvent, _ id: String) -> (String, Weight) {
        switch event {
        case .requested(let requested): ("The report \(id) was requested for \(requested.committee).", .info)
        case .drafted(let drafted): ("The report \(id) holds \(drafted.sections.count) goals.", .info)
        case .goalGraded(let graded):
            ("The goal \(graded.goal) was graded \(graded.grade.rawValue) in \(id).", .info)
        case .findingsNoted(let noted):
            (
                "\(noted.findings.count) contradictions were noted in the report \(id).",
                noted.findings.isEmpty ? .info : .notice
            )
        case .submitted(let submitted):
            ("The report \(id) was submitted on \(submitted.on), covering position \(submitted.position).", .notice)
        case .tabled(let tabled): ("The report \(id) was tabled by \(decided(tabled.item)).", .notice)
        case .approved(let approved): ("The report \(id) was approved by \(decided(approved.item)).", .notice)
        case .remitted(let remitted):
            (
                "The report \(id) was remitted by \(decided(remitted.item))"
                    + "\(remitted.due.map { ", to be supplemented by \($0)" } ?? "").", .notice
            )
        case .supplemented(let supplemented): ("The report \(id) was supplemented on \(supplemented.on).", .notice)
        case .escalated(let escalated):
            ("The report \(id) was escalated to \(escalated.board) by \(decided(escalated.item)).", .notice)
        case .boardActionDecided(let action): ("The report \(id) was closed by \(decided(action.item)).", .notice)
        case .decisionCorrected(let corrected):
            (
                "The record of decision \(corrected.decision) on the report \(id) was corrected: "
                    + "\(corrected.field.rawValue).", .warning
            )
        }
    }

    private static func decided(_ item: MinuteItem) -> String {
        "\(item.body) on \(item.meeting) (\(item.paragraph))"
    }

    private static func decisionFacts(_ event: ReportEvent) -> [Fact] {
        switch event {
        case .tabled(let tabled): decisionFacts(.table, tabled.item, tabled.reasons)
        case .approved(let approved): decisionFacts(.approve, approved.item, approved.reasons)
        case .remitted(let remitted): decisionFacts(.remit, remitted.item, remitted.reasons, due: remitted.due)
        case .escalated(let escalated): decisionFacts(.escalate, escalated.item, escalated.reasons)
        case .boardActionDecided(let action): decisionFacts(.close, action.item, action.reasons)
        case .requested(let requested):
            [Fact(name: "BODY", value: requested.committee.rawValue)]
                + (requested.due.map { [Fact(name: "DUE", value: $0.description)] } ?? [])
        default: []
        }
    }

    private static func decisionFacts(
        _ outcome: DecisionOutcome, _ item: MinuteItem, _ reasons: String?, due: CalendarDate? = nil
    ) -> [Fact] {
        var facts = [
            Fact(name: "DECISION", value: outcome.rawValue), Fact(name: "BODY", value: item.body.rawValue),
            Fact(name: "MEETING", value: item.meeting.description), Fact(name: "PARAGRAPH", value: item.paragraph),
        ]
        if let reasons { facts.append(Fact(name: "REASONS", value: reasons)) }
        if let due { facts.append(Fact(name: "DUE", value: due.description)) }
        return facts
    }
}
