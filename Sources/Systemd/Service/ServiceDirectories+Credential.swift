import Glibc

extension ServiceDirectories {
    /// Reads a credential that the service manager passed.
    ///
    /// - Parameters:
    ///   - name: As in the unit: one file name of 1 to 255 bytes, without `/` or control characters, not `.` or `..`.
    ///   - maximumBytes: The most that is read; systemd itself allows 1 MiB for all credentials of a unit.
    /// - Returns: The credential with its bytes.
    /// - Throws: ``ServiceError`` with `credentialsNotPassed`, `invalidCredentialName`, `credentialMissing`,
    ///   `credentialTooLarge`, or `credentialUnreadable` where it is not a regular file or reading fails.
    public func credential(named name: String, maximumBytes: Int = 65_536) throws(ServiceError) -> Credential {
        guard Self.isCredentialName(name) else {
            throw ServiceError(.invalidCredentialName, "\"\(name)\" cannot be the name of a credential")
        }
        guard let credentials else {
            throw ServiceError(
                .credentialsNotPassed,
                "The credential \"\(name)\" is wanted and none are passed; add LoadCredential= to the unit")
        }
        // Not blocking, so that a FIFO in the place of the file is refused instead of waited for.
        let descriptor = open("\(credentials)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            let code = errno
            throw code == ENOENT
                ? ServiceError(.credentialMissing, "The unit passes no credential \"\(name)\"")
                : Self.unreadable(name, errno: code)
        }
        defer { close(descriptor) }
        return Credential(
            name: name, bytes: try Self.contents(of: descriptor, name: name, maximumBytes: maximumBytes))
    }

    /// Follows credential_name_valid() of systemd: a file name, and nothing that a terminal would obey.
    private static func isCredentialName(_ name: String) -> Bool {
        let bytes = name.utf8
        return (1...255).contains(bytes.count) && name != "." && name != ".."
            && !bytes.contains(UInt8(ascii: "/"))
            && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    private static func contents(
        of descriptor: Int32, name: String, maximumBytes: Int
    ) throws(ServiceError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(name, errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ServiceError(.credentialUnreadable, "The credential \"\(name)\" is not a regular file")
        }
        // One byte more than allowed tells a file that fits from one that does not, however it grows meanwhile.
        var bytes = [UInt8](repeating: 0, count: maximumBytes + 1)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(name, errno: errno) }
            if count == 0 { break }
            filled += count
        }
        guard filled <= maximumBytes else {
            throw ServiceError(
                .credentialTooLarge, "The credential \"\(name)\" is larger than \(maximumBytes) bytes")
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    private static func unreadable(_ name: String, errno code: Int32) -> ServiceError {
        ServiceError(.credentialUnreadable, errno: code, "The credential \"\(name)\" cannot be read")
    }
}
