internal import Synchronization

/// A checkpoint store for tests, which forgets everything when it goes.
public final class InMemoryCheckpointStore: CheckpointStore {
    private let positions = Mutex<[String: Int]>([:])

    /// A store without checkpoints.
    public init() {}

    /// How far a subscription has come, 0 where it has saved nothing.
    public func checkpoint(of name: String) async throws(EventLogError) -> Int {
        positions.withLock { $0[name] ?? 0 }
    }

    /// Remembers how far a subscription has come.
    public func save(_ position: Int, for name: String) async throws(EventLogError) {
        positions.withLock { $0[name] = position }
    }
}
