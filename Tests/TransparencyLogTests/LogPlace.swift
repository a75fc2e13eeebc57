import EventLog
import EventLogContract
import Foundation
import SQLiteEventLog
import TestSupport
import TransparencyLog

/// A log and its checkpoints in a directory of a test's own.
final class LogPlace: Sendable {
    private let place: TemporaryDirectory
    let key: SigningKey

    /// The path of the directory.
    var directory: String { place.path }

    init() throws {
        place = try TemporaryDirectory()
        key = try SigningKey(generatingFor: "test.example/log")
    }

    /// Does something with the log and the checkpoints, and closes them.
    func open<Value>(_ body: (SQLiteEventLog, SignedCheckpointStore) async throws -> Value) async throws -> Value {
        let log = try SQLiteEventLog.open(directory: directory)
        let store = SignedCheckpointStore(try log.storage.documents(in: .checkpoints))
        let result: Result<Value, any Error>
        do { result = .success(try await body(log, store)) } catch { result = .failure(error) }
        await log.close()
        return try result.get()
    }

    /// Appends events, signing after each of some numbers of them.
    func fill(_ counts: [Int], prefix: String = "fill") async throws -> [SignedCheckpoint] {
        try await open { log, store in
            let signer = CheckpointSigner(log: log, store: store, key: key)
            var signed: [SignedCheckpoint] = []
            for (index, count) in counts.enumerated() {
                try await Sample.fill(log, count: count, prefix: "\(prefix)-\(index)")
                if let checkpoint = try await signer.sign() { signed.append(checkpoint) }
            }
            return signed
        }
    }

    /// Takes over the files of another place.
    func copy(_ other: LogPlace) throws {
        try FileManager.default.removeItem(atPath: directory)
        try FileManager.default.copyItem(atPath: other.directory, toPath: directory)
    }

    func copyLog(to other: String) throws {
        try FileManager.default.copyItem(atPath: "\(directory)/events.sqlite", toPath: "\(directory)/\(other)")
    }

    func putBack(_ other: String) throws {
        try FileManager.default.removeItem(atPath: "\(directory)/events.sqlite")
        try copyBack(other)
    }

    private func copyBack(_ other: String) throws {
        try FileManager.default.copyItem(atPath: "\(directory)/\(other)", toPath: "\(directory)/events.sqlite")
    }

    /// What signing throws.
    func fork() async throws -> ForkError? {
        try await open { log, store in
            do {
                _ = try await CheckpointSigner(log: log, store: store, key: key).sign()
                return nil
            } catch let fork as ForkError {
                return fork
            }
        }
    }
}
