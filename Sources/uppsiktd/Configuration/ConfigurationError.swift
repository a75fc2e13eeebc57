import Glibc

/// Why the configuration cannot be used.
struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence that says which key or line, where it stands, and what to do.
    let description: String
    /// The errno of the call that failed; `EINVAL` where what was read is no good.
    let errno: Int32

    init(_ description: String, errno: Int32 = EINVAL) {
        self.description = description
        self.errno = errno
    }

    /// A value that is no good.
    init(_ key: ConfigurationKey, from origin: ConfigurationOrigin, _ reason: String) {
        self.init("\"\(key.rawValue)\" from \(origin.place(of: key)) cannot be used: \(reason)")
    }
}
