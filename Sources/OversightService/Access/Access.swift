package import EventLog
package import Oversight
package import OversightCommands

/// The service as far as a permit opens it to a caller.
///
/// Only ``OversightService/access(for:with:)`` makes one, so nothing is read for a caller whose role was not checked.
package struct Access: Sendable {
    let permit: Permit
    let service: OversightService

    /// The log.
    package var log: any EventLog { service.log }

    /// The directory of persons.
    ///
    /// - Throws: ``Refusal`` if the permit is not for administering it.
    package var directory: PersonDirectory {
        get throws(Refusal) {
            try permit.check(isFor: .administer)
            return service.directory
        }
    }

    /// The signed checkpoints and proofs; `nil` if there are none.
    package var transparency: Transparency? { service.transparency }

    /// Reads the state of a moment: the present one under its lock, an earlier one from a replay.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - body: Gets the state; let it take what it needs and return.
    /// - Throws: ``Refusal`` for a moment that the log does not have; ``ReplayError`` or `EventLogError` if it cannot be
    ///   replayed; what `body` throws.
    package func withState<Value: Sendable>(
        _ moment: Moment, _ body: @Sendable (OversightState) throws -> Value
    ) async throws -> Value {
        try await service.withState(moment, body)
    }

    /// Refuses a position that the log does not have, and a day in the future.
    ///
    /// - Throws: ``Refusal`` for such a moment; `EventLogError` if the log cannot be read.
    package func check(_ moment: Moment) async throws { try await service.check(moment) }
}

extension OversightService {
    /// Opens the service for an endpoint.
    ///
    /// - Parameters:
    ///   - endpoint: The endpoint.
    ///   - permit: Proof that the caller has a role for the endpoint.
    ///   - owner: Gets the present state, and says whose it is that the endpoint is about.
    /// - Throws: ``Refusal`` with `forbidden` if the permit is for another action, or the caller's role is bound to a part
    ///   of the installation.
    package func access<E: Endpoint>(
        for endpoint: E.Type, with permit: Permit,
        about owner: (OversightState) -> AccessTable.Owner = { _ in .installation }
    ) throws(Refusal) -> Access {
        // An endpoint without an action is open to all and needs no access, so nobody gets one by it.
        try permit.check(isFor: E.declaration.action)
        try ledger.read { state, _ throws(Refusal) in
            try permit.checkReach(AccessTable.Subject(of: owner(state)), in: state)
        }
        return Access(permit: permit, service: self)
    }
}
