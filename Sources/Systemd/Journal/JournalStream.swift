import Glibc

/// Whether an output of this process goes to the journal, according to `JOURNAL_STREAM`; systemd.exec(5).
package enum JournalStream {
    /// Whether standard error goes to the journal, so that a line's leading `<3>` is its priority; sd-daemon(3).
    ///
    /// - Parameter environment: Names to values.
    package static func isStandardError(environment: [String: String]) -> Bool {
        isConnected(STDERR_FILENO, variable: environment["JOURNAL_STREAM"])
    }

    /// Compares a descriptor with the device and inode that systemd connected.
    ///
    /// A child inherits the variable even if its own output goes elsewhere, hence the comparison.
    ///
    /// - Parameters:
    ///   - descriptor: Usually 1 or 2.
    ///   - variable: The value of `JOURNAL_STREAM`: `device:inode`, both decimal.
    static func isConnected(_ descriptor: Int32, variable: String?) -> Bool {
        guard let parts = variable?.split(separator: ":"), parts.count == 2,
            let device = UInt64(parts[0]), let inode = UInt64(parts[1])
        else { return false }
        var status = stat()
        return fstat(descriptor, &status) == 0 && UInt64(status.st_dev) == device && UInt64(status.st_ino) == inode
    }
}
