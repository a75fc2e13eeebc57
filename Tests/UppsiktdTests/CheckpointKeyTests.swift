import Foundation
import Logging
import Systemd
import Testing
import TransparencyLog

@testable import uppsiktd

@Suite("The key that signs checkpoints") struct CheckpointKeyTests {
    /// Does something in a directory that goes afterwards.
    private func inDirectory(_ body: (String) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "uppsikt-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let result = Result { try body(directory) }
        try FileManager.default.removeItem(atPath: directory)
        try result.get()
    }

    private func directories(credentials: String? = nil) throws -> ServiceDirectories {
        try ServiceDirectories(environment: credentials.map { ["CREDENTIALS_DIRECTORY": $0] } ?? [:])
    }

    @Test("It is made once, for its owner alone, and stays, whatever the origin is called later") func made() throws {
        try inDirectory { place in
            let first = try CheckpointKey.findOrMake(
                in: directories(), stateDirectory: place, origin: "kommun.example/uppsikt")
            #expect(first.source == .made)
            #expect(first.key.name == "kommun.example/uppsikt")
            let again = try CheckpointKey.findOrMake(in: directories(), stateDirectory: place, origin: "other")
            #expect(again.source == .stateDirectory)
            #expect(again.key.verifier == first.key.verifier)
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(place)/checkpoint-key")
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let files = try FileManager.default.contentsOfDirectory(atPath: place)
            #expect(files == ["checkpoint-key"])
        }
    }

    @Test("A key that is there is never replaced") func notReplaced() throws {
        try inDirectory { place in
            let file = CheckpointKeyFile(path: "\(place)/checkpoint-key")
            let first = try SigningKey(generatingFor: "a.example")
            try file.write(first)
            #expect(throws: CheckpointKeyError.self) { try file.write(SigningKey(generatingFor: "b.example")) }
            let kept = try file.read()
            #expect(kept?.verifier == first.verifier)
            let files = try FileManager.default.contentsOfDirectory(atPath: place)
            #expect(files == ["checkpoint-key"])
        }
    }

    @Test("A key left unfinished by a crash is not used, and blocks nothing") func unfinished() throws {
        try inDirectory { place in
            try Data("PRIVATE+KEY+half".utf8).write(to: URL(filePath: "\(place)/checkpoint-key.new"))
            let made = try CheckpointKey.findOrMake(in: directories(), stateDirectory: place, origin: "a.example")
            #expect(made.source == .made)
        }
    }

    @Test("A damaged key is refused, and not replaced", arguments: ["", "\n", "PRIVATE+KEY+a+00000000+AQ==\n", "x"])
    func damaged(text: String) throws {
        try inDirectory { place in
            let path = "\(place)/checkpoint-key"
            try Data(text.utf8).write(to: URL(filePath: path))
            #expect(throws: CheckpointKeyError.self) {
                try CheckpointKey.findOrMake(in: directories(), stateDirectory: place, origin: "a.example")
            }
            let kept = try String(contentsOfFile: path, encoding: .utf8)
            #expect(kept == text)
        }
    }

    @Test("The key passed by systemd takes precedence over the one in the state directory") func credential() throws {
        try inDirectory { place in
            let stored = try CheckpointKey.findOrMake(in: directories(), stateDirectory: place, origin: "a.example")
            let passed = try SigningKey(generatingFor: "b.example")
            let credentials = "\(place)/credentials"
            try FileManager.default.createDirectory(atPath: credentials, withIntermediateDirectories: false)
            // Without this one among them, other credentials change nothing.
            var found = try CheckpointKey.find(in: directories(credentials: credentials), stateDirectory: place)
            #expect(found?.key.verifier == stored.key.verifier)
            let file = URL(filePath: "\(credentials)/uppsikt-checkpoint-key")
            try Data((passed.secretText + "\n").utf8).write(to: file)
            found = try CheckpointKey.find(in: directories(credentials: credentials), stateDirectory: place)
            #expect(found?.source == .credential)
            #expect(found?.key.verifier == passed.verifier)
            try Data("nonsense".utf8).write(to: file)
            #expect(throws: CheckpointKeyError.self) {
                try CheckpointKey.find(in: directories(credentials: credentials), stateDirectory: place)
            }
        }
    }

    @Test("An origin that is not the key's is refused") func otherOrigin() async throws {
        let configuration = try await DaemonConfiguration.load(
            commandLine: [.checkpointOrigin: "b.example"], environment: [:],
            file: ConfigurationFile(named: nil, directory: "/nowhere"))
        try inDirectory { place in
            _ = try CheckpointKey.findOrMake(in: directories(), stateDirectory: place, origin: "a.example")
            #expect(throws: ConfigurationError.self) {
                try CheckpointKey.ofDaemon(place, directories(), configuration, Logger(label: "test"))
            }
        }
    }
}
