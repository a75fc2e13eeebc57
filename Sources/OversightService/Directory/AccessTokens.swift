import Crypto
import Foundation
package import Oversight

extension PersonDirectory {
    /// Makes an access token, which identifies a person over loopback HTTP, where a socket has no credentials.
    ///
    /// Only its digest is stored, so the token cannot be shown again.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - created: The day, so that old tokens can be found.
    /// - Returns: The token, 43 characters.
    /// - Throws: ``DirectoryError`` if it cannot be stored.
    package func makeToken(for person: Identifier<Person>, on created: CalendarDate) async throws -> String {
        let secret = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let token = secret.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=", with: "")
        try await change { try $0.addToken(Self.digest(token), of: person.rawValue, created: created.description) }
        return token
    }

    /// The person to whom a token belongs, or `nil` if it belongs to nobody.
    ///
    /// - Parameter token: The token.
    package func person(ofToken token: String) -> Identifier<Person>? {
        tables.id(ofToken: Self.digest(token)).map { Identifier(rawValue: $0) }
    }

    /// Revokes all tokens of a person.
    ///
    /// - Parameter person: The person.
    /// - Returns: Whether there were any.
    /// - Throws: ``DirectoryError`` if the directory cannot be written.
    package func revokeTokens(of person: Identifier<Person>) async throws -> Bool {
        try await change { $0.removeTokens(of: person.rawValue) }
    }

    private static func digest(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Data(token.utf8))) }
}
