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
            facts = [Fact("ACTIVITY", id)] + Self.activityFacts(event)
            sentence = Self.sentence(event, id)
        case .report(let event):
            facts = [Fact("REPORT", id), Fact("CASE", id)] + Self.reportFacts(event)
            (sentence, weight) = Self.sentence(event, id)
        case .matter(let event):
            facts = [Fact("REPORT", id), Fact("CASE", id)]
            switch event {
            case .opened: sentence = "The case \(id) was opened."
            case .diaryNumberAssigned(let assigned):
                facts.append(Fact("DIARY_NUMBER", assigned.number.written))
                sentence = "The case \(id) was given the diary number \(assigned.number.written)."
            case .closed(let closed): sentence = "The case \(id) was closed on \(closed.on)."
            }
        case .body(let event):
            facts = [Fact("BODY", id)]
            switch event {
            case .established: sentence = "The body \(id) was established."
            case .mandateGiven(let given):
                facts += [Fact("PERSON", given.person.rawValue), Fact("OFFICE", given.office.rawValue)]
                sentence = "\(given.person) became \(given.office.rawValue) of \(id) on \(given.on)."
            case .mandateEnded(let ended):
                facts += [Fact("PERSON", ended.person.rawValue), Fact("OFFICE", ended.office.rawValue)]
                sentence = "\(ended.person) ceased to be \(ended.office.rawValue) of \(id) after \(ended.on)."
            }
        case .meeting(let event):
            facts = Self.meetingFacts(event, id)
            switch event {
            case .scheduled(let scheduled):
                sentence = "\(scheduled.body) meets on \(scheduled.date)."
            case .recusalDeclared(let declared):
                sentence = "\(declared.person) takes no part in the matter of \(declared.report) at \(id)."
            case .minutesAdjusted(let adjusted): sentence = "The minutes of \(id) were adjusted on \(adjusted.on)."
            case .minutesPosted(let posted): sentence = "The minutes of \(id) were posted on \(posted.on)."
            }
        case .municipality(let event):
            facts = [Fact("MUNICIPALITY", id)]
            switch event {
            case .registered: sentence = "The municipality \(id) was registered."
            case .gradeScaleAdopted: sentence = "The municipality \(id) adopted a grade scale."
            }
        case .unit(let event):
            facts = [Fact("UNIT", id)]
            switch event {
            case .established: sentence = "The unit \(id) was established."
            case .moved(let moved):
                sentence =
                    moved.parent.map { "The unit \(id) came to belong to \($0)." }
                    ?? "The unit \(id) came to belong to no other."
            case .closed(let closed): sentence = "The unit \(id) was closed after \(closed.on)."
            }
        case .goal(.adopted(let adopted)):
            facts = [Fact("GOAL", id), Fact("YEAR", "\(adopted.year)")]
            sentence = "The goal \(id) was adopted for \(adopted.year)."
        case .person(.roleGranted(let granted)):
            weight = .notice
            facts = Self.roleFacts(granted.assignment, id)
            sentence = "\(id) was given the role \(granted.assignment.role.rawValue)."
        case .person(.roleRevoked(let revoked)):
            weight = .notice
            facts = Self.roleFacts(revoked.assignment, id)
            sentence = "The role \(revoked.assignment.role.rawValue) was taken from \(id)."
        case .reminder(let event):
            let recipient = Reminder.parts(of: Identifier(rawValue: id)).recipient
            facts = [Fact("REMINDER", id), Fact("PERSON", recipient.rawValue)] + Self.facts(event)
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
            "The activity \(id) was rescheduled\(moved.end.map { " to end on \($0)" } ?? "")."
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
                    + "\(corrected.field.rawValue).", .notice
            )
        }
    }

    private static func decided(_ item: MinuteItem) -> String {
        "\(item.body) on \(item.meeting) (\(item.paragraph))"
    }
}
