/// What is done with a table of the state, whatever its kind.
package protocol TableVisitor {
    associatedtype Failure: Error

    /// Takes the table of a kind.
    mutating func visit<Element: Entity>(_ table: inout EntityTable<Element>) throws(Failure)
}

/// What is done with one entity of the state, whatever its kind.
package protocol EntityVisitor {
    /// Takes an entity.
    mutating func visit<Element: Entity>(_ entity: inout Element)
}

extension OversightState {
    /// Where a stream's entity is in the state.
    ///
    /// Replay looks it up once for each stream, and then passes it with each event.
    package struct Slot: Sendable {
        let kind: StreamKind
        let index: Int
        /// The day of the stream, for an entity with one stream for each day.
        let day: CalendarDate
    }

    /// The slot of a stream's entity, which is added before its first event if there is none.
    ///
    /// - Parameter stream: The stream.
    package mutating func slot(of stream: OversightStream) -> Slot {
        var search = SlotSearch(id: stream.id)
        withTable(of: stream.kind, &search)
        return Slot(kind: stream.kind, index: search.index, day: search.day)
    }

    /// Applies an event of a stream.
    ///
    /// - Parameters:
    ///   - event: The next event of the log.
    ///   - position: Its position in the log.
    ///   - stream: Its stream.
    package mutating func apply(_ event: OversightEvent, at position: Int, to stream: OversightStream) {
        apply(event, at: position, to: slot(of: stream))
    }

    /// Passes the entity in a slot to a visitor, which may change it.
    ///
    /// Applies an event of a family that may be in streams of every kind.
    ///
    /// - Parameters:
    ///   - slot: The slot, of this state.
    ///   - visitor: Gets the entity.
    package mutating func withEntity(in slot: Slot, _ visitor: inout some EntityVisitor) {
        var visit = VisitInSlot(index: slot.index, visitor: visitor)
        withTable(of: slot.kind, &visit)
        visitor = visit.visitor
    }

    /// The number of events that were applied to a stream's entity, or `nil` if there is no such entity.
    ///
    /// - Parameter stream: The stream; all streams of one entity have the same number.
    package func revision(of stream: OversightStream) -> Int? {
        var search = RevisionSearch(id: stream.id)
        var state = self
        state.withTable(of: stream.kind, &search)
        return search.revision
    }
}

private struct SlotSearch: TableVisitor {
    let id: String
    var index = 0
    var day = CalendarDate.distantPast

    mutating func visit<Element: Entity>(_ table: inout EntityTable<Element>) throws(Never) {
        let address = Element.address(ofStream: id)
        index = table.index(of: address.id)
        day = address.day
    }
}

private struct RevisionSearch: TableVisitor {
    let id: String
    var revision: Int?

    mutating func visit<Element: Entity>(_ table: inout EntityTable<Element>) throws(Never) {
        revision = table.named(Element.address(ofStream: id).id)?.revision
    }
}

private struct VisitInSlot<Visitor: EntityVisitor>: TableVisitor {
    let index: Int
    var visitor: Visitor

    mutating func visit<Element: Entity>(_ table: inout EntityTable<Element>) throws(Never) {
        visitor.visit(&table[at: index])
    }
}
