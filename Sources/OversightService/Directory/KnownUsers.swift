import Oversight
import Synchronization

/// Which persons users are, as the directory said last: every request on the Unix socket asks.
///
/// The daemon alone writes the directory, and forgets what it knew with every change.
final class KnownUsers: Sendable {
    private struct Memory {
        var persons: [String: Identifier<Person>?] = [:]
        /// Grows with each change, so that what was read before one is not remembered after it.
        var changes = 0
    }

    private let memory = Mutex(Memory())

    /// The person who is a user, asked for where it is not known.
    ///
    /// - Parameters:
    ///   - user: The user's name.
    ///   - ask: Asks the directory.
    /// - Throws: What `ask` throws.
    func person(ofUser user: String, _ ask: () throws -> Identifier<Person>?) rethrows -> Identifier<Person>? {
        let (known, changes) = memory.withLock { ($0.persons[user], $0.changes) }
        if let known { return known }
        let person = try ask()
        memory.withLock { memory in
            guard memory.changes == changes else { return }
            memory.persons[user] = .some(person)
        }
        return person
    }

    /// Forgets everything, once the directory has been changed.
    func forget() {
        memory.withLock { memory in
            memory.persons = [:]
            memory.changes += 1
        }
    }
}
