import Glibc
import NIOCore
import Synchronization

/// The open connections, up to a limit.
///
/// Beyond it, the connection that has waited longest for a request is closed: a client that opens thousands and sends
/// nothing, or an endless head, crowds out itself and not the others.
final class OpenConnections: Sendable {
    /// An open connection.
    final class Connection: Sendable {
        fileprivate let channel: any Channel
        /// Whether the client is still there.
        let client = ClientPresence()
        /// When it began to wait for the head of a request, in nanoseconds of uptime; 0 while a request is being answered.
        private let waiting: Atomic<UInt64>

        /// The user at the other end of a Unix socket, who stays the same; -1 until it is known.
        private let user = Atomic<Int64>(-1)

        fileprivate init(_ channel: any Channel) {
            self.channel = channel
            waiting = Atomic(NIODeadline.now().uptimeNanoseconds)
        }

        /// Reads the peer's credentials; called on the channel's event loop, so the result is available at once.
        fileprivate func loadUser() {
            PeerCredentials.of(channel)?.whenSuccess { peer in
                self.user.store(Int64(peer.uid), ordering: .relaxed)
            }
        }

        fileprivate var knownUser: uid_t? {
            let user = user.load(ordering: .relaxed)
            return user < 0 ? nil : uid_t(user)
        }

        /// Records that a request is being answered.
        func beginAnswering() { waiting.store(0, ordering: .relaxed) }

        /// Records that the connection waits for its next request.
        func beginWaiting() { waiting.store(NIODeadline.now().uptimeNanoseconds, ordering: .relaxed) }

        fileprivate var waitingSince: UInt64? {
            let since = waiting.load(ordering: .relaxed)
            return since == 0 ? nil : since
        }
    }

    /// The most connections that may be open.
    let limit: Int
    private let open = Mutex<[ObjectIdentifier: Connection]>([:])

    init(limit: Int) { self.limit = limit }

    /// Adds a connection, and closes one if there are too many.
    func add(_ channel: any Channel) -> Connection {
        let connection = Connection(channel)
        let superfluous = open.withLock { open -> Connection? in
            open[ObjectIdentifier(channel)] = connection
            guard open.count > limit else { return nil }
            // If all others are being answered, the new one is the only one that waits, and is closed.
            let longest = open.values.min { ($0.waitingSince ?? .max) < ($1.waitingSince ?? .max) } ?? connection
            open[ObjectIdentifier(longest.channel)] = nil
            return longest
        }
        superfluous?.channel.close(promise: nil)
        connection.loadUser()
        return connection
    }

    /// The user at the other end of a connection, if known.
    func user(of channel: any Channel) -> uid_t? {
        open.withLock { $0[ObjectIdentifier(channel)]?.knownUser }
    }

    /// Whether the client of a connection is still there.
    func client(of channel: any Channel) -> ClientPresence? {
        open.withLock { $0[ObjectIdentifier(channel)]?.client }
    }

    /// Removes a connection that was closed.
    func remove(_ connection: Connection) {
        open.withLock { open in
            // A new channel may have the identity of one that was closed before.
            guard open[ObjectIdentifier(connection.channel)] === connection else { return }
            open[ObjectIdentifier(connection.channel)] = nil
        }
    }

    /// Raises the process's limit of open files as far as allowed, and returns how many of them connections may take:
    /// half, but not more than a machine has memory for.
    ///
    /// The usual limit is for programs that use select(2), which we do not (systemd.exec(5), "Process Properties").
    static func usualLimit() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
        let wanted = min(limit.rlim_max, 16_384)
        if limit.rlim_cur < wanted {
            limit.rlim_cur = wanted
            // If this is refused, the lower limit stays and is read back.
            _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
        }
        return max(16, min(2048, Int(clamping: limit.rlim_cur) / 2))
    }
}
