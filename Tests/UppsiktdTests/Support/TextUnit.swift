import Foundation
import Glibc
import Synchronization

/// A socket whose every connection starts a program with the connection as its input and output, as systemd does for
/// `Accept=yes`.
final class TextUnit: Sendable {
    let path: String
    private let listening: Int32
    private let started = Mutex<[pid_t]>([])

    /// Listens.
    ///
    /// - Parameter command: The program and its arguments.
    init(_ command: [String]) throws {
        let path = "/tmp/uppsikt-text-\(UUID().uuidString.prefix(8)).sock"
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
        }
        guard bound == 0, listen(socket, 8) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        (self.path, listening) = (path, socket)
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(socket, nil, nil)
                guard connection >= 0, fcntl(connection, F_SETFD, FD_CLOEXEC) == 0 else { return }
                let process = Process()
                process.executableURL = URL(filePath: command[0])
                process.arguments = Array(command.dropFirst())
                let handle = FileHandle(fileDescriptor: connection, closeOnDealloc: false)
                process.standardInput = handle
                process.standardOutput = handle
                process.standardError = FileHandle.nullDevice
                do {
                    try process.run()
                    started.withLock { $0.append(process.processIdentifier) }
                } catch {
                    // The connection is closed without an answer, as systemd does for a program that is missing.
                }
                close(connection)
            }
        }
    }

    /// Stops listening, and ends what still runs.
    func stop() {
        for id in started.withLock({ $0 }) { kill(id, SIGKILL) }
        shutdown(listening, Int32(SHUT_RDWR))
        close(listening)
        unlink(path)
    }
}
