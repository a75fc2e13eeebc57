import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import Oversight
import OversightService

/// Identifies the caller of a request: by the peer's user on a Unix socket, by a token on loopback HTTP.
struct CallerResolver: Sendable {
    let service: OversightService
    /// The user that the daemon runs as, who administers beside root.
    let owner: uid_t
    private let names = UserNames()

    init(service: OversightService, owner: uid_t) {
        self.service = service
        self.owner = owner
    }

    /// Identifies the caller of a request.
    ///
    /// - Throws: ``Problem`` with status 401 if the caller cannot be identified.
    func caller(of request: Request, _ context: OversightContext) async throws -> Caller {
        if let user = try await context.peerUser() { return try caller(ofUser: user) }
        let isReading = request.method == .get || request.method == .head
        guard let header = request.headers[.authorization] else {
            throw Problem.unauthorised(
                "Over HTTP a token tells who you are: send \"Authorization: Bearer TOKEN\".", orByPassword: isReading)
        }
        guard let token = Self.token(in: header, orByPassword: isReading),
            let person = service.person(ofToken: token)
        else {
            throw Problem.unauthorised(
                "The token is not known; ask the administrator for a new one.", orByPassword: isReading)
        }
        return Caller(id: person)
    }

    /// The token in an `Authorization` header.
    ///
    /// Calendar programs cannot send bearer tokens, but a user and a password (RFC 7617). The token is then the password, and
    /// the user is ignored. This is for reading only, since a browser that knows a password also sends it with requests
    /// that other sites cause.
    ///
    /// - Parameters:
    ///   - header: The header's value.
    ///   - isReading: Whether the token may be a password.
    private static func token(in header: String, orByPassword isReading: Bool) -> String? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        switch parts[0].lowercased() {
        case "bearer": return String(parts[1])
        case "basic" where isReading:
            guard let decoded = Data(base64Encoded: parts[1].trimmingCharacters(in: .whitespaces)) else { return nil }
            // The user ends at the first colon; a password may contain more.
            let text = String(decoding: decoded, as: UTF8.self)
            return text.firstIndex(of: ":").map { String(text[text.index(after: $0)...]) }
        default: return nil
        }
    }

    private func caller(ofUser user: uid_t) throws -> Caller {
        let person = names.name(of: user).flatMap { service.person(ofUser: $0) }
        return Caller(
            id: person ?? Identifier(rawValue: "uid-\(user)"), isAdministrator: user == 0 || user == owner)
    }
}
