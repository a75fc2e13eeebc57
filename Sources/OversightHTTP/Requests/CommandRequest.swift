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

/// Which field of a command says on which day it happened.
enum DayField {
    /// `on`; today where it is not given.
    case on
    /// The day of the meeting, which a decision must name.
    case meeting
    /// None: the day is known from what the command is about.
    case none
}

extension OversightAPI {
    /// Reads a command from the fields of a request.
    typealias CommandReader =
        @Sendable (inout RequestObject, OversightContext, inout NamedPersons) throws -> ServiceCommand

    /// A route that carries out a command, read from the request's JSON object.
    ///
    /// - Parameters:
    ///   - day: Which field says when it happened.
    ///   - read: Reads the other fields.
    func command(
        _ method: HTTPRequest.Method, _ path: String, _ action: Action, dated day: DayField = .on,
        _ read: @escaping CommandReader
    ) -> Route {
        Route(method, path, action) { request, context in
            var request = request
            let body = try await Self.body(of: &request, upTo: RequestObject.limit)
            let object = try RequestObject(body, contentType: request.headers[.contentType])
            let caller = try context.knownCaller
            let key = try Self.key(of: request, body: body, caller: caller)
            let revisions = try Conditions.revisions(request)
            var persons = NamedPersons(service, enteringUnknown: false)
            var (command, on) = try Self.read(object, day, context, &persons, read)
            if persons.metUnknown {
                try service.rehearse(command, on: on, by: caller)
                persons = NamedPersons(service, enteringUnknown: true)
                (command, on) = try Self.read(object, day, context, &persons, read)
            }
            let receipt = try await service.perform(command, on: on, by: caller, key: key, ifRevision: revisions)
            return try JSONResponse.plain(receipt, headers: Self.headers(repeated: receipt.repeated))
        }
    }

    private static func read(
        _ object: RequestObject, _ day: DayField, _ context: OversightContext, _ persons: inout NamedPersons,
        _ read: CommandReader
    ) throws -> (ServiceCommand, CalendarDate?) {
        var object = object
        let on: CalendarDate? =
            switch day {
            case .on: try object.day(ifPresent: "on")
            case .meeting: try object.day("meeting")
            case .none: nil
            }
        let command = try read(&object, context, &persons)
        try object.done()
        return (command, on)
    }

    /// The headers that tell whether an answer is that of an earlier request.
    static func headers(repeated: Bool) -> HTTPFields { repeated ? [.idempotencyReplayed: "true"] : [:] }

    /// The body of a request.
    ///
    /// - Throws: ``Problem`` where it is larger than what is taken.
    static func body(of request: inout Request, upTo limit: Int) async throws -> Data {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw Problem(
                .contentTooLarge, "too-large", "The request is \(length) bytes, more than the \(limit) taken.")
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
    ///
    /// Who sent it is part of the digest: the receipt of one caller's command is not for another who guesses its key.
    ///
    /// - Throws: ``Problem`` where the header cannot be a key.
    static func key(of request: Request, body: Data, caller: Caller) throws -> CommandKey? {
        guard let sent = request.headers[.idempotencyKey] else { return nil }
        // The draft makes it a quoted string; most senders leave the quotes out.
        let isQuoted = sent.hasPrefix("\"")
        guard !isQuoted || (sent.count >= 2 && sent.hasSuffix("\"")),
            let id = CommandID(rawValue: isQuoted ? String(sent.dropFirst().dropLast()) : sent)
        else {
            throw Problem.invalid(
                "The Idempotency-Key must be 1 to 200 printable ASCII characters, in quotes or without any.")
        }
        var hash = SHA256()
        hash.update(data: Data("\(caller.id) \(request.method.rawValue) \(request.uri.string)\n".utf8))
        hash.update(data: body)
        return CommandKey(id: id, fingerprint: Array(hash.finalize()))
    }
}

extension OversightContext {
    /// The identifier that stands in the path.
    ///
    /// - Throws: ``Problem`` where it cannot be one.
    func identifier<Thing>(_ name: String = "id") throws -> Identifier<Thing> {
        let written = try part(name)
        guard let id = Identifier<Thing>(checking: written) else {
            throw Problem(.notFound, "not-found", "\"\(written.prefix(140))\" is no identifier.")
        }
        return id
    }

    /// A part of the path, as it was before it was percent-encoded.
    ///
    /// - Throws: ``Problem`` where it is not percent-encoded UTF-8.
    func part(_ name: String) throws -> String {
        let raw = try parameters.require(name)
        if !raw.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == 0 }) { return raw }
        guard let decoded = raw.removingPercentEncoding, !decoded.unicodeScalars.contains("\0") else {
            throw Problem(.notFound, "not-found", "The address is not percent-encoded UTF-8.")
        }
        return decoded
    }
}

extension Request {
    /// The moment that `as-of` and `as-of-position` ask for; the present if neither is given.
    ///
    /// - Throws: ``Problem`` if they are no day or position.
    var moment: AsOf {
        get throws { AsOf(day: try day("as-of"), position: try whole("as-of-position")) }
    }

    /// The part of a list that `limit` and `after` ask for.
    ///
    /// - Throws: ``Problem`` if the limit is no number that a page can have.
    var page: Page {
        get throws { Page(limit: try whole("limit", in: 1...10_000), after: text("after")) }
    }

    /// A day in the query.
    func day(_ name: String) throws -> CalendarDate? {
        guard let text = text(name) else { return nil }
        guard let day = RequestDay.read(text) else {
            throw Problem.invalid("\(name) is \"\(text.prefix(40))\", which is not \(RequestDay.form).")
        }
        return day
    }

    /// A whole number in the query.
    func whole(_ name: String, in range: ClosedRange<Int> = 0...Int.max) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            let end = range.upperBound == .max ? "" : " to \(range.upperBound)"
            throw Problem.invalid(
                "\(name) is \"\(text.prefix(40))\", which is not a whole number from \(range.lowerBound)\(end).")
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
