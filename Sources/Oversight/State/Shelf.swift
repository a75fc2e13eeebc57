/// The things of one kind, each with a place that never changes, so that replay finds one without hashing its name.
public struct Shelf<Thing: Sendable & Equatable>: Sendable, Equatable {
    /// The things, in the order in which they came.
    public private(set) var things: [Thing] = []
    private var places: [Identifier<Thing>: Int] = [:]

    /// No things.
    public init() {}

    /// Things in their order, or `nil` where two have one identifier.
    ///
    /// - Parameter things: The things, in the order in which they came.
    init?(_ things: [Thing]) where Thing: Identified {
        self.things = things
        places.reserveCapacity(things.count)
        for (place, thing) in things.enumerated() {
            guard places.updateValue(place, forKey: thing.id) == nil else { return nil }
        }
    }

    /// The thing with an identifier, if there is one.
    public subscript(id: Identifier<Thing>) -> Thing? {
        places[id].map { things[$0] }
    }

    /// The place of the thing with an identifier; it is put there first where there is none.
    ///
    /// - Parameters:
    ///   - id: The identifier.
    ///   - make: Makes the thing before anything happened to it.
    public mutating func place(of id: Identifier<Thing>, _ make: (Identifier<Thing>) -> Thing) -> Int {
        if let place = places[id] { return place }
        let place = things.count
        places[id] = place
        things.append(make(id))
        return place
    }

    /// Changes the thing at a place.
    ///
    /// - Parameters:
    ///   - place: From ``place(of:_:)``.
    ///   - change: What is done to it.
    @inlinable
    public mutating func change(at place: Int, _ change: (inout Thing) -> Void) { change(&self[place: place]) }

    @usableFromInline
    subscript(place place: Int) -> Thing {
        get { things[place] }
        _modify { yield &things[place] }
    }
}

/// A thing that knows its own identifier.
public protocol Identified {
    /// The identifier.
    var id: Identifier<Self> { get }
}

extension Municipality: Identified {}
extension OrganisationUnit: Identified {}
extension Body: Identified {}
extension Meeting: Identified {}
extension Goal: Identified {}
extension Activity: Identified {}
extension Report: Identified {}
extension Case: Identified {}
extension Person: Identified {}
