import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Oversight
import OversightCommands
import OversightService
import Reminding
import ReportReading
import TransparencyLog

/// A problem response (RFC 9457): what went wrong, in one sentence for the person who asked.
struct Problem: HTTPResponseError {
    /// The HTTP status.
    var status: HTTPResponse.Status
    /// The last part of the type's URN, such as `reasons-missing`.
    var code: String
    /// One sentence that says why and what to do.
    var detail: String
    /// Headers that the status requires.
    var headers = HTTPFields()

    init(_ status: HTTPResponse.Status, _ code: String, _ detail: String) {
        self.status = status
        self.code = code
        self.detail = detail
    }

    /// The caller cannot be identified.
    ///
    /// - Parameters:
    ///   - detail: One sentence that says what to do.
    ///   - isReading: Whether the token may also be sent as a password.
    static func unauthorised(_ detail: String, orByPassword isReading: Bool = false) -> Problem {
        var problem = Problem(.unauthorized, "unauthorised", detail)
        // One header field for each challenge: some programs read only the first of a field.
        problem.headers[values: .wwwAuthenticate] =
            ["Bearer"] + (isReading ? [#"Basic realm="Uppsikt", charset="UTF-8""#] : [])
        return problem
    }

    static func invalid(_ detail: String) -> Problem { Problem(.badRequest, "invalid-request", detail) }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        let body = ProblemBody(
            type: "urn:uppsikt:problem:\(code)", title: code.replacing("-", with: " "), status: status.code,
            detail: detail)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var headers = headers
        headers[.contentType] = "application/problem+json"
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(body))))
    }
}

private struct ProblemBody: Encodable {
    var type: String
    var title: String
    var status: Int
    var detail: String
}

extension Problem {
    /// The problem that describes an error to the caller.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as FieldError: self = Self.of(error)
        case let refusal as Refusal: self.init(Self.status(of: refusal.code), refusal.code.rawValue, refusal.sentence)
        case let error as ReadingError:
            self.init(
                error.code == .tooLarge ? .contentTooLarge : .unprocessableContent, error.code.rawValue, "\(error)")
        case let error as ReadingQueueFull:
            self.init(.serviceUnavailable, "busy", "\(error)")
            headers[.retryAfter] = "\(ReadingQueueFull.retryAfter)"
        case is CancellationError:
            self.init(.serviceUnavailable, "stopping", "The daemon is stopping; ask again when it is back.")
        case is ClientGone:
            self = .invalid("The connection was closed before the request was answered.")
        case let error as EventLogError: self = Self.of(error)
        case let error as ProofRefusal:
            self.init(
                error.code == .forked ? .conflict : .notFound, error.code == .forked ? "conflict" : "not-found",
                "\(error)")
        case let error as BackupError where error.isOutOfSpace: self = .storageFull("\(error)")
        case let error as HTTPError: self = Self.of(error.status, error.body)
        case let error as DirectoryError: self = Self.of(error)
        case let error as BackupError: self.init(.internalServerError, "backup-failed", "\(error)")
        case let error as any HTTPResponseError: self = Self.of(error.status, nil)
        case let error as ReplayError: self.init(.internalServerError, "log-damaged", "\(error)")
        case let error as MailError:
            self.init(.internalServerError, "no-message", "No message can be written. \(error)")
        default:
            self.init(
                .internalServerError, "internal",
                "Something went wrong that should not have; the daemon's journal says more.")
        }
    }

    private static func of(_ error: FieldError) -> Problem {
        switch error.kind {
        case .malformed: invalid(error.sentence)
        case .notFound: Problem(.notFound, "not-found", error.sentence)
        }
    }

    private static func status(of code: Refusal.Code) -> HTTPResponse.Status {
        switch code {
        case .notFound: .notFound
        case .forbidden: .forbidden
        case .stale: .preconditionFailed
        case .invalid, .dateInFuture, .dateTooEarly, .reasonsMissing: .unprocessableContent
        case .alreadyExists, .wrongBody, .wrongState, .alreadyDecided, .decided, .notPresenter, .recused: .conflict
        }
    }

    private static func of(_ error: EventLogError) -> Problem {
        switch error.code {
        case .conflict: Problem(.conflict, "conflict", "\(error)")
        case .commandReused: Problem(.unprocessableContent, "key-reused", "\(error)")
        case .invalidRequest: Problem(.unprocessableContent, "invalid", "\(error)")
        case .storageFull: storageFull("\(error)")
        case .readOnly: Problem(.serviceUnavailable, "read-only", "\(error)")
        case .corrupt: Problem(.internalServerError, "log-damaged", "\(error)")
        case .closed: Problem(.serviceUnavailable, "stopping", "\(error)")
        default: Problem(.internalServerError, "log-failed", "\(error)")
        }
    }

    private static func storageFull(_ detail: String) -> Problem {
        Problem(HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "storage-full", detail)
    }

    private static func of(_ error: DirectoryError) -> Problem {
        switch error.code {
        case .storageFull: storageFull("\(error)")
        case .readOnly: Problem(.serviceUnavailable, "read-only", "\(error)")
        case .failed: Problem(.internalServerError, "directory-failed", "\(error)")
        }
    }

    private static func of(_ status: HTTPResponse.Status, _ detail: String?) -> Problem {
        switch status {
        case .notFound:
            Problem(.notFound, "no-such-route", "There is nothing at this address; see /api/v1/openapi.json.")
        case .contentTooLarge: Problem(.contentTooLarge, "too-large", "The request is larger than what is taken.")
        default: Problem(status, "invalid-request", detail ?? status.reasonPhrase)
        }
    }
}
