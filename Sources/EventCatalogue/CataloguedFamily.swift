import Oversight

/// A family of events as the catalogue knows it.
///
/// Both switches are closed: an event type that is written has a tag, and every tag is read.
protocol CataloguedFamily: EventFamily {
    /// One case for each event type.
    associatedtype Tag: EventTag

    /// The family's case in the registry of the catalogue.
    static var family: EventCatalogue.Family { get }
    /// The kinds of streams in which its events may stand.
    static var streams: StreamKinds { get }

    /// Passes the event type of a tag to a visitor.
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self

    /// The event as it is stored.
    var encoded: EventCatalogue.Encoded { get }
}

extension CataloguedFamily {
    /// Writes an event of the family as it is stored.
    func encode<Payload: EventPayload>(_ event: Payload) -> EventCatalogue.Encoded where Payload.Tag == Tag {
        var json = JSONWriter()
        json.object(event.write)
        return EventCatalogue.Encoded(type: Payload.type, version: Payload.version, data: json.bytes)
    }
}

/// What is done with an event type of a family.
protocol PayloadVisitor {
    associatedtype Family: CataloguedFamily
    associatedtype Result
    associatedtype Failure: Error

    /// Takes an event type.
    ///
    /// - Parameter wrap: Makes a case of the family of such an event.
    mutating func visit<Payload: EventPayload>(
        _ wrap: (Payload) -> Family
    ) throws(Failure) -> Result where Payload.Tag == Family.Tag
}

/// What is done with a family.
protocol CatalogueVisitor {
    associatedtype Result
    associatedtype Failure: Error

    /// Takes a family.
    ///
    /// - Parameter wrap: Makes an event of any kind of an event of the family.
    mutating func visit<Family: CataloguedFamily>(_ wrap: (Family) -> OversightEvent) throws(Failure) -> Result
}
