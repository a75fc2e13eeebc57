import Crypto
import Foundation
import GRDB
public import Oversight

extension PersonDirectory {
    /// Makes a token with which a person is known over loopback HTTP, where a socket has no credentials.
    ///
    /// Only its digest is kept, so it is shown once.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - created: The day, for those who tidy up.
    /// - Returns: The token, 43 characters.
    /// - Throws: ``DirectoryError`` where the file cannot be written.
    public func makeToken(for person: Identifier<Person>, on created: CalendarDate) throws -> String {
        let secret = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let token = secret.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=", with: "")
        try write(
            "INSERT INTO tokens (digest, person, created) VALUES (?, ?, ?)",
            [Self.digest(token), person.rawValue, created.description])
        return token
    }

    /// The person whom a token makes known, or `nil` where it is none.
    ///
    /// - Parameter token: The token.
    /// - Throws: ``DirectoryError`` where the file cannot be read.
    public func person(ofToken token: String) throws -> Identifier<Person>? {
        try fetchString("SELECT person FROM tokens WHERE digest = ?", [Self.digest(token)]).map {
            Identifier(rawValue: $0)
        }
    }

    /// Takes back all tokens of a person.
    ///
    /// - Parameter person: The person.
    /// - Throws: ``DirectoryError`` where the file cannot be written.
    public func revokeTokens(of person: Identifier<Person>) throws {
        try write("DELETE FROM tokens WHERE person = ?", [person.rawValue])
    }

    private static func digest(_ token: String) -> Data { Data(SHA256.hash(data: Data(token.utf8))) }
}
