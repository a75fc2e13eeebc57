/// The entities of one kind, each at an index that never changes, so that replay finds one without hashing its id.
package struct EntityTable<Element: Sendable & Equatable>: Sendable, Equatable {
    /// The entities, in the order in which they were added.
    package private(set) var entities = ChunkedArray<Element>()
    private var indexes: [Identifier<Element>: Int] = [:]

    /// An empty table.
    package init() {}

    /// A table of entities in their order, or `nil` if two have the same id.
    ///
    /// - Parameter entities: The entities, in the order in which they were added.
    init?(_ entities: [Element]) where Element: Identified {
        self.entities = ChunkedArray(entities)
        indexes.reserveCapacity(entities.count)
        for (index, entity) in entities.enumerated() {
            guard indexes.updateValue(index, forKey: entity.id) == nil else { return nil }
        }
    }

    /// The entity that has an id, even if nothing has happened to it as of the view.
    func named(_ id: Identifier<Element>) -> Element? {
        indexes[id].map { entities[$0] }
    }
}

extension EntityTable where Element: Entity {
    /// The entity with an id; `nil` if nothing has happened to it.
    ///
    /// An entity of whose events none counts, as none had happened yet or all were taken back, keeps its place in the table.
    package subscript(id: Identifier<Element>) -> Element? {
        named(id).flatMap { $0.revision > 0 ? $0 : nil }
    }

    /// The index of the entity with an id, which is added before its first event if there is none.
    mutating func index(of id: Identifier<Element>) -> Int {
        if let index = indexes[id] { return index }
        let index = entities.count
        indexes[id] = index
        entities.append(Element(id: id))
        return index
    }

    /// The entity at an index of ``index(of:)``, to be changed in place.
    subscript(at index: Int) -> Element {
        get { entities[index] }
        _modify { yield &entities[index] }
    }

    /// Applies an event to the entity in a slot, unless the slot is in the table of another kind.
    mutating func apply(_ event: Element.Event, at position: Int, to slot: OversightState.Slot) {
        guard slot.kind == Element.streamKind else { return }
        entities[slot.index].apply(event, at: position, on: slot.day)
    }
}

/// A value with an identifier of its own.
package protocol Identified {
    /// The identifier.
    var id: Identifier<Self> { get }
}
