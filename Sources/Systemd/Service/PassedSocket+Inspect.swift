import Glibc

extension PassedSocket {
    /// Asks the kernel about a passed descriptor.
    ///
    /// - Parameters:
    ///   - descriptor: An open descriptor.
    ///   - name: The service manager's name for it.
    /// - Throws: ``ServiceError`` with `notASocket` if the descriptor is a FIFO, a file or the like, and with
    ///   `invalidSockets` if it is not open.
    init(inspecting descriptor: Int32, name: String) throws(ServiceError) {
        self.descriptor = descriptor
        self.name = name
        isStream = try Self.option(SO_TYPE, of: descriptor, name: name) == Int32(SOCK_STREAM.rawValue)
        isListening = try Self.option(SO_ACCEPTCONN, of: descriptor, name: name) != 0
        family = try Self.family(of: descriptor, name: name)
    }

    private static func option(_ option: Int32, of descriptor: Int32, name: String) throws(ServiceError) -> Int32 {
        var value: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, option, &value, &length) == 0 else {
            throw failure(errno, name: name)
        }
        return value
    }

    private static func family(of descriptor: Int32, name: String) throws(ServiceError) -> Family {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutableBytes(of: &address) { bytes -> Int32 in
            guard let start = bytes.bindMemory(to: sockaddr.self).baseAddress else { return -1 }
            return getsockname(descriptor, start, &length)
        }
        guard result == 0 else { throw failure(errno, name: name) }
        switch Int32(address.ss_family) {
        case AF_UNIX:
            let path = withUnsafeBytes(of: address) { bytes in
                let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
                return unixPath(Array(bytes.prefix(Int(length)).dropFirst(offset)))
            }
            return .unix(path: path)
        case AF_INET: return .inet
        case AF_INET6: return .inet6
        case let other: return .other(other)
        }
    }

    private static func unixPath(_ bytes: [UInt8]) -> String? {
        guard let first = bytes.first else { return nil }
        // An abstract name begins with a null byte and is as long as the address says; unix(7).
        guard first == 0 else { return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
        return "@" + String(decoding: bytes.dropFirst(), as: UTF8.self)
    }

    private static func failure(_ code: Int32, name: String) -> ServiceError {
        code == ENOTSOCK
            ? ServiceError(.notASocket, "The passed descriptor \"\(name)\" is not a socket")
            : ServiceError(.invalidSockets, errno: code, "The passed descriptor \"\(name)\" cannot be used")
    }
}
