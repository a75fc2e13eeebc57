import Oversight
import TestSupport
import Testing

extension Aggregate {
    /// Applies an event as in a log that holds this aggregate's stream and nothing else.
    mutating func apply(_ event: Event) { apply(event, at: revision + 1) }
}

/// Given events, when a command is given, then these events follow or it is refused.
struct Scenario<Subject: Decider> {
    private let subject: Subject

    /// An aggregate to which nothing has happened.
    static func givenNothing(_ id: Identifier<Subject> = "it") -> Self { Self(subject: Subject(id: id)) }

    /// An aggregate to which these events have happened.
    static func given(_ events: Subject.Event...) -> Self { given(events) }

    static func given(_ events: [Subject.Event]) -> Self {
        var subject = Subject(id: "it")
        for event in events { subject.apply(event) }
        return Self(subject: subject)
    }

    /// What comes of a command; today is the day on which it happened unless another is named.
    func when(_ command: Subject.Command, on day: CalendarDate, today: CalendarDate? = nil) -> Outcome<Subject> {
        let occasion = Occasion(on: day, today: today ?? day)
        do {
            return Outcome(
                subject: subject, command: command, occasion: occasion, events: try subject.decide(command, occasion))
        } catch {
            return Outcome(subject: subject, command: command, occasion: occasion, refusal: error)
        }
    }
}

/// What came of a command.
struct Outcome<Subject: Decider> {
    fileprivate let subject: Subject
    fileprivate let command: Subject.Command
    fileprivate let occasion: Occasion
    fileprivate var events: [Subject.Event]?
    fileprivate var refusal: Refusal?

    /// Expects these events, and that the same command then adds nothing; gives the aggregate after them.
    @discardableResult
    func then(_ expected: Subject.Event..., sourceLocation: SourceLocation = #_sourceLocation) -> Subject {
        #expect(refusal == nil, sourceLocation: sourceLocation)
        #expect(events == expected, sourceLocation: sourceLocation)
        var after = subject
        for event in events ?? [] { after.apply(event) }
        if let again = try? after.decide(command, occasion) {
            #expect(again.isEmpty, "given again, the command takes effect again", sourceLocation: sourceLocation)
        }
        expectSnapshot(of: after, sourceLocation)
        return after
    }

    /// The snapshot gives the aggregate back whole.
    private func expectSnapshot(of subject: Subject, _ sourceLocation: SourceLocation) {
        var writer = SnapshotWriter()
        subject.write(to: &writer)
        let read: Subject? = writer.bytes.withUnsafeBytes { bytes in
            var reader = SnapshotReader(bytes)
            return try? Subject(from: &reader)
        }
        #expect(read == subject, "the snapshot does not give the aggregate back", sourceLocation: sourceLocation)
    }

    /// It is refused with a code and a sentence that mentions these words.
    func refused(
        _ code: Refusal.Code, mentioning words: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(events == nil, sourceLocation: sourceLocation)
        #expect(refusal?.code == code, sourceLocation: sourceLocation)
        for word in words {
            #expect(refusal?.sentence.contains(word) == true, "\(word)", sourceLocation: sourceLocation)
        }
        #expect(refusal?.sentence.hasSuffix(".") == true, sourceLocation: sourceLocation)
        #expect(refusal?.description == refusal?.sentence, sourceLocation: sourceLocation)
    }
}
