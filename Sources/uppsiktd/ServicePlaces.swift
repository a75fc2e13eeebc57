import Glibc
import OversightHTTP
import Systemd

/// The state directory and the sockets of the daemon.
///
/// The state directory is the configured one, else the one that systemd passed, else the usual one.
struct ServicePlaces {
    let stateDirectory: String
    private let socket: String?
    private let runtimeDirectory: String

    init(configuration: DaemonConfiguration, directories: ServiceDirectories) {
        stateDirectory = configuration.stateDirectory ?? directories.state.first ?? "/var/lib/uppsikt"
        socket = configuration.socket
        runtimeDirectory = directories.runtime.first ?? "/run/uppsikt"
    }

    /// The sockets to serve: those that systemd passed, and besides them the configured ones.
    ///
    /// Without a Unix socket among either, the usual one is made. A socket that systemd listens on is not created a
    /// second time, even if it is configured too.
    ///
    /// - Parameters:
    ///   - passed: What systemd passed.
    ///   - http: A loopback address to serve on too, `HOST:PORT`; `nil` if none is configured.
    /// - Returns: The sockets, those that were passed first.
    /// - Throws: `SocketError` if one cannot be listened on.
    func sockets(passed: PassedSockets, http: String?) throws -> [ListeningSocket] {
        var sockets = passed.sockets.filter { $0.isListening && $0.isStream }.map(ListeningSocket.init)
        let hasUnix = sockets.contains { $0.kind == .unix }
        if let socket {
            if !passes(socket, sockets) { sockets.append(try .unix(path: socket)) }
        } else if !hasUnix {
            sockets.append(try .unix(path: "\(runtimeDirectory)/uppsikt.sock"))
        }
        if let http, !sockets.contains(where: { $0.kind == .tcp && $0.address == Self.numeric(http) }) {
            sockets.append(try .loopback(http))
        }
        return sockets
    }

    /// Whether a path is that of a passed socket, by name or by being the same file.
    private func passes(_ path: String, _ sockets: [ListeningSocket]) -> Bool {
        let passed = sockets.filter { $0.kind == .unix }
        return passed.contains { $0.address == path || Self.isSameFile($0.address, path) }
    }

    private static func isSameFile(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// An address as the kernel writes it; the text itself if it is not an address, which listening then refuses.
    private static func numeric(_ http: String) -> String {
        do throws(SocketError) {
            let address = try LoopbackAddress(http)
            return address.host == "localhost" ? "127.0.0.1:\(address.port)" : address.description
        } catch {
            return http
        }
    }
}

extension ListeningSocket {
    /// A socket that systemd passed.
    init(_ socket: PassedSocket) {
        switch socket.family {
        case .unix(let path): self.init(descriptor: socket.descriptor, kind: .unix, address: path ?? socket.name)
        default:
            self.init(
                descriptor: socket.descriptor, kind: .tcp,
                address: ListeningSocket.address(ofTCP: socket.descriptor) ?? socket.name)
        }
    }
}
