import Glibc
import NIOCore
import Synchronization

/// The connections that are open, of which there are at most so many.
///
/// Where one more comes, the one that has been waiting longest for a request is closed: whoever opens thousands and sends
/// nothing, or a head without an end, crowds out himself and not those who ask for something.
final class OpenConnections: Sendable {
    /// One connection.
    final class Connection: Sendable {
        fileprivate let channel: any Channel
        /// Since when it has been waiting for a whole head of a request, in nanoseconds; 0 while a request is answered.
        private let waiting: Atomic<UInt64>

        /// The user at the other end of a Unix socket, who never becomes another; -1 until the socket has told.
        private let user = Atomic<Int64>(-1)

        fileprivate init(_ channel: any Channel) {
            self.channel = channel
            waiting = Atomic(NIODeadline.now().uptimeNanoseconds)
        }

        /// Asks the socket who is at its other end; called on the channel's event loop, where it answers at once.
        fileprivate func askForUser() {
            PeerCredentials.of(channel)?.whenSuccess { peer in
                self.user.store(Int64(peer.uid), ordering: .relaxed)
            }
        }

        fileprivate var knownUser: uid_t? {
            let user = user.load(ordering: .relaxed)
            return user < 0 ? nil : uid_t(user)
        }

        /// Notes that a request is being answered.
        func isAnswering() { waiting.store(0, ordering: .relaxed) }

        /// Notes that the next request is waited for.
        func isWaiting() { waiting.store(NIODeadline.now().uptimeNanoseconds, ordering: .relaxed) }

        fileprivate var waitingSince: UInt64? {
            let since = waiting.load(ordering: .relaxed)
            return since == 0 ? nil : since
        }
    }

    /// How many there may be.
    let limit: Int
    private let open = Mutex<[ObjectIdentifier: Connection]>([:])

    /// - Parameter limit: How many there may be.
    init(limit: Int) { self.limit = limit }

    /// Adds a connection, and closes another one where there are too many.
    func add(_ channel: any Channel) -> Connection {
        let connection = Connection(channel)
        let superfluous = open.withLock { open -> Connection? in
            open[ObjectIdentifier(channel)] = connection
            guard open.count > limit else { return nil }
            // Where all are being answered the one that came now waits longest, and goes.
            let longest = open.values.min { ($0.waitingSince ?? .max) < ($1.waitingSince ?? .max) } ?? connection
            open[ObjectIdentifier(longest.channel)] = nil
            return longest
        }
        superfluous?.channel.close(promise: nil)
        connection.askForUser()
        return connection
    }

    /// The user at the other end of a connection, where that is known.
    func user(of channel: any Channel) -> uid_t? {
        open.withLock { $0[ObjectIdentifier(channel)]?.knownUser }
    }

    /// Notes that a connection is closed.
    func remove(_ connection: Connection) {
        open.withLock { open in
            // The place of one that was closed already may have been given to another.
            guard open[ObjectIdentifier(connection.channel)] === connection else { return }
            open[ObjectIdentifier(connection.channel)] = nil
        }
    }

    /// Raises the number of files that the process may have open to the most that it is allowed, and says how many of
    /// them connections may take: half of them, and no more than a machine has memory for.
    ///
    /// The usual limit is for programs that use select(2), which we do not (systemd.exec(5), "Process Properties").
    static func usualLimit() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
        let wanted = min(limit.rlim_max, 16_384)
        if limit.rlim_cur < wanted {
            limit.rlim_cur = wanted
            // Where this is refused the lower limit still holds, and is what is read back.
            _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
        }
        return max(16, min(2048, Int(clamping: limit.rlim_cur) / 2))
    }
}
