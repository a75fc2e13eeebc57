import Glibc
import Hummingbird
import Logging
import NIOCore
import OversightService

/// The context of a request: its connection and its permit.
struct OversightContext: RequestContext {
    /// The origin of a request.
    struct Source: RequestContextSource {
        let channel: any Channel
        let logger: Logger
        let socket: ListeningSocket.Kind
        /// The user at the other end of a Unix socket, if known already.
        var user: uid_t?
        /// Whether the client is still there.
        var client: ClientPresence?
    }

    var coreContext: CoreRequestContextStorage
    /// The connection.
    let channel: any Channel
    /// The kind of socket that it came in on.
    let socket: ListeningSocket.Kind
    /// Whether the client is still there.
    let client: ClientPresence
    private let user: uid_t?
    /// That the caller has a role for what the route does; `nil` if the route is open to all.
    var permit: Permit?

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        socket = source.socket
        user = source.user
        client = source.client ?? ClientPresence()
    }

    /// The user id of the process at the other end of a Unix socket.
    ///
    /// - Throws: An error of the channel if the socket does not say.
    func peerUser() async throws -> uid_t? {
        guard socket == .unix else { return nil }
        if let user { return user }
        return try await PeerCredentials.of(channel)?.get().uid
    }
}

/// `struct ucred` of unix(7), which Glibc declares for GNU sources only.
struct PeerCredentials: Sendable {
    var pid: pid_t
    var uid: uid_t
    var gid: gid_t

    /// Those of the process at the other end of a Unix socket; `nil` if the channel is not a socket.
    static func of(_ channel: any Channel) -> EventLoopFuture<PeerCredentials>? {
        (channel as? any SocketOptionProvider)?.unsafeGetSocketOption(
            level: NIOBSDSocket.OptionLevel(rawValue: SOL_SOCKET), name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
    }
}
