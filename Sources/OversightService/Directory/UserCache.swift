import Oversight
import Synchronization

/// A cache of the persons by user name, which every request on the Unix socket looks up.
///
/// Only the daemon writes the directory, and each change clears the cache.
final class UserCache: Sendable {
    private struct Memory {
        var persons: [String: Identifier<Person>?] = [:]
        /// Counts the changes, so that what was read before one is not cached after it.
        var changes = 0
    }

    private let memory = Mutex(Memory())

    /// The person with a user name, from the cache or else from the directory.
    ///
    /// - Parameters:
    ///   - user: The user's name.
    ///   - lookUp: Looks the user up in the directory.
    /// - Throws: What `lookUp` throws.
    func person(ofUser user: String, _ lookUp: () throws -> Identifier<Person>?) rethrows -> Identifier<Person>? {
        let (cached, changes) = memory.withLock { ($0.persons[user], $0.changes) }
        if let cached { return cached }
        let person = try lookUp()
        memory.withLock { memory in
            guard memory.changes == changes else { return }
            memory.persons[user] = .some(person)
        }
        return person
    }

    /// Clears the cache, after a change of the directory.
    func clear() {
        memory.withLock { memory in
            memory.persons = [:]
            memory.changes += 1
        }
    }
}
