/// Why a message cannot be composed, as a sentence for the administrator.
package struct MailError: Error, Sendable, Equatable {
    /// The kind of error.
    package enum Code: String, Sendable {
        /// The address is not one plain address.
        case address
        /// The list identifier is not valid according to RFC 2919.
        case listID = "list-id"
        /// The public address is not a web address.
        case publicAddress = "public-address"
    }

    /// The kind of error.
    package let code: Code
    /// One sentence that says what is wrong and what to do.
    package let sentence: String

    init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}

extension MailError: CustomStringConvertible {
    /// The same as ``sentence``.
    package var description: String { sentence }
}
