import Foundation
import Glibc

/// A listening socket, created here or passed by systemd.
package struct ListeningSocket: Sendable, Hashable {
    /// The kind of a socket, which determines how callers are identified.
    package enum Kind: Sendable, Hashable {
        /// A Unix socket: callers are identified by the peer's credentials.
        case unix
        /// A TCP socket: callers are identified by a token.
        case tcp
    }

    /// How many connections may wait to be accepted, as in the socket unit: enough for a restart.
    static let backlog: Int32 = 4096

    /// The file descriptor.
    package var descriptor: Int32
    /// The kind, which determines how callers are identified.
    package var kind: Kind
    /// The address, for messages: a path, or `host:port`.
    package var address: String
    /// The path to remove when it is closed; `nil` if it belongs to systemd.
    var ownPath: String?

    /// An existing listening socket, such as one passed by systemd.
    ///
    /// - Parameters:
    ///   - descriptor: The file descriptor.
    ///   - kind: The kind of socket.
    ///   - address: The address, for messages.
    package init(descriptor: Int32, kind: Kind, address: String) {
        self.descriptor = descriptor
        self.kind = kind
        self.address = address
    }

    /// The address of a listening TCP socket, such as `127.0.0.1:8080` or `[::1]:8080`.
    ///
    /// - Parameter descriptor: The file descriptor.
    /// - Returns: `nil` if it is neither IPv4 nor IPv6.
    package static func address(ofTCP descriptor: Int32) -> String? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let found = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                getsockname(descriptor, address, &length) == 0
                    && getnameinfo(address, length, &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST) == 0
            }
        }
        let name = String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard found else { return nil }
        switch Int32(storage.ss_family) {
        case AF_INET: return "\(name):\(boundPort(descriptor))"
        case AF_INET6: return "[\(name)]:\(boundPort(descriptor))"
        default: return nil
        }
    }

    /// Listens on a Unix socket that its owner and group may connect to.
    ///
    /// A socket left behind by a crash is replaced; one that accepts connections is not.
    ///
    /// - Parameter path: The path, at most 107 bytes.
    /// - Throws: ``SocketError`` if it cannot be created.
    package static func unix(path: String) throws(SocketError) -> Self {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw SocketError(
                "The socket's path \(path) is longer than 107 bytes; choose a shorter one with --socket.",
                errno: ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        try removeStale(path, address)
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SocketError("A socket cannot be made: \(describe(errno)).", errno: errno) }
        // The mode must apply from the start; chmod after bind would leave a gap.
        let mask = umask(0o117)
        let bound = withSocketAddress(&address) { bind(descriptor, $0, $1) }
        let code = errno
        let remedy = code == ENOENT ? "make its directory first" : "choose another path with --socket"
        umask(mask)
        guard bound == 0 else {
            close(descriptor)
            throw SocketError("The socket \(path) cannot be made: \(describe(code)); \(remedy).", errno: code)
        }
        guard listen(descriptor, Self.backlog) == 0 else {
            let code = errno
            close(descriptor)
            throw SocketError("The socket \(path) cannot listen: \(describe(code)).", errno: code)
        }
        var made = Self(descriptor: descriptor, kind: .unix, address: path)
        made.ownPath = path
        return made
    }

    /// Listens on a TCP port of the loopback interface.
    ///
    /// - Parameter address: `HOST:PORT`, where the host is a loopback address or `localhost`, and port 0 means a free one.
    /// - Throws: ``SocketError`` if the address is not loopback or the port is taken.
    package static func loopback(_ address: String) throws(SocketError) -> Self {
        let place = try LoopbackAddress(address)
        let descriptor = socket(
            place.isIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SocketError("A socket cannot be made: \(describe(errno)).", errno: errno) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let bound: Int32
        if place.isIPv6 {
            var target = sockaddr_in6()
            target.sin6_family = sa_family_t(AF_INET6)
            target.sin6_port = place.port.bigEndian
            target.sin6_addr = in6addr_loopback
            bound = withSocketAddress(&target) { bind(descriptor, $0, $1) }
        } else {
            var target = sockaddr_in()
            target.sin_family = sa_family_t(AF_INET)
            target.sin_port = place.port.bigEndian
            inet_pton(AF_INET, place.numericHost, &target.sin_addr)
            bound = withSocketAddress(&target) { bind(descriptor, $0, $1) }
        }
        guard bound == 0, listen(descriptor, Self.backlog) == 0 else {
            let code = errno
            close(descriptor)
            throw SocketError("\(address) cannot be listened on: \(describe(code)).", errno: code)
        }
        let host = place.isIPv6 ? "[\(place.host)]" : place.host
        return Self(
            descriptor: descriptor, kind: .tcp,
            address: "\(host):\(place.port == 0 ? boundPort(descriptor) : place.port)")
    }

    /// Removes the socket's path if it was created here, so that clients learn at once that nothing listens.
    func removePath() {
        if let ownPath { unlink(ownPath) }
    }

    private static func removeStale(_ path: String, _ address: sockaddr_un) throws(SocketError) {
        // lstat: a symbolic link is not followed.
        let type: FileAttributeType?
        do {
            type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
            return
        } catch {
            throw SocketError("The socket's path \(path) cannot be looked at: \(error).")
        }
        guard type == .typeSocket else {
            throw SocketError(
                "\(path) exists and is not a socket; move it away or choose another path with --socket.",
                errno: EEXIST)
        }
        let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        defer { close(probe) }
        var address = address
        if withSocketAddress(&address, { connect(probe, $0, $1) }) == 0 {
            throw SocketError(
                "Another daemon answers on \(path); stop it or choose another path with --socket.",
                errno: EADDRINUSE)
        }
        guard errno == ECONNREFUSED else {
            let code = errno
            throw SocketError("The socket \(path) cannot be replaced: \(describe(code)).", errno: code)
        }
        unlink(path)
    }

    private static func boundPort(_ descriptor: Int32) -> UInt16 {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let found = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard found == 0 else { return 0 }
        // The port is at the same offset in both address families.
        return withUnsafeBytes(of: &storage) { UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self)) }
    }

    private static func describe(_ code: Int32) -> String { String(cString: strerror(code)) }
}

private func withSocketAddress<Address, Value>(
    _ address: inout Address, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Value
) -> Value {
    withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<Address>.size)) }
    }
}

/// The reason why a socket cannot be used.
package struct SocketError: Error, Sendable, Hashable, CustomStringConvertible {
    /// One sentence that says why and what to do.
    package var description: String
    /// The errno of the failed system call, or the closest one.
    package var errno: Int32

    init(_ description: String, errno: Int32 = EINVAL) {
        self.description = description
        self.errno = errno
    }
}
