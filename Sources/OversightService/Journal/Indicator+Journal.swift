import Oversight

extension IndicatorEvent {
    /// The journal entry of the event.
    func journal(about id: String) -> EventFacts {
        let subject = EventFacts.subject(OversightStream(.indicator, id))
        return switch self {
        case .defined(let event): EventFacts(event, about: id, subject)
        case .described(let event): EventFacts(event, about: id, subject)
        case .linkedToGoal(let event): EventFacts(event, about: id, subject)
        case .targetSet(let event): EventFacts(event, about: id, subject)
        case .measured(let event): EventFacts(event, about: id, subject)
        case .assessed(let event): EventFacts(event, about: id, subject)
        case .polaritySet(let event): EventFacts(event, about: id, subject)
        case .linkedToKolada(let event): EventFacts(event, about: id, subject)
        }
    }
}

extension IndicatorDefined: JournalledEvent {
    static let messageID = MessageID(0x331f58a497e6d6de, 0xd9f6844115c21b4a)

    func sentence(about id: String) -> String {
        "The indicator \(id) was defined: \(title)"
    }
}

extension IndicatorDescribed: JournalledEvent {
    static let messageID = MessageID(0x399c569014f87fb0, 0xdcbbd0b0bb1bd8d9)

    func sentence(about id: String) -> String {
        "The indicator \(id) was described."
    }
}

extension IndicatorLinkedToGoal: JournalledEvent {
    static let messageID = MessageID(0x2cf20da82b5e882f, 0x45cd45eabad19939)

    func sentence(about id: String) -> String {
        "The indicator \(id) is linked to \(goal?.rawValue ?? area ?? "no goal")."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        goal.map { [EventFacts.Fact("GOAL", $0.rawValue)] } ?? []
    }
}

extension IndicatorTargetSet: JournalledEvent {
    static let messageID = MessageID(0xd2a99dcaa627edd4, 0x7d4d0d4c8d542792)

    func sentence(about id: String) -> String {
        "The target of the indicator \(id) for \(year) is \(written)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("YEAR", "\(year)")]
    }
}

extension IndicatorMeasured: JournalledEvent {
    static let messageID = MessageID(0x5803ef49f8e87ca8, 0xcc8665065ae0bcbc)

    func sentence(about id: String) -> String {
        "The indicator \(id) was \(written) in \(year)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("YEAR", "\(year)")] + (report.map { [EventFacts.Fact("REPORT", $0.rawValue)] } ?? [])
    }
}

extension IndicatorAssessed: JournalledEvent {
    static let messageID = MessageID(0x7406a9c1ac83a6ff, 0xa3e26493afab11cc)

    func sentence(about id: String) -> String {
        "The indicator \(id) was assessed for \(year)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("YEAR", "\(year)")] + (assessment.map { [EventFacts.Fact("ASSESSMENT", $0.rawValue)] } ?? [])
            + (trend.map { [EventFacts.Fact("TREND", $0.rawValue)] } ?? [])
    }
}

extension IndicatorPolaritySet: JournalledEvent {
    static let messageID = MessageID(0x5820ba18152b4a19, 0xc8ad9446246f1bf4)

    func sentence(about id: String) -> String {
        "The polarity of the indicator \(id) is \(polarity.rawValue)."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("POLARITY", polarity.rawValue), EventFacts.Fact("POLARITY_BASIS", basis.rawValue)]
    }
}

extension IndicatorLinkedToKolada: JournalledEvent {
    static let messageID = MessageID(0xefd637fa6f486350, 0xee5433ad2e678ff9)

    func sentence(about id: String) -> String {
        "The indicator \(id) is the key figure \(keyFigure) of Kolada."
    }

    func facts(about id: String) -> [EventFacts.Fact] {
        [EventFacts.Fact("KEY_FIGURE", keyFigure)]
    }
}
