import Glibc
import Synchronization

/// The names of the machine's users, each looked up once in a few seconds: the system reads files for every question.
final class UserNames: Sendable {
    private struct Known {
        let name: String?
        let until: ContinuousClock.Instant
    }

    /// How long a name is taken for what it was; a user who is made or renamed meanwhile is known after that.
    private static let validity = Duration.seconds(5)

    private let known = Mutex<[uid_t: Known]>([:])

    /// The name of a user, or `nil` where the machine has none with this number.
    func name(of user: uid_t) -> String? {
        let now = ContinuousClock.now
        if let known = known.withLock({ $0[user] }), known.until > now { return known.name }
        let name = Self.lookUp(user)
        known.withLock { $0[user] = Known(name: name, until: now + Self.validity) }
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
