import Glibc
import Synchronization

/// A cache of the machine's user names, since the system reads files for each lookup.
final class UserNames: Sendable {
    private struct CachedName {
        let name: String?
        let until: ContinuousClock.Instant
    }

    /// How long a name is cached; a user who is added or renamed is seen after that.
    private static let validity = Duration.seconds(5)

    private let cache = Mutex<[uid_t: CachedName]>([:])

    /// The name of a user, or `nil` if the machine has no user with this number.
    func name(of user: uid_t) -> String? {
        let now = ContinuousClock.now
        if let cached = cache.withLock({ $0[user] }), cached.until > now { return cached.name }
        let name = Self.lookUp(user)
        cache.withLock { $0[user] = CachedName(name: name, until: now + Self.validity) }
        return name
    }

    private static func lookUp(_ user: uid_t) -> String? {
        var record = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
            guard let start = buffer.baseAddress, getpwuid_r(user, &record, start, buffer.count, &found) == 0,
                found != nil, let name = record.pw_name
            else { return nil }
            return String(cString: name)
        }
    }
}
