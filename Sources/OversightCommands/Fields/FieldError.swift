/// Why the fields of a request cannot be read.
package struct FieldError: Error, Equatable {
    /// The kind of the error, which determines the status of the response.
    package enum Kind: Sendable {
        /// The request does not have the documented form.
        case malformed
        /// The path names nothing.
        case notFound
    }

    package var kind: Kind
    /// One sentence for the person who asked.
    package var sentence: String

    package static func malformed(_ sentence: String) -> FieldError { FieldError(kind: .malformed, sentence: sentence) }
    package static func notFound(_ sentence: String) -> FieldError { FieldError(kind: .notFound, sentence: sentence) }
}
