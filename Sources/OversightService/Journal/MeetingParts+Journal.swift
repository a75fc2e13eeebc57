import Oversight

// The journal entries of a meeting's agenda, attendance and minutes.

extension MeetingArranged: JournalledEvent {
    static let messageID = MessageID(0xdea553bd9aa04eaa, 0xa73ab7a36af5db32)

    func sentence(about id: String) -> String {
        "The time and the place of the meeting \(id) were set."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id)
    }
}

extension MatterAdded: JournalledEvent {
    static let messageID = MessageID(0x16e3efa6c44d4180, 0xb3e2878165893b29)

    func sentence(about id: String) -> String {
        "Matter \(matter) was put on the agenda of the meeting \(id)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        var facts = placeFacts(ofMeeting: id) + [EventFacts.Fact("MATTER", String(matter))]
        if let report {
            facts += [EventFacts.Fact("REPORT", report.rawValue), EventFacts.Fact("CASE", report.rawValue)]
        }
        return facts
    }
}

extension MatterWithdrawn: JournalledEvent {
    static let messageID = MessageID(0xb5a716673d164127, 0x9f2e344c3357c8ae)

    func sentence(about id: String) -> String {
        "Matter \(matter) was taken off the agenda of the meeting \(id)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id) + [EventFacts.Fact("MATTER", String(matter))] + .reasons(reason)
    }
}

extension AttendanceRecorded: JournalledEvent {
    static let messageID = MessageID(0xc36e4a751ddf4af1, 0xb71b18897ef661b1)

    func sentence(about id: String) -> String {
        "\(person) is recorded as \(part.rawValue) at the meeting \(id)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id) + [EventFacts.Fact("PERSON", person.rawValue)]
    }
}

extension AdjusterChosen: JournalledEvent {
    static let messageID = MessageID(0x32718aca6391471d, 0x88516dbc59048425)

    func sentence(about id: String) -> String {
        "\(person) adjusts the minutes of \(id) with the chair."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id) + [EventFacts.Fact("PERSON", person.rawValue)]
    }
}

extension ItemMinuted: JournalledEvent {
    static let messageID = MessageID(0x3689db8b65a541af, 0x9612eb89be7e10e7)

    func sentence(about id: String) -> String {
        "The minutes of \(id) have the item \(paragraph)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        var facts = placeFacts(ofMeeting: id) + [EventFacts.Fact("PARAGRAPH", paragraph)]
        if let matter { facts.append(EventFacts.Fact("MATTER", String(matter))) }
        return facts
    }
}

extension MinutesSigned: JournalledEvent {
    static let messageID = MessageID(0x2404d5fefb7f4ccf, 0x811976a73e5bdc98)

    func sentence(about id: String) -> String {
        "\(person) adjusted \(paragraph.map { "\($0) of " } ?? "")the minutes of \(id) on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        var facts = placeFacts(ofMeeting: id) + [EventFacts.Fact("PERSON", person.rawValue)]
        if let paragraph { facts.append(EventFacts.Fact("PARAGRAPH", paragraph)) }
        return facts
    }
}

extension NoticeTakenDown: JournalledEvent {
    static let messageID = MessageID(0x69d3128181634724, 0x9d50732c3c674168)

    func sentence(about id: String) -> String {
        "The notice of the minutes of \(id) was taken down on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id)
    }
}

extension ExtractDispatched: JournalledEvent {
    static let messageID = MessageID(0x5b07dae84ff64bcc, 0xa90556616adca159)

    func sentence(about id: String) -> String {
        "The extract of \(paragraph) of \(id) was sent on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id) + [EventFacts.Fact("PARAGRAPH", paragraph)]
    }
}

extension DecisionAppealed: JournalledEvent {
    static let messageID = MessageID(0x0c89591b21bb4e76, 0xa1cc48cc47eb67f9)

    func sentence(about id: String) -> String {
        "The decision under \(paragraph) of \(id) was appealed on \(on)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        placeFacts(ofMeeting: id) + [EventFacts.Fact("PARAGRAPH", paragraph)]
    }
}
