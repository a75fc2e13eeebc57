import Foundation
import Glibc
import Synchronization

/// The Unix socket of the unit that takes text out of files: the file goes in, the end of it is shown by closing that
/// direction, and the text comes out until the other side closes.
struct TextSocket: Sendable {
    /// What came of an exchange.
    enum Outcome: Sendable, Hashable {
        /// Everything that the other side wrote before it closed.
        case answered([UInt8])
        /// The other side took too long, wrote too much, or the connection broke.
        case failed
        /// Nothing listens, or the daemon may not connect.
        case notListening
    }

    /// The path of the socket.
    var path: String
    /// How long the whole exchange may take.
    var timeout: Duration
    /// The most bytes that are taken; the rest is not waited for.
    var limit: Int

    /// Sends a file and gets its text, on a thread of its own.
    ///
    /// - Parameter bytes: The file.
    ///
    /// If the task is cancelled, it has failed.
    func exchange(_ bytes: [UInt8]) async -> Outcome {
        let isGivenUp = GivenUp()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread { continuation.resume(returning: blockingExchange(bytes, isGivenUp)) }
            }
        } onCancel: {
            isGivenUp.value.store(true, ordering: .relaxed)
        }
    }

    /// Whether nobody waits for an exchange any more.
    private final class GivenUp: Sendable {
        let value = Atomic(false)
    }

    /// How long the thread may wait before it sees that it was given up, in milliseconds.
    private static let longestWait: Int32 = 200

    private func blockingExchange(_ bytes: [UInt8], _ isGivenUp: GivenUp) -> Outcome {
        guard let socket = connected() else { return .notListening }
        defer { close(socket) }
        let deadline = ContinuousClock.now + timeout
        var sent = 0
        var isSending = true
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if isSending, sent == bytes.count {
                shutdown(socket, Int32(SHUT_WR))
                isSending = false
            }
            let left = deadline - ContinuousClock.now
            guard left > .zero, !isGivenUp.value.load(ordering: .relaxed) else { return .failed }
            let milliseconds = min(left / .milliseconds(1), Double(Self.longestWait))
            var entry = pollfd(fd: socket, events: Int16(POLLIN) | (isSending ? Int16(POLLOUT) : 0), revents: 0)
            let ready = poll(&entry, 1, Int32(milliseconds) + 1)
            if ready < 0, errno != EINTR { return .failed }
            guard ready > 0 else { continue }
            if entry.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
                let count = recv(socket, &buffer, buffer.count, 0)
                if count == 0 { return .answered(text) }
                if count > 0 {
                    text += buffer[..<min(count, limit - text.count)]
                    if text.count == limit { return .answered(text) }
                } else if errno == ECONNRESET {
                    // It closed before it had read the whole file; what it wrote until then is what it has to say.
                    return .answered(text)
                } else if errno != EAGAIN, errno != EINTR {
                    return .failed
                }
            }
            if isSending, entry.revents & Int16(POLLOUT) != 0 {
                let count = bytes[sent...].withUnsafeBytes {
                    send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if count > 0 {
                    sent += count
                } else if errno == EPIPE || errno == ECONNRESET {
                    isSending = false
                } else if errno != EAGAIN, errno != EINTR {
                    return .failed
                }
            }
        }
    }

    /// A connected socket that does not block; `nil` if nothing listens.
    private func connected() -> Int32? {
        var address = sockaddr_un()
        let name = Array(path.utf8)
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { return nil }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) == 0 }
        }
        guard isConnected, fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK) == 0 else {
            close(socket)
            return nil
        }
        return socket
    }
}
