import Foundation
import OversightService
import Systemd
import TransparencyLog

/// The key that signs checkpoints, and its source.
struct CheckpointKey: Sendable {
    /// The source of a key.
    enum Source: Sendable, Hashable {
        /// A credential passed by systemd.
        case credential
        /// The file in the state directory.
        case stateDirectory
        /// Newly generated.
        case made
    }

    /// The name of the credential that holds a key.
    static let credentialName = "uppsikt-checkpoint-key"
    /// The name of the file in the state directory that holds a key.
    static let fileName = "checkpoint-key"
    /// The name of a log without a configured one.
    static func standardOrigin(host: String) -> String {
        let origin = "uppsikt/\(host)"
        return KeyName.isValid(origin) ? origin : "uppsikt/localhost"
    }

    /// The key.
    let key: SigningKey
    /// The source.
    let source: Source

    /// The key that systemd passed, else that of the state directory.
    ///
    /// - Parameters:
    ///   - directories: What systemd passed.
    ///   - stateDirectory: The state directory.
    /// - Returns: The key; `nil` if there is none yet.
    /// - Throws: `ServiceError`, ``CheckpointKeyError`` or `TransparencyError` if it cannot be read.
    static func find(in directories: ServiceDirectories, stateDirectory: String) throws -> CheckpointKey? {
        if let key = try passed(in: directories) { return CheckpointKey(key: key, source: .credential) }
        let file = CheckpointKeyFile(path: "\(stateDirectory)/\(fileName)")
        return try file.read().map { CheckpointKey(key: $0, source: .stateDirectory) }
    }

    /// The key that systemd passed, else that of the state directory, else a new one, which is stored there.
    ///
    /// - Parameters:
    ///   - directories: What systemd passed.
    ///   - stateDirectory: The state directory, which exists.
    ///   - origin: The name of the log, for a new key.
    /// - Throws: `ServiceError`, ``CheckpointKeyError`` or `TransparencyError` if it cannot be read or made.
    static func findOrMake(
        in directories: ServiceDirectories, stateDirectory: String, origin: String
    ) throws -> CheckpointKey {
        if let found = try find(in: directories, stateDirectory: stateDirectory) { return found }
        let key = try SigningKey(generatingFor: origin)
        try CheckpointKeyFile(path: "\(stateDirectory)/\(fileName)").write(key)
        return CheckpointKey(key: key, source: .made)
    }

    private static func passed(in directories: ServiceDirectories) throws -> SigningKey? {
        guard directories.credentials != nil else { return nil }
        let credential: Credential
        do throws(ServiceError) {
            credential = try directories.credential(named: credentialName, maximumBytes: 4096)
        } catch {
            // Other credentials may be passed without this one.
            guard error.code == .credentialMissing else { throw error }
            return nil
        }
        do {
            return try SigningKey(text: credential.text ?? "")
        } catch {
            throw CheckpointKeyError(
                description: "The credential \"\(credentialName)\" cannot be used: \(error)", errno: EBADMSG)
        }
    }
}

/// The reason why the key that signs checkpoints cannot be read or stored.
struct CheckpointKeyError: Error, Sendable, Hashable, CustomStringConvertible {
    /// One sentence that says what failed and what to do.
    let description: String
    /// The errno of the call that failed.
    let errno: Int32
}
