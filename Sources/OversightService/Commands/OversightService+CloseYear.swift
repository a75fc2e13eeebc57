import EventLog
import Oversight
package import OversightCommands
package import OversightViews

extension OversightService {
    /// Closes a year of a municipality.
    ///
    /// - Parameters:
    ///   - request: The year, and what becomes of what is open in it.
    ///   - permit: Proof that the caller has a role for organising.
    ///   - key: The idempotency key; `nil` for a new one.
    /// - Returns: What became of what was open, and whether an earlier request with the same key had done so.
    /// - Throws: ``Refusal`` if the year cannot be closed so; `EventLogError` if the log refuses the events.
    package func closeYear(
        _ request: CloseYear, with permit: Permit, key: CommandKey? = nil
    ) async throws -> (view: YearClosingView, repeated: Bool) {
        try permit.check(isFor: CloseYear.declaration.action)
        let occasion = Occasion(on: request.on, today: clock.today)
        if let known = try await outcome(of: key) { return (try await view(of: known, request), true) }
        return try await retryingOnConflict(orRefuse: "Others keep changing what is open; try again in a moment.") {
            let (changes, closing) = try ledger.read { state, position throws(Refusal) in
                let context = context(state, position, occasion, permit)
                try context.checkReach(ofMunicipality: request.municipality)
                let municipality = try context.municipality(request.municipality)
                let items = try request.items(of: municipality, in: context)
                let changes = try context.close(request.year, of: municipality, items).expecting(state)
                try permit.checkReach(of: changes, in: state)
                return (
                    changes,
                    YearClosingView(
                        request.year, of: municipality, items, in: state, eventsAppended: changes.events.count)
                )
            }
            if request.isDryRun { return (closing, false) }
            let outcome = try await commit(changes, by: permit.caller, key: key)
            if outcome.repeated { return (try await view(of: outcome, request), true) }
            var view = closing
            view.position = outcome.first
            return (view, false)
        }
    }

    /// How a year was closed by an earlier request, told again from the log.
    private func view(of outcome: AppendOutcome, _ request: CloseYear) async throws -> YearClosingView {
        guard let first = try await log.read(from: outcome.first, limit: 1).first,
            case (let stream, .municipality(.yearClosed(let closed))) = try first.domainEvent()
        else { throw Refusal(.notFound, "The log has no closing of a year at position \(outcome.first).") }
        let id = Identifier<Municipality>(rawValue: stream.id)
        return ledger.read { state, _ in
            var view = YearClosingView(
                closed.year, of: state.municipalities[id] ?? Municipality(id: id), closed.items, in: state,
                eventsAppended: outcome.count)
            view.position = outcome.first
            return view
        }
    }
}

extension CloseYear {
    /// What becomes of the things that are named.
    ///
    /// - Throws: ``Refusal`` if a thing or a goal is unknown, or an ending has no reason.
    func items(of municipality: Municipality, in context: DecisionContext) throws(Refusal) -> [ClosedItem] {
        var items: [ClosedItem] = []
        for text in carry {
            let (id, goal) = Self.parts(of: text)
            var item = ClosedItem(kind: try kind(of: id, municipality, context.state), id: id)
            if item.kind == .activity {
                item.goals = try goals(of: id, named: goal, municipality, context)
            } else if let goal {
                throw Refusal(.invalid, "The assignment \(id) serves no goal, so \"\(goal)\" has no meaning for it.")
            }
            items.append(item)
        }
        for text in end {
            let (id, reason) = Self.parts(of: text)
            guard let reason, !Wording.tidy(reason).isEmpty else {
                throw Refusal(.reasonsMissing, "Say why \(id) ends, as \(id)=reason.")
            }
            items.append(
                ClosedItem(
                    kind: try kind(of: id, municipality, context.state), id: id, reason: Wording.tidy(reason)))
        }
        return items
    }

    private static func parts(of text: String) -> (id: String, rest: String?) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (Wording.tidy(String(parts[0])), parts.count > 1 ? String(parts[1]) : nil)
    }

    private func kind(
        of id: String, _ municipality: Municipality, _ state: OversightState
    ) throws(Refusal) -> ClosedItem.Kind {
        if state.activities[Identifier(rawValue: id)]?.municipality == municipality.id { return .activity }
        if state.assignments[Identifier(rawValue: id)]?.municipality == municipality.id { return .assignment }
        let known =
            state.openActivities(in: year, of: municipality).map(\.id.rawValue)
            + state.openAssignments(in: year, of: municipality).map(\.id.rawValue)
        throw Refusal(
            .notFound,
            "\(municipality.name) has no activity or assignment \"\(id)\"\(DecisionContext.near(id, among: known)); `uppsiktctl year close --dry-run` lists what is open in \(year)."
        )
    }

    /// The goals of the next year that an activity goes on to serve: the one that is named, or those of the same titles.
    private func goals(
        of id: String, named name: String?, _ municipality: Municipality, _ context: DecisionContext
    ) throws(Refusal) -> [Identifier<Goal>] {
        let next = year + 1
        if let name { return [try context.goal(name, of: municipality, in: next)] }
        let state = context.state
        let own = (state.activities[Identifier(rawValue: id)]?.goals ?? []).compactMap { state.goals[$0] }
        if own.contains(where: { $0.year == next }) { return own.filter { $0.year == next }.map(\.id) }
        let titles = Set(own.map { Wording.key($0.title) })
        let found = state.goals.entities.filter {
            $0.municipality == municipality.id && $0.year == next && titles.contains(Wording.key($0.title))
        }
        guard !found.isEmpty else {
            throw Refusal(
                .notFound,
                "\(municipality.name) has no goal for \(next) with the title of one that \(id) serves; adopt it with `uppsiktctl goal adopt`, or name another as \(id)=goal."
            )
        }
        return found.map(\.id)
    }
}
