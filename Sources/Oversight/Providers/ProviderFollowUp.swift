/// A follow-up of the private providers that a municipality uses, folded from its events: a sample, and what it answered.
package struct ProviderFollowUp: Sendable, Equatable, Decider {
    package typealias Event = ProviderEvent
    package typealias Command = ProviderCommand

    package static var streamKind: StreamKind { .provider }

    /// What a provider answered.
    package struct Answers: Sendable, Equatable {
        /// The day as of which it was stated.
        package var on: CalendarDate
        /// The name of the provider.
        package var supplier: String
        /// Its answers, in the order of the questions.
        package var answers: [ProviderAnswer]
        /// The report that states it.
        package var report: Identifier<Report>?
    }

    /// The identifier.
    package let id: Identifier<ProviderFollowUp>
    /// Whose providers they are.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// The year that is followed up.
    package internal(set) var year = 0
    /// The report that states the sample.
    package internal(set) var report: Identifier<Report>?
    /// How many providers the municipality uses.
    package internal(set) var suppliersUsed = 0
    /// The names of those that were drawn.
    package internal(set) var drawn: [String] = []
    /// How they were drawn, as written.
    package internal(set) var method: String?
    /// What was answered, of each provider what was stated last.
    package internal(set) var answers: [Answers] = []
    /// The earliest day on which anything is known of it.
    package internal(set) var knownSince: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A follow-up before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<ProviderFollowUp>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: ProviderEvent, at position: Int) {
        revision += 1
        if !event.on.isBeforeAll, event.on < knownSince ?? event.on.adding(days: 1) { knownSince = event.on }
        switch event {
        case .sampleDrawn(let sample):
            municipality = sample.municipality
            year = sample.year
            report = sample.report
            suppliersUsed = sample.suppliersUsed
            drawn = sample.drawn
            method = sample.method
        case .followedUp(let followed):
            let stated = Answers(
                on: followed.on, supplier: followed.supplier, answers: followed.answers, report: followed.report)
            guard let index = index(of: followed.supplier) else { return answers.append(stated) }
            if stated.on >= answers[index].on { answers[index] = stated }
        }
    }

    private func index(of supplier: String) -> Int? {
        let key = Wording.key(supplier)
        return answers.firstIndex { Wording.key($0.supplier) == key }
    }

    /// The identifiers that a follow-up may get.
    ///
    /// - Parameters:
    ///   - municipality: Whose providers they are.
    ///   - year: The year that is followed up.
    package static func candidates(
        municipality: Identifier<Municipality>, year: Int
    ) -> IdentifierCandidates<ProviderFollowUp> {
        IdentifierCandidates(.slug(municipality.rawValue, "\(year)"))
    }
}

/// What can be asked of a follow-up of providers.
package enum ProviderCommand: Sendable, Equatable {
    /// Record the sample. The date of the event is the occasion's.
    case draw(ProviderSampleDrawn)
    /// Record what a provider of the sample answered. The date of the event is the occasion's.
    case followUp(ProviderFollowedUp)
}

extension ProviderFollowUp {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: ProviderCommand, _ occasion: Occasion) throws(Refusal) -> [ProviderEvent] {
        switch command {
        case .draw(var sample):
            guard revision == 0 else {
                throw Refusal(.alreadyExists, "The sample of \(id) is drawn already.")
            }
            try occasion.check(notBefore: nil, "A sample", follows: "anything")
            sample.on = occasion.on
            sample.drawn = sample.drawn.map(Wording.tidy)
            let names = Set(sample.drawn.map(Wording.key))
            guard !names.isEmpty, names.count == sample.drawn.count, !names.contains("") else {
                throw Refusal(.invalid, "A sample needs at least one provider, each named once.")
            }
            guard sample.drawn.count <= sample.suppliersUsed else {
                throw Refusal(
                    .invalid, "\(sample.drawn.count) providers cannot be drawn of \(sample.suppliersUsed).")
            }
            return [.sampleDrawn(sample)]
        case .followUp(var followed):
            guard revision > 0 else { throw Refusal(.notFound, "There is no follow-up \(id).") }
            try occasion.check(notBefore: knownSince, "A follow-up", follows: "the sample")
            followed.on = occasion.on
            followed.supplier = Wording.tidy(followed.supplier)
            let key = Wording.key(followed.supplier)
            guard drawn.contains(where: { Wording.key($0) == key }) else {
                throw Refusal(
                    .invalid, "\"\(followed.supplier)\" is not in the sample: \(drawn.joined(separator: ", ")).")
            }
            guard !followed.answers.isEmpty else { throw Refusal(.invalid, "A follow-up needs at least one answer.") }
            let stated = Answers(
                on: occasion.on, supplier: followed.supplier, answers: followed.answers, report: followed.report)
            if let index = index(of: followed.supplier), answers[index] == stated { return [] }
            return [.followedUp(followed)]
        }
    }
}

extension OversightState {
    /// The identifier of the follow-up of a municipality's providers in a year, as a report states it: the recorded one, or
    /// the one that it would get.
    ///
    /// - Parameters:
    ///   - year: The year that is followed up.
    ///   - report: The report that states it, if one does.
    ///   - municipality: Whose providers they are.
    package func providerFollowUpIdentifier(
        year: Int, in report: Identifier<Report>?, of municipality: Identifier<Municipality>
    ) -> Identifier<ProviderFollowUp> {
        let candidates = ProviderFollowUp.candidates(municipality: municipality, year: year)
        let known = providerFollowUps.first(of: candidates) {
            $0.municipality == municipality && $0.year == year && $0.report == report
        }
        return known?.id ?? providerFollowUps.free(of: candidates)
    }
}
