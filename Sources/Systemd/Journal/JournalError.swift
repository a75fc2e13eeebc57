/// Why an entry could not be made, or was not taken by the journal.
package struct JournalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure.
    package enum Code: Sendable, Hashable {
        /// The field name is not valid, and journald would drop the field.
        case invalidFieldName
        /// The message id is not 32 hexadecimal digits.
        case invalidMessageID
        /// The journal's socket is missing or nobody reads from it. Trying again later may succeed.
        case unavailable
        /// The journal, or standard error, rejected the entry. The underlying errno says why.
        case refused
        /// The writer was closed before the entry was sent.
        case closed
        /// The waiting task was cancelled. The entry may or may not have been sent.
        case cancelled
    }

    /// The kind of failure.
    package let code: Code
    /// The errno of the failed call, if a call failed.
    package let underlyingErrno: Int32?
    /// One sentence for people.
    package let description: String

    init(_ code: Code, errno: Int32? = nil, _ sentence: String) {
        self.code = code
        underlyingErrno = errno
        description = errno.map { "\(sentence): \(describe(errno: $0))" } ?? sentence
    }
}
