extension OversightEvent {
    /// The day on which the event happened.
    public var on: CalendarDate {
        switch self {
        case .municipality(.registered(let event)): event.on
        case .municipality(.gradeScaleAdopted(let event)): event.on
        case .unit(.established(let event)): event.on
        case .unit(.moved(let event)): event.on
        case .unit(.closed(let event)): event.on
        case .body(.established(let event)): event.on
        case .body(.mandateGiven(let event)): event.on
        case .body(.mandateEnded(let event)): event.on
        case .meeting(.scheduled(let event)): event.on
        case .meeting(.recusalDeclared(let event)): event.on
        case .meeting(.minutesAdjusted(let event)): event.on
        case .meeting(.minutesPosted(let event)): event.on
        case .goal(.adopted(let event)): event.on
        case .activity(.planned(let event)): event.on
        case .activity(.described(let event)): event.on
        case .activity(.linkedToGoal(let event)): event.on
        case .activity(.statusReported(let event)): event.on
        case .activity(.rescheduled(let event)): event.on
        case .report(.requested(let event)): event.on
        case .report(.drafted(let event)): event.on
        case .report(.goalGraded(let event)): event.on
        case .report(.findingsNoted(let event)): event.on
        case .report(.submitted(let event)): event.on
        case .report(.tabled(let event)): event.on
        case .report(.approved(let event)): event.on
        case .report(.remitted(let event)): event.on
        case .report(.supplemented(let event)): event.on
        case .report(.escalated(let event)): event.on
        case .report(.boardActionDecided(let event)): event.on
        case .report(.decisionCorrected(let event)): event.on
        case .matter(.opened(let event)): event.on
        case .matter(.diaryNumberAssigned(let event)): event.on
        case .matter(.closed(let event)): event.on
        case .person(.roleGranted(let event)): event.on
        case .person(.roleRevoked(let event)): event.on
        case .reminder(.prepared(let event)): event.on
        case .reminder(.sent(let event)): event.on
        case .reminder(.failed(let event)): event.on
        case .reminder(.abandoned(let event)): event.on
        }
    }

    /// The event as a view of an earlier day takes it, or `nil` where that view leaves it out.
    ///
    /// What happened after the day is left out. What only says what a thing *is* — its title, its goals, what a report
    /// holds — is taken all the same, as if it had always held: a document of August names activities of which a
    /// document of April, recorded later, tells how they stood; without their names April could not be shown. Of
    /// several such statements the earliest holds.
    ///
    /// - Parameter day: The day of the view.
    public func held(on day: CalendarDate) -> Self? {
        if on <= day { return self }
        switch self {
        case .municipality(.registered(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .municipality(.registered(event))
        case .municipality(.gradeScaleAdopted(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .municipality(.gradeScaleAdopted(event))
        case .unit(.established(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .unit(.established(event))
        case .body(.established(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .body(.established(event))
        case .goal(.adopted(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .goal(.adopted(event))
        case .activity(.planned(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .activity(.planned(event))
        case .activity(.linkedToGoal(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .activity(.linkedToGoal(event))
        case .activity(.described(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .activity(.described(event))
        case .report(.requested(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .report(.requested(event))
        case .report(.drafted(var event)):
            event.on = .beforeAll(saidOn: event.on)
            return .report(.drafted(event))
        default: return nil
        }
    }
}
