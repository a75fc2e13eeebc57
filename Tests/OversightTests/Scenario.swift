import Oversight
import Testing

/// A thing of the domain that decides commands and takes events: what every scenario is about.
protocol Decider: Sendable, Equatable {
    associatedtype Event: Sendable, Equatable
    associatedtype Command: Sendable
    init(id: Identifier<Self>)
    mutating func apply(_ event: Event)
    func decide(_ command: Command, _ occasion: Occasion) throws(Refusal) -> [Event]
}

extension Activity: Decider {}
extension Body: Decider {}
extension Case: Decider {}
extension Goal: Decider {}
extension Meeting: Decider {}
extension Municipality: Decider {}
extension OrganisationUnit: Decider {}
extension Person: Decider {}
extension Report: Decider {}

/// Given events, when a command is given, then these events follow or it is refused.
struct Scenario<Thing: Decider> {
    private let thing: Thing

    /// A thing to which nothing happened.
    static func givenNothing(_ id: Identifier<Thing> = "it") -> Self { Self(thing: Thing(id: id)) }

    /// A thing to which these events happened.
    static func given(_ events: Thing.Event...) -> Self { given(events) }

    static func given(_ events: [Thing.Event]) -> Self {
        var thing = Thing(id: "it")
        for event in events { thing.apply(event) }
        return Self(thing: thing)
    }

    /// What comes of a command; today is the day on which it happened unless another is named.
    func when(_ command: Thing.Command, on day: CalendarDate, today: CalendarDate? = nil) -> Outcome<Thing> {
        let occasion = Occasion(on: day, today: today ?? day)
        do {
            return Outcome(
                thing: thing, command: command, occasion: occasion, events: try thing.decide(command, occasion))
        } catch {
            return Outcome(thing: thing, command: command, occasion: occasion, refusal: error)
        }
    }
}

/// What came of a command.
struct Outcome<Thing: Decider> {
    fileprivate let thing: Thing
    fileprivate let command: Thing.Command
    fileprivate let occasion: Occasion
    fileprivate var events: [Thing.Event]?
    fileprivate var refusal: Refusal?

    /// These events follow, and the thing comes out of them; giving the command again adds nothing to it.
    @discardableResult
    func then(_ expected: Thing.Event..., sourceLocation: SourceLocation = #_sourceLocation) -> Thing {
        #expect(refusal == nil, sourceLocation: sourceLocation)
        #expect(events == expected, sourceLocation: sourceLocation)
        var after = thing
        for event in events ?? [] { after.apply(event) }
        if let again = try? after.decide(command, occasion) {
            #expect(again.isEmpty, "given again, the command takes effect again", sourceLocation: sourceLocation)
        }
        return after
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
