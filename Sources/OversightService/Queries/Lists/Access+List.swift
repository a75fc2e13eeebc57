import Oversight
import OversightCommands

extension OversightService {
    /// A reader of the state as of a moment.
    ///
    /// - Parameter moment: The moment.
    /// - Throws: ``Refusal`` for a moment that the log does not have; ``ReplayError`` or `EventLogError` if it cannot be
    ///   replayed.
    func reader(of moment: Moment) async throws -> StateReader {
        if moment == .now { return StateReader(ledger) }
        let (state, position) = try await replay(asOf: moment)
        return StateReader(state, at: position)
    }
}

extension Access {
    /// Lists the things of one kind.
    ///
    /// - Parameters:
    ///   - listing: The kind.
    ///   - moment: The moment.
    ///   - page: The page.
    ///   - filter: Makes the filter for a state; called once.
    /// - Throws: What ``OversightService/reader(of:)`` throws.
    func list<Element, View>(
        _ listing: Listing<Element, View>, at moment: Moment, _ page: Page,
        where filter: (OversightState) -> (Element) -> Bool
    ) async throws -> ViewList<View> {
        let reader = try await service.reader(of: moment)
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
}
