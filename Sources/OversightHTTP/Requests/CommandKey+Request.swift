import Crypto
import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import OversightService

extension HTTPField.Name {
    /// draft-ietf-httpapi-idempotency-key-header.
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .ifMatch
    /// Marks the response of an earlier request with the same key.
    static let idempotencyReplayed = HTTPField.Name("Idempotency-Replayed") ?? .age
}

extension CommandKey {
    /// The key that a request is sent under, with a digest of everything that was sent; `nil` if it names none.
    ///
    /// The caller is part of the digest, so that nobody gets the receipt of another caller's command by guessing its key.
    ///
    /// - Throws: ``Problem`` if the header cannot be a key.
    init?(of request: Request, body: RequestBody, caller: Caller) throws {
        guard let sent = request.headers[.idempotencyKey] else { return nil }
        // The draft defines a quoted string; most clients omit the quotes.
        let isQuoted = sent.hasPrefix("\"")
        guard !isQuoted || (sent.count >= 2 && sent.hasSuffix("\"")),
            let id = CommandID(rawValue: isQuoted ? String(sent.dropFirst().dropLast()) : sent)
        else {
            throw Problem.invalid(
                "The Idempotency-Key must be 1 to \(CommandID.maximumLength) printable ASCII characters, "
                    + "in quotes or without any.")
        }
        var hash = SHA256()
        hash.update(data: Data("\(caller.id) \(request.method.rawValue) \(request.uri.string)\n".utf8))
        hash.update(data: body.bytes)
        self.init(id: id, fingerprint: Array(hash.finalize()))
    }
}
