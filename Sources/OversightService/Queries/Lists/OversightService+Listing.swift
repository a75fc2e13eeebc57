import Oversight
import OversightCommands

extension OversightService {
    /// Reads the state of a moment, as often as it is asked.
    ///
    /// - Parameter moment: The moment.
    /// - Throws: ``Refusal`` for a moment that the log does not have; ``ReplayError`` or `EventLogError` if it cannot be
    ///   replayed.
    func reader(of moment: Moment) async throws -> StateReader {
        if moment == .now { return StateReader(ledger) }
        let (state, position) = try await replay(asOf: moment)
        return StateReader(state, at: position)
    }

    /// A list of the things of one kind.
    ///
    /// - Parameters:
    ///   - listing: The kind.
    ///   - moment: The moment.
    ///   - page: The part that is wanted.
    ///   - filter: Makes the filter of a state, once for the list.
    /// - Throws: What ``reader(of:)`` throws.
    func list<Element, View>(
        _ listing: Listing<Element, View>, at moment: Moment, _ page: Page,
        where filter: (OversightState) -> (Element) -> Bool
    ) async throws -> ViewList<View> {
        let reader = try await reader(of: moment)
        var (selection, position) = try reader.read { state, position in
            let table = listing.table(state)
            var selection = PageSelection(page)
            let isWanted = filter(state)
            for thing in table.entities where listing.isListed(thing) && isWanted(thing) {
                selection.offer(listing.place(thing))
            }
            return (selection, position)
        }
        let (ids, next) = selection.finish()
        return ViewList(ids: ids, next: next, version: "\(position)") { ids in
            try reader.read { state, _ in
                let table = listing.table(state)
                return ids.compactMap { id in table[Identifier(rawValue: id)].map { listing.view($0, state) } }
            }
        }
    }

    /// One thing of a kind, with the revision of its stream.
    ///
    /// - Parameters:
    ///   - listing: The kind.
    ///   - id: The identifier of the thing.
    ///   - moment: The moment.
    /// - Throws: ``Refusal`` with `notFound` if there is none then; what ``withState(_:_:)`` throws.
    func one<Element, View>(
        _ listing: Listing<Element, View>, _ id: Identifier<Element>, at moment: Moment
    ) async throws -> (view: View, revision: Int) {
        try await withState(moment) { state in
            guard let thing = listing.table(state)[id], thing.revision > 0 else {
                throw Refusal(
                    .notFound,
                    "There is no \(listing.name) \(id); `uppsiktctl \(listing.name) list` shows those there are.")
            }
            return (listing.view(thing, state), thing.revision)
        }
    }
}
