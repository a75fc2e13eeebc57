/// Why something that the service manager hands to a service could not be used.
public struct ServiceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Code: Sendable, Hashable {
        /// The notification socket is set but did not take the datagram.
        case notificationFailed
        /// `WATCHDOG_USEC` or `WATCHDOG_PID` is set to something that is not a number.
        case invalidWatchdog
        /// `LISTEN_FDS` or `LISTEN_PID` is set to something that is not a number, or names descriptors that are not open.
        case invalidSockets
        /// A passed descriptor is not a socket.
        case notASocket
        /// A directory variable holds a path that is not absolute.
        case relativeDirectory
        /// The name is not one that a credential can have.
        case invalidCredentialName
        /// The service manager passed no credentials: `CREDENTIALS_DIRECTORY` is not set.
        case credentialsNotPassed
        /// There is no credential of that name.
        case credentialMissing
        /// The credential holds more bytes than the caller allows.
        case credentialTooLarge
        /// The credential is there but is not a regular file, or reading failed.
        case credentialUnreadable
    }

    /// What kind of failure it is.
    public let code: Code
    /// The errno of the system call that failed, where one did.
    public let underlyingErrno: Int32?
    /// The sentence for people.
    public let description: String

    init(_ code: Code, errno: Int32? = nil, _ sentence: String) {
        self.code = code
        underlyingErrno = errno
        description = errno.map { "\(sentence): \(describe(errno: $0))" } ?? sentence
    }
}
