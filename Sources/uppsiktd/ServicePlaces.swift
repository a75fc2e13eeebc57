import Glibc
import OversightHTTP
import Systemd

/// Where the daemon keeps its state and listens: what the command line says, else what systemd passed, else the usual.
struct ServicePlaces {
    let stateDirectory: String
    private let socket: String?
    private let runtimeDirectory: String

    init(stateDirectory: String?, socket: String?, environment: [String: String]) throws {
        let directories = try ServiceDirectories(environment: environment)
        self.stateDirectory = stateDirectory ?? directories.state.first ?? "/var/lib/uppsikt"
        self.socket = socket
        runtimeDirectory = directories.runtime.first ?? "/run/uppsikt"
    }

    /// The sockets to serve: those that systemd passed, or the Unix socket, and the loopback address where one is asked for.
    ///
    /// - Throws: `SocketError` where one cannot be listened on.
    func sockets(passed: PassedSockets, http: String?) throws -> [ListeningSocket] {
        var sockets = passed.sockets.filter(\.isListening).map { socket in
            if case .unix(let path) = socket.family {
                return ListeningSocket(descriptor: socket.descriptor, kind: .unix, address: path ?? socket.name)
            }
            return ListeningSocket(descriptor: socket.descriptor, kind: .tcp, address: socket.name)
        }
        if socket != nil || !sockets.contains(where: { $0.kind == .unix }) {
            sockets.append(try .unix(path: socket ?? "\(runtimeDirectory)/uppsikt.sock"))
        }
        if let http { sockets.append(try .loopback(http)) }
        return sockets
    }
}
