/// Why something that the service manager passed could not be used.
package struct ServiceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure.
    package enum Code: Sendable, Hashable {
        /// The notification socket is set but did not accept the datagram.
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
        /// The credential is larger than the caller allows.
        case credentialTooLarge
        /// The credential is there but is not a regular file, or reading failed.
        case credentialUnreadable
    }

    /// The kind of failure.
    package let code: Code
    /// The errno of the failed system call, if one failed.
    package let underlyingErrno: Int32?
    /// One sentence for people.
    package let description: String

    init(_ code: Code, errno: Int32? = nil, _ sentence: String) {
        self.code = code
        underlyingErrno = errno
        description = errno.map { "\(sentence): \(describe(errno: $0))" } ?? sentence
    }
}
