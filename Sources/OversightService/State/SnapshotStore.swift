import Crypto
package import Foundation
package import Oversight

/// Stores a snapshot of the state, so that the daemon need not replay the whole log at start.
///
/// It may be deleted at any time. The file is a ``SnapshotHeader`` and then `OversightState.snapshotBytes()`; one that does
/// not match the log is ignored, and the log is replayed.
package struct SnapshotStore: Sendable {
    /// The version of the snapshot's format.
    ///
    /// It is raised whenever the state is written or folded differently.
    package static let schemaVersion = 12

    /// A state at a position.
    package struct Snapshot: Sendable {
        /// The header of the file.
        package var header: SnapshotHeader
        /// The state.
        package var state: OversightState
    }

    private let directory: URL
    private var file: URL { directory.appending(path: "snapshot.bin") }

    /// The snapshots of a state directory.
    ///
    /// - Parameter directory: The state directory.
    package init(directory: URL) { self.directory = directory }

    /// The snapshot's header, or `nil` if there is no snapshot or one of another schema version.
    ///
    /// - Throws: ``SnapshotFileError`` if the file is not a snapshot, or an error of the file system.
    package func header() throws -> SnapshotHeader? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let handle = try FileHandle(forReadingFrom: file)
        defer { handle.closeFile() }
        return try Self.split(try handle.read(upToCount: SnapshotHeader.greatestLength) ?? Data())?.header
    }

    /// The snapshot, or `nil` if there is none or one of another schema version.
    ///
    /// - Throws: ``SnapshotFileError`` if it is damaged, or an error of the file system; the caller then replays.
    package func load() throws -> Snapshot? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        guard let (header, payload) = try Self.split(try Data(contentsOf: file)) else { return nil }
        guard StateDigest.hexadecimal(SHA256.hash(data: payload)) == header.payloadHash else {
            throw SnapshotFileError.changed
        }
        do throws(SnapshotError) {
            let state = try Self.state(payload)
            return Snapshot(header: header, state: state)
        } catch {
            throw SnapshotFileError.unreadable(error)
        }
    }

    /// Replaces the snapshot, as a whole or not at all.
    ///
    /// - Parameters:
    ///   - state: The state.
    ///   - position: The position of the last event in it.
    ///   - head: The root hash of the log at that position, hexadecimal.
    /// - Throws: ``SnapshotFileError``; the next start then only takes longer.
    package func save(_ state: OversightState, at position: Int, head: String) throws(SnapshotFileError) {
        let payload = state.snapshotBytes()
        let header = SnapshotHeader(
            position: position, head: head, digest: StateDigest.of(state),
            payloadHash: StateDigest.hexadecimal(SHA256.hash(data: payload)))
        try DurableFile(directory: directory.path, name: "snapshot.bin").replace(with: [
            Array(header.line.utf8), payload,
        ])
        try DurableFile(directory: directory.path, name: "snapshot.json").remove()
    }

    /// The header and the bytes after it, or `nil` if the file is of another schema version.
    private static func split(_ data: Data) throws(SnapshotFileError) -> (header: SnapshotHeader, payload: Data)? {
        guard let end = data.prefix(SnapshotHeader.greatestLength).firstIndex(of: UInt8(ascii: "\n")) else {
            throw .notASnapshot
        }
        return try SnapshotHeader(line: data[..<end]).map { ($0, data[(end + 1)...]) }
    }

    private static func state(_ payload: Data) throws(SnapshotError) -> OversightState {
        // `withUnsafeBytes` of Data does not rethrow typed errors.
        try payload.withUnsafeBytes { bytes in
            Result { () throws(SnapshotError) in try OversightState(snapshotBytes: bytes) }
        }.get()
    }
}
