import Crypto
import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Oversight
import OversightService
import OversightViews

extension HTTPField.Name {
    /// draft-ietf-httpapi-idempotency-key-header.
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .ifMatch
    /// Says that the answer is that of an earlier request with the same key.
    static let idempotencyReplayed = HTTPField.Name("Idempotency-Replayed") ?? .age
}

extension OversightAPI {
    /// A route that carries out a command, read from the request's JSON object.
    ///
    /// - Parameters:
    ///   - read: Reads the command; `on` is read here for all.
    func command(
        _ method: HTTPRequest.Method, _ path: String, _ action: Action,
        _ read: @escaping @Sendable (inout RequestObject, OversightContext, OversightAPI) throws -> ServiceCommand
    ) -> Route {
        Route(method, path, action) { request, context in
            var request = request
            let body = try await Self.body(of: &request, upTo: RequestObject.limit)
            var object = try RequestObject(body, contentType: request.headers[.contentType])
            let caller = try context.knownCaller
            let on: CalendarDate?
            let command: ServiceCommand
            if path.hasSuffix("/decisions") {
                // A decision happened at its meeting.
                on = try object.day("meeting")
            } else {
                on = try object.day(ifPresent: "on")
            }
            command = try read(&object, context, self)
            try object.done()
            let receipt = try await service.perform(
                command, on: on, by: caller, key: try Self.key(of: request, body: body),
                ifRevision: try Self.revision(of: request))
            var headers = HTTPFields()
            if receipt.repeated { headers[.idempotencyReplayed] = "true" }
            return try JSONResponse.plain(receipt, headers: headers)
        }
    }

    /// The body of a request.
    ///
    /// - Throws: ``Problem`` where it is larger than what is taken.
    static func body(of request: inout Request, upTo limit: Int) async throws -> Data {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw Problem(.contentTooLarge, "too-large", "The request is \(length) bytes, more than the \(limit) taken.")
        }
        do {
            let buffer = try await request.collectBody(upTo: limit)
            return Data(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Problem(.contentTooLarge, "too-large", "The request is more than the \(limit) bytes taken.")
        } catch let error as CancellationError {
            throw error
        } catch {
            throw Problem.invalid("The request's body broke off or is not well formed; send it again.")
        }
    }

    /// The key that a command is sent under, with a digest of everything that was sent.
    static func key(of request: Request, body: Data) throws -> CommandKey? {
        guard let sent = request.headers[.idempotencyKey] else { return nil }
        // The draft makes it a quoted string; most senders leave the quotes out.
        let bare = sent.count >= 2 && sent.hasPrefix("\"") && sent.hasSuffix("\"") ? String(sent.dropFirst().dropLast()) : sent
        guard let id = CommandID(rawValue: bare) else {
            throw Problem.invalid("The Idempotency-Key must be 1 to 200 printable ASCII characters.")
        }
        var hash = SHA256()
        hash.update(data: Data("\(request.method.rawValue) \(request.uri.string)\n".utf8))
        hash.update(data: body)
        return CommandKey(id: id, fingerprint: Array(hash.finalize()))
    }

    /// The revision that `If-Match` asks for: the number that a report's or an activity's entity tag begins with.
    static func revision(of request: Request) throws -> Int? {
        guard let tag = request.headers[.ifMatch], tag != "*" else { return nil }
        let bare = tag.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
        guard let revision = Int(bare.prefix(while: { $0 != "-" })) else {
            throw Problem(
                .preconditionFailed, "changed-meanwhile", "The If-Match header is no entity tag of a report or an activity.")
        }
        return revision
    }
}

extension OversightContext {
    /// The identifier that stands in the path.
    ///
    /// - Throws: ``Problem`` where it cannot be one.
    func identifier<Thing>(_ name: String = "id") throws -> Identifier<Thing> {
        guard let id = Identifier<Thing>(checking: try parameters.require(name)) else {
            throw Problem(.notFound, "not-found", "\"\(try parameters.require(name))\" is no identifier.")
        }
        return id
    }
}

extension Request {
    /// The moment that `as-of` or `as-of-position` ask for.
    ///
    /// - Throws: ``Problem`` where they are no day or position, or both are given.
    var moment: AsOf {
        get throws {
            let day = try day("as-of")
            let position = try whole("as-of-position")
            switch (day, position) {
            case (nil, nil): return .now
            case (let day?, nil): return .day(day)
            case (nil, let position?): return .position(position)
            default: throw Problem.invalid("Give either as-of or as-of-position, not both.")
            }
        }
    }

    /// A day in the query.
    func day(_ name: String) throws -> CalendarDate? {
        guard let text = text(name) else { return nil }
        guard let day = CalendarDate(text) else {
            throw Problem.invalid("\(name) is \"\(text.prefix(40))\", which is not a day as YYYY-MM-DD.")
        }
        return day
    }

    /// A whole number from 0 in the query.
    func whole(_ name: String) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text), number >= 0 else {
            throw Problem.invalid("\(name) is \"\(text.prefix(40))\", which is not a whole number from 0.")
        }
        return number
    }

    /// A text in the query.
    func text(_ name: String) -> String? { uri.queryParameters[Substring(name)].map(String.init) }

    /// One of a set of words in the query.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String) throws -> Choice? {
        guard let text = text(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem.invalid("\(name) is \"\(text.prefix(40))\"; it can be \(known).")
        }
        return choice
    }
}
