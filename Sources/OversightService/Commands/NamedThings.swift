package import Oversight
import OversightCommands

/// Finds the things that a request names, by id or by name: bodies, units, goals, meetings and the like.
///
/// A name is looked for in the municipalities in which the caller may do what is asked: another one may have a committee
/// of the same name, which is not meant.
///
/// As with ``NamedPersons``, what cannot be told is refused only after it is known that the caller may do what is asked.
package final class NamedThings {
    private let service: OversightService
    private let permit: Permit
    /// Why one of the things cannot be told; `nil` if all can.
    package private(set) var refusal: Refusal?

    fileprivate init(_ service: OversightService, with permit: Permit) {
        (self.service, self.permit) = (service, permit)
    }

    /// The id of a thing; one that nothing has if the thing cannot be told.
    ///
    /// - Parameters:
    ///   - noun: What kind of thing it is.
    ///   - name: An id or a name, tidied and not empty.
    package func thing(_ noun: String, _ name: String) -> String {
        do throws(Refusal) {
            return try service.ledger.read { [permit] state, _ throws(Refusal) in
                try state.thing(noun, named: name, in: permit.municipalities(in: state))
            }
        } catch {
            refusal = refusal ?? error
            return "unknown-\(service.directory.newID())"
        }
    }
}

extension OversightService {
    /// The things that the request of a caller names.
    ///
    /// - Parameter permit: Proof that the caller has a role for what is requested.
    package func namedThings(with permit: Permit) -> NamedThings { NamedThings(self, with: permit) }
}

extension OversightState {
    /// The id of the one thing of a kind with an id or a name.
    ///
    /// - Parameters:
    ///   - noun: What kind of thing it is, as ``Addressed`` has it.
    ///   - name: An id, or a name that it has or had.
    ///   - municipalities: Those in which a name is looked for; `nil` for all. An id is the same everywhere.
    /// - Throws: ``Refusal`` if several have the name, or if nothing has it; the sentence names those that are near.
    func thing(
        _ noun: String, named name: String, in municipalities: Set<Identifier<Municipality>>? = nil
    ) throws(Refusal) -> String {
        // An id may be written in capitals.
        let id = Identifier<Body>(checking: name)?.rawValue
        if let id, has(noun, id) { return id }
        let known = called(noun).filter { isIn(municipalities, noun, $0.id) }
        let key = Wording.key(name)
        for names in [\CalledThing.names, \CalledThing.earlierNames] {
            let found = known.filter { $0[keyPath: names].contains { Wording.key($0) == key } }.map(\.id).sorted()
            if let only = found.first, found.count == 1 { return only }
            guard found.isEmpty else {
                let ids = found.prefix(10).joined(separator: ", ") + (found.count > 10 ? " and others" : "")
                throw Refusal(
                    .invalid,
                    "\"\(name.prefix(200))\" is what \(found.count) are called; name the \(noun) by its id: \(ids).")
            }
        }
        let near = DecisionContext.near(name, among: known.flatMap { $0.names + [$0.id] })
        // What could be an id is left to the command, which says what is to be done first.
        if near.isEmpty, let id { return id }
        throw Refusal(
            .notFound,
            "There is no \(noun) \"\(name.prefix(200))\"\(near); `uppsiktctl \(noun) list` shows those there are.")
    }

    /// Whether there is a thing of a kind with an id: asked first, since most requests name an id.
    private func has(_ noun: String, _ id: String) -> Bool {
        func has<Element: Entity>(_ table: EntityTable<Element>) -> Bool {
            (table[Identifier(rawValue: id)]?.revision ?? 0) > 0
        }
        return switch noun {
        case Body.noun: has(bodies)
        case OrganisationUnit.noun: has(units)
        case Goal.noun: has(goals)
        case Activity.noun: has(activities)
        case Assignment.noun: has(assignments)
        case Indicator.noun: has(indicators)
        case Report.noun: has(reports)
        case Meeting.noun: has(meetings)
        default: false
        }
    }

    /// Whether a thing of a kind is in one of some municipalities; everything is, if `nil` stands for all.
    private func isIn(_ municipalities: Set<Identifier<Municipality>>?, _ noun: String, _ id: String) -> Bool {
        guard let municipalities, let kind = StreamKind(rawValue: noun) else { return true }
        return municipality(of: OversightStream(kind, id)).map(municipalities.contains) ?? true
    }

    /// The things of a kind, by what they are and were called.
    private func called(_ noun: String) -> [CalledThing] {
        switch noun {
        case Body.noun: called(bodies) { CalledThing(id: $0.id.rawValue, [$0.name], $0.names.earlier) }
        case OrganisationUnit.noun: called(units) { CalledThing(id: $0.id.rawValue, [$0.name], $0.earlierNames) }
        case Goal.noun: called(goals) { CalledThing(id: $0.id.rawValue, [$0.title]) }
        case Activity.noun: called(activities) { CalledThing(id: $0.id.rawValue, [$0.title]) }
        case Assignment.noun: called(assignments) { CalledThing(id: $0.id.rawValue, [$0.title]) }
        case Indicator.noun: called(indicators) { CalledThing(id: $0.id.rawValue, [$0.title]) }
        case Report.noun: called(reports) { CalledThing(id: $0.id.rawValue, [$0.title]) }
        case Meeting.noun: called(meetings, meeting)
        default: []
        }
    }

    /// A meeting as a body's on a day, such as "Omsorgsutskottet 2025-05-14".
    private func meeting(_ meeting: Meeting) -> CalledThing {
        let body = bodies[meeting.body]
        // A meeting that was cancelled is named by its id, since the body may meet that day all the same.
        guard let date = meeting.date, meeting.cancelledOn == nil else {
            return CalledThing(id: meeting.id.rawValue, [])
        }
        return CalledThing(
            id: meeting.id.rawValue, [body?.name ?? meeting.body.rawValue].map { "\($0) \(date)" },
            (body?.names.earlier ?? []).map { "\($0) \(date)" })
    }

    private func called<Element: Entity>(
        _ table: EntityTable<Element>, _ call: (Element) -> CalledThing
    ) -> [CalledThing] {
        table.entities.filter { $0.revision > 0 }.map(call)
    }
}

/// A thing with what it is and was called.
private struct CalledThing {
    let id: String
    let names: [String]
    let earlierNames: [String]

    init(id: String, _ names: [String], _ earlierNames: [String] = []) {
        (self.id, self.names, self.earlierNames) = (id, names, earlierNames)
    }
}
