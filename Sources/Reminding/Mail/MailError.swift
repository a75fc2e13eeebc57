/// Why no message can be made, in a sentence for whoever administers the installation.
public struct MailError: Error, Sendable, Equatable {
    /// What is wrong.
    public enum Code: String, Sendable {
        /// An address that mail cannot be sent to, or that would say more than an address.
        case address
        /// An identifier of the list that RFC 2919 does not allow.
        case listID = "list-id"
        /// An address of the installation that is no web address.
        case publicAddress = "public-address"
    }

    /// What is wrong.
    public let code: Code
    /// One sentence that says what is wrong and what to do.
    public let sentence: String

    init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}

extension MailError: CustomStringConvertible {
    /// The sentence.
    public var description: String { sentence }
}
