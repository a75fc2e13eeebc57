import Oversight

extension MunicipalityEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = [EventFacts.Fact("MUNICIPALITY", id)]
        return switch self {
        case .registered(let event): EventFacts(event, about: id, subject)
        case .gradeScaleAdopted(let event): EventFacts(event, about: id, subject)
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
