import ArgumentParser
import Foundation
import Systemd
import TransparencyLog

/// Prints the key that checkpoints are verified with, or makes a signing key for a credential.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Print the key that others verify checkpoints with.",
        discussion: """
            With --generate, a new signing key is printed instead, to be stored as the credential \
            \(CheckpointKey.credentialName); nothing is stored.
            """)

    @Option(help: "The state directory.", completion: .directory)
    var stateDirectory: String?

    @Option(help: ArgumentHelp("Make a new signing key for a log of this name.", valueName: "origin"))
    var generate: String?

    @Flag(help: "Give one JSON value.")
    var json = false

    private struct Result: Encodable {
        var origin: String
        var key: String
        var source: String
    }

    func validate() throws {
        guard generate == nil || stateDirectory == nil else {
            throw ValidationError("With --generate nothing is read; leave --state-directory out.")
        }
        if let generate, !KeyName.isValid(generate) {
            throw ValidationError("A log's name is not empty and holds neither spaces nor plus signs.")
        }
    }

    func run() async throws {
        do {
            if let generate {
                print(try SigningKey(generatingFor: generate).secretText)
                return
            }
            let directories = try ServiceDirectories(environment: ProcessInfo.processInfo.environment)
            let place = stateDirectory ?? directories.state.first ?? "/var/lib/uppsikt"
            guard let found = try CheckpointKey.find(in: directories, stateDirectory: place) else {
                throw CheckpointKeyError(
                    description: "There is no key in \(place) yet; the daemon makes one at its first start.",
                    errno: ENOENT)
            }
            let verifier = found.key.verifier
            if json {
                try printJSON(
                    Result(
                        origin: verifier.name, key: verifier.text,
                        source: found.source == .credential ? "credential" : "state-directory"))
            } else {
                print(verifier.text)
            }
        } catch {
            throw complain(error)
        }
    }
}
