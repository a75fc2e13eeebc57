import Oversight

/// Reads an event of any family.
///
/// This is on the path of every replayed event, so all of it is specialised and inlined into one `switch` over the family
/// and one over the tag.
struct EventReading: CatalogueVisitor {
    let tag: UInt8
    let older: Int?
    var json: JSONReader

    @inline(__always)
    mutating func visit<Family: CataloguedFamily>(
        _ wrap: (Family) -> OversightEvent
    ) throws(EventDecodingError) -> OversightEvent {
        guard let tag = Family.Tag(rawValue: tag) else { throw EventDecodingError("the catalogue has no tag \(tag)") }
        if let older {
            var reading = OlderPayloadReading<Family>(index: older, json: json)
            return wrap(try Family.visit(tag, &reading))
        }
        var reading = PayloadReading<Family>(json: json)
        return wrap(try Family.visit(tag, &reading))
    }
}

private struct PayloadReading<Family: CataloguedFamily>: PayloadVisitor {
    var json: JSONReader

    @inline(__always)
    mutating func visit<Payload: EventPayload>(
        _ wrap: (Payload) -> Family
    ) throws(EventDecodingError) -> Family where Payload.Tag == Family.Tag {
        wrap(try Payload(from: &json))
    }
}

private struct OlderPayloadReading<Family: CataloguedFamily>: PayloadVisitor {
    let index: Int
    var json: JSONReader

    mutating func visit<Payload: EventPayload>(
        _ wrap: (Payload) -> Family
    ) throws(EventDecodingError) -> Family where Payload.Tag == Family.Tag {
        wrap(try Payload.older[index].read(&json))
    }
}

/// Gives the entries of a family.
struct FamilyEntries: CatalogueVisitor {
    mutating func visit<Family: CataloguedFamily>(
        _ wrap: (Family) -> OversightEvent
    ) throws(Never) -> [EventCatalogue.Entry] {
        Family.Tag.allCases.flatMap { tag in
            var entries = PayloadEntries<Family>(tag: tag)
            return Family.visit(tag, &entries)
        }
    }
}

private struct PayloadEntries<Family: CataloguedFamily>: PayloadVisitor {
    let tag: Family.Tag

    mutating func visit<Payload: EventPayload>(
        _ wrap: (Payload) -> Family
    ) throws(Never) -> [EventCatalogue.Entry] where Payload.Tag == Family.Tag {
        func entry(_ version: Int, _ older: Int?) -> EventCatalogue.Entry {
            EventCatalogue.Entry(
                type: Payload.type, version: version, streams: Family.streams, family: Family.family,
                tag: tag.rawValue, older: older)
        }
        return [entry(Payload.version, nil)]
            + Payload.older.enumerated().map { index, older in entry(older.version, index) }
    }
}

/// Gives the Swift type of a tag.
struct FamilyPayload: CatalogueVisitor {
    let tag: UInt8

    mutating func visit<Family: CataloguedFamily>(
        _ wrap: (Family) -> OversightEvent
    ) throws(Never) -> any EventPayload.Type {
        var types = Family.Tag.allCases.filter { $0.rawValue == tag }.map { tag in
            var type = PayloadType<Family>()
            return Family.visit(tag, &type)
        }
        return types.removeFirst()
    }
}

private struct PayloadType<Family: CataloguedFamily>: PayloadVisitor {
    mutating func visit<Payload: EventPayload>(
        _ wrap: (Payload) -> Family
    ) throws(Never) -> any EventPayload.Type where Payload.Tag == Family.Tag { Payload.self }
}
