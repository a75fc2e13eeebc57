import Glibc

extension ServiceDirectories {
    /// Reads a credential that the service manager passed.
    ///
    /// - Parameters:
    ///   - name: As in the unit: one file name of 1 to 255 bytes, without `/` or control characters, not `.` or `..`.
    ///   - maximumBytes: The maximum size; systemd itself allows 1 MiB for all credentials of a unit.
    /// - Throws: ``ServiceError`` with `credentialsNotPassed`, `invalidCredentialName`, `credentialMissing`,
    ///   `credentialTooLarge`, or `credentialUnreadable` if it is not a regular file or reading fails.
    package func credential(named name: String, maximumBytes: Int = 65_536) throws(ServiceError) -> Credential {
        guard Self.isCredentialName(name) else {
            throw ServiceError(.invalidCredentialName, "\"\(name)\" cannot be the name of a credential")
        }
        guard let credentials else {
            throw ServiceError(
                .credentialsNotPassed,
                "The credential \"\(name)\" is needed, but none are passed; add LoadCredential= to the unit")
        }
        // Non-blocking, so that a FIFO in place of the file is refused instead of waited for.
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

    /// Follows credential_name_valid() of systemd: a file name without control characters.
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
        // Reading one byte more than allowed detects a file that is too large, even if it grows in the meantime.
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
