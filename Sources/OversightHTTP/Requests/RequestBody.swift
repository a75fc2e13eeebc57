import Foundation
import HTTPTypes
import Hummingbird
import JSONValues
import NIOCore
import OversightCommands

/// The body of a request.
struct RequestBody: Sendable {
    let bytes: Data

    static let empty = RequestBody(bytes: Data())
    /// The largest body that holds fields, in bytes.
    static let fieldLimit = 1 << 20

    private init(bytes: Data) { self.bytes = bytes }

    /// Reads the body of a request.
    ///
    /// - Throws: ``Problem`` if it is larger than the limit.
    init(of request: Request, upTo limit: Int) async throws {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw Problem(
                .contentTooLarge, "too-large", "The request is \(length) bytes, more than the \(limit) taken.")
        }
        do {
            var request = request
            let buffer = try await request.collectBody(upTo: limit)
            bytes = Data(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Problem(.contentTooLarge, "too-large", "The request is more than the \(limit) bytes taken.")
        } catch let error as CancellationError {
            throw error
        } catch {
            throw Problem.invalid("The request's body broke off or is not well formed; send it again.")
        }
    }

    /// The fields of the body; one without a body has none.
    ///
    /// - Returns: The fields, and whether they come from a form, so that all values are texts.
    /// - Throws: ``Problem`` if the body is of another type, or is no JSON object.
    func fields(contentType: String?) throws -> (values: [String: JSONValue], isForm: Bool) {
        guard !bytes.isEmpty else { return ([:], false) }
        switch contentType.map(Self.essence) {
        case "application/json": return (try json(), false)
        case "application/x-www-form-urlencoded":
            guard let text = String(validating: bytes, as: UTF8.self), let pairs = FormPairs.decode(text) else {
                throw Problem.invalid("The form is not percent-encoded UTF-8.")
            }
            return (try FormFields.tree(pairs), true)
        default:
            throw Problem(
                .unsupportedMediaType, "unsupported-media-type",
                "The body must be sent as application/json or application/x-www-form-urlencoded.")
        }
    }

    private static func essence(_ type: String) -> String {
        if type == "application/json" { return type }
        let essence = type.split(separator: ";").first ?? ""
        return essence.trimmingCharacters(in: .whitespaces).lowercased()
    }

    private func json() throws -> [String: JSONValue] {
        let value: JSONValue
        do {
            value = try bytes.withUnsafeBytes { try JSONValue(json: $0) }
        } catch {
            throw Problem.invalid("The body cannot be read: \(error).")
        }
        guard case .object(let members) = value else { throw Problem.invalid("The body is not a JSON object.") }
        return members
    }
}
