import Glibc
import HTTPTypes
import Hummingbird
import Oversight
import OversightService

/// Tells who asks: the peer's user on a Unix socket, the bearer of a token on loopback HTTP.
struct CallerResolver: Sendable {
    let directory: PersonDirectory
    /// The user that the daemon runs as, who administers beside root.
    let owner: uid_t

    /// Who asks.
    ///
    /// - Throws: ``Problem`` with status 401 where nobody is known.
    func caller(of request: Request, _ context: OversightContext) async throws -> Caller {
        if let user = try await context.peerUser() { return try caller(ofUser: user) }
        guard let header = request.headers[.authorization] else {
            throw Problem.unauthorised("Over HTTP a token tells who you are: send \"Authorization: Bearer TOKEN\".")
        }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer",
            let person = try directory.person(ofToken: String(parts[1]))
        else { throw Problem.unauthorised("The token is not known; ask the administrator for a new one.") }
        return Caller(id: person)
    }

    private func caller(ofUser user: uid_t) throws -> Caller {
        let person = try userName(user).flatMap { try directory.person(ofUser: $0) }
        return Caller(
            id: person ?? Identifier(rawValue: "uid-\(user)"), isAdministrator: user == 0 || user == owner)
    }

    private func userName(_ user: uid_t) -> String? {
        var record = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
            guard let start = buffer.baseAddress, getpwuid_r(user, &record, start, buffer.count, &found) == 0,
                found != nil, let name = record.pw_name
            else { return nil }
            return String(cString: name)
        }
    }
}
