import Oversight

extension MeetingEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject: [EventFacts.Fact] = []
        return switch self {
        case .scheduled(let event): EventFacts(event, about: id, subject)
        case .moved(let event): EventFacts(event, about: id, subject)
        case .cancelled(let event): EventFacts(event, about: id, subject)
        case .recusalDeclared(let event): EventFacts(event, about: id, subject)
        case .minutesAdjusted(let event): EventFacts(event, about: id, subject)
        case .minutesPosted(let event): EventFacts(event, about: id, subject)
        case .arranged(let event): EventFacts(event, about: id, subject)
        case .matterAdded(let event): EventFacts(event, about: id, subject)
        case .matterWithdrawn(let event): EventFacts(event, about: id, subject)
        case .attendanceRecorded(let event): EventFacts(event, about: id, subject)
        case .adjusterChosen(let event): EventFacts(event, about: id, subject)
        case .itemMinuted(let event): EventFacts(event, about: id, subject)
        case .minutesSigned(let event): EventFacts(event, about: id, subject)
        case .noticeTakenDown(let event): EventFacts(event, about: id, subject)
        case .extractDispatched(let event): EventFacts(event, about: id, subject)
        case .decisionAppealed(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension MeetingScheduled: JournalledEvent {
    static let messageID = MessageID(0x90512f5f97b44d5b, 0x97eb8d991f7f45d7)

    func sentence(about id: String) -> String {
        "\(body) meets on \(date)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [
            EventFacts.Fact("BODY", body.rawValue), EventFacts.Fact("MEETING", date.description),
            EventFacts.Fact("MEETING_ID", id),
        ]
    }
}

extension MeetingMoved: JournalledEvent {
    static let messageID = MessageID(0xe8ac4cd4bd4646d6, 0x83f0096c02c169ba)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The meeting \(id) was moved to \(date)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id).map { fact in
            fact.name == "MEETING" ? EventFacts.Fact("MEETING", date.description) : fact
        } + .reasons(reason)
    }
}

extension MeetingCancelled: JournalledEvent {
    static let messageID = MessageID(0xf56b0a3a060f4e45, 0xb273a1c80016db43)
    var weight: EventFacts.Weight { .notice }

    func sentence(about id: String) -> String {
        "The meeting \(id) was cancelled on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id) + .reasons(reason)
    }
}

extension RecusalDeclared: JournalledEvent {
    static let messageID = MessageID(0xfef088a2eb8a4250, 0xadf61f6d2d33b447)

    func sentence(about id: String) -> String {
        "\(person) takes no part in the matter of \(report) at \(id)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [
            EventFacts.Fact("REPORT", report.rawValue), EventFacts.Fact("CASE", report.rawValue),
            EventFacts.Fact("PERSON", person.rawValue),
        ] + placeFacts(ofMeeting: id)
    }
}

extension MinutesAdjusted: JournalledEvent {
    static let messageID = MessageID(0x6b76a9c594c7427d, 0x9782d51191442ea3)

    func sentence(about id: String) -> String {
        "The minutes of \(id) were adjusted on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id)
    }
}

extension MinutesPosted: JournalledEvent {
    static let messageID = MessageID(0x4c4534cf0cee466a, 0x9699e9fbf43c9c73)

    func sentence(about id: String) -> String {
        paragraph.map { "\($0) of the minutes of \(id) was posted on \(on)." }
            ?? "The minutes of \(id) were posted on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id) + (paragraph.map { [EventFacts.Fact("PARAGRAPH", $0)] } ?? [])
    }
}

/// The body and the day that a meeting's id is made of, if it contains both.
func placeFacts(ofMeeting id: String) -> [EventFacts.Fact] {
    let meeting = Identifier<Meeting>(rawValue: id)
    guard let (body, date) = Meeting.bodyAndDate(of: meeting) else { return [EventFacts.Fact("MEETING_ID", id)] }
    return [
        EventFacts.Fact("BODY", body.rawValue), EventFacts.Fact("MEETING", date.description),
        EventFacts.Fact("MEETING_ID", id),
    ]
}
