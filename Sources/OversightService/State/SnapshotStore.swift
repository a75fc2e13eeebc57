public import Foundation
public import Oversight

/// Keeps a state beside the log so that a start need not replay everything.
///
/// It may be deleted at any time.
///
/// A snapshot carries the position, the version of the state's shape, and the digest of the state that it holds; one that
/// does not fit is passed over and the log is replayed.
public struct SnapshotStore: Sendable {
    /// The version of the state's shape.
    ///
    /// It rises whenever a state is written otherwise or folded otherwise.
    public static let schemaVersion = 1

    /// A state at a position.
    public struct Snapshot: Codable, Sendable {
        /// The version of the state's shape.
        public var schema: Int
        /// The last position that the state holds.
        public var position: Int
        /// The root hash of the log at that position, hexadecimal: a snapshot of another log does not fit.
        public var head: String
        /// The digest of the state, hexadecimal.
        public var digest: String
        /// The state.
        public var state: OversightState
    }

    private let file: URL

    /// The snapshots of a state directory.
    ///
    /// - Parameter directory: The state directory.
    public init(directory: URL) { file = directory.appending(path: "snapshot.json") }

    /// The snapshot, or `nil` where there is none.
    ///
    /// - Throws: `DecodingError` or an error of the file system where it cannot be read; a caller then replays.
    public func load() throws -> Snapshot? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let snapshot = try JSONDecoder().decode(Snapshot.self, from: Data(contentsOf: file))
        return snapshot.schema == Self.schemaVersion ? snapshot : nil
    }

    /// Writes the snapshot in place of the last one, whole or not at all.
    ///
    /// - Parameters:
    ///   - state: The state.
    ///   - position: The last position that it holds.
    ///   - head: The root hash of the log at that position, hexadecimal.
    /// - Throws: An error of the file system; nothing is lost then but time at the next start.
    public func save(_ state: OversightState, at position: Int, head: String) throws {
        let snapshot = Snapshot(
            schema: Self.schemaVersion, position: position, head: head, digest: try StateDigest.of(state),
            state: state)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(snapshot).write(to: file, options: .atomic)
    }
}
