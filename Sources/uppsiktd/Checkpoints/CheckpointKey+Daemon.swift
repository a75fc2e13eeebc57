import Logging
import OversightService
import Systemd
import TransparencyLog

extension CheckpointKey {
    /// The key that a daemon signs with; it is generated if there is none.
    ///
    /// - Parameters:
    ///   - stateDirectory: The state directory, which the daemon has locked.
    ///   - directories: What systemd passed.
    ///   - configuration: The configuration, with the name of the log for a new key.
    ///   - logger: Notified of a new key.
    /// - Throws: `ConfigurationError` if the key is of another log than the configuration says; what reading it throws.
    static func ofDaemon(
        _ stateDirectory: String, _ directories: ServiceDirectories, _ configuration: DaemonConfiguration,
        _ logger: Logger
    ) throws -> SigningKey {
        let found = try findOrMake(
            in: directories, stateDirectory: stateDirectory,
            origin: configuration.checkpointOrigin ?? standardOrigin(host: DaemonConfiguration.hostName))
        let verifier = found.key.verifier
        if found.source == .made {
            logger.log(
                .checkpointKeyMade,
                "A key was made that signs checkpoints of the log; verify them with \(verifier.text)",
                metadata: ["verifier-key": "\(verifier.text)"])
        }
        // The name cannot change: to the holder of an older checkpoint, another name is another log.
        if let wanted = configuration.checkpointOrigin, !wanted.utf8.elementsEqual(verifier.name.utf8) {
            throw ConfigurationError(
                .checkpointOrigin, from: configuration.origins[.checkpointOrigin] ?? .standard,
                "the key that signs checkpoints was made for \"\(verifier.name)\"; write that, or leave it out.")
        }
        return found.key
    }
}
