import Oversight

extension MunicipalityEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.municipality, id))
        return switch self {
        case .registered(let event): EventFacts(event, about: id, subject)
        case .gradeScaleAdopted(let event): EventFacts(event, about: id, subject)
        case .assessmentScaleAdopted(let event): EventFacts(event, about: id, subject)
        case .trendWordsAdopted(let event): EventFacts(event, about: id, subject)
        case .assignmentWordsAdopted(let event): EventFacts(event, about: id, subject)
        case .activityWordsAdopted(let event): EventFacts(event, about: id, subject)
        case .yearClosed(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension MunicipalityRegistered: JournalledEvent {
    static let messageID = MessageID(0x74fa1490a96f43f1, 0xb131ce90dce177d9)

    func sentence(about id: String) -> String {
        "The municipality \(id) was registered."
    }
}

extension GradeScaleAdopted: JournalledEvent {
    static let messageID = MessageID(0x899a5acb551f42d6, 0x86cfccb5d90ca8cf)

    func sentence(about id: String) -> String {
        "The municipality \(id) adopted a grade scale."
    }
}

extension AssessmentScaleAdopted: JournalledEvent {
    static let messageID = MessageID(0x9f1e4af00335c2e2, 0xa4349984d882a925)

    func sentence(about id: String) -> String {
        "The municipality \(id) adopted a scale for assessing indicators."
    }
}

extension TrendWordsAdopted: JournalledEvent {
    static let messageID = MessageID(0xef0802099e830143, 0x78736b59e227373a)

    func sentence(about id: String) -> String {
        "The municipality \(id) adopted its words for trends."
    }
}

extension AssignmentWordsAdopted: JournalledEvent {
    static let messageID = MessageID(0x12500e9593b27611, 0x2c84707be122c936)

    func sentence(about id: String) -> String {
        "The municipality \(id) adopted its words for the status of assignments."
    }
}

extension ActivityWordsAdopted: JournalledEvent {
    static let messageID = MessageID(0x4d9832861f1b457a, 0xb6be4393f9c633b8)

    func sentence(about id: String) -> String {
        "The municipality \(id) adopted its words for the status of activities."
    }
}

extension YearClosed: JournalledEvent {
    static let messageID = MessageID(0x5e0c1be7a92d4f38, 0x9f3a61d40b7c82e5)

    func sentence(about id: String) -> String {
        let ended = items.count { $0.reason != nil }
        return "The municipality \(id) closed the year \(year): \(items.count - ended) carried over, \(ended) ended."
    }
}
