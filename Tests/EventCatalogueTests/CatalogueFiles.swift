import Foundation
import JSONValues
import Oversight
import TestSupport

@testable import EventCatalogue

/// The files of the published catalogue.
enum CatalogueFiles {
    /// The folder `Events`, beside `Tests`.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Events")

    /// The entries that have a schema and an example.
    ///
    /// One test names the entries that have none. The others take these, so that they do not fail for the same reason.
    static let published = EventCatalogue.entries.filter { entry in
        [schemaPath(of: entry), examplePath(of: entry)].allSatisfy {
            FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
        }
    }

    static func schemaPath(of entry: EventCatalogue.Entry) -> String { "\(entry.type)/v\(entry.version).schema.json" }

    static func examplePath(of entry: EventCatalogue.Entry) -> String {
        "\(entry.type)/v\(entry.version).example.json"
    }

    static func schema(of entry: EventCatalogue.Entry) throws -> JSON { try JSON(bytes(schemaPath(of: entry))) }

    static func example(of entry: EventCatalogue.Entry) throws -> [UInt8] { try bytes(examplePath(of: entry)) }

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    /// The names below `Events`, of all files at any depth, with `/` between their parts.
    static func allPaths() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    }
}

extension EventCatalogue.Entry {
    /// The entry's type and version, as failures name it.
    var name: String { "\(type) v\(version)" }

    /// Reads an event of this entry from bytes in memory.
    func read(_ data: [UInt8]) throws -> OversightEvent {
        try data.withUnsafeBytes { bytes throws(EventDecodingError) in try EventCatalogue.read(self, bytes) }
    }
}
