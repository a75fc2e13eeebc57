import Glibc

/// A Unix socket for tests, closed with the last reference.
final class UnixSocket: Sendable {
    struct Failure: Error { let call: String, code: Int32 }

    let descriptor: Int32

    /// - Parameters:
    ///   - path: Where to bind it.
    ///   - isStream: A listening stream socket; otherwise a datagram socket.
    init(path: String, isStream: Bool) throws {
        descriptor = socket(AF_UNIX, Int32((isStream ? SOCK_STREAM : SOCK_DGRAM).rawValue), 0)
        guard descriptor >= 0 else { throw Failure(call: "socket", code: errno) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
        }
        guard result == 0 else { throw Failure(call: "bind", code: errno) }
        guard !isStream || listen(descriptor, 1) == 0 else { throw Failure(call: "listen", code: errno) }
        // A datagram that never comes fails the test instead of hanging it.
        var timeout = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    }

    func receive() throws -> String {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else { throw Failure(call: "recv", code: errno) }
        return String(decoding: buffer.prefix(count), as: UTF8.self)
    }

    deinit { close(descriptor) }
}
