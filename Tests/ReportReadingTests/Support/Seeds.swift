import Foundation
import Oversight
import ReportReading

/// The published reports, which are not part of the project: `UPPSIKT_SEEDS` names their directory.
enum Seed: String, CaseIterable {
    case oversight = "000_91126bcf34e21700.txt"
    case oversightPart = "001_9abf3e0e486efaac.txt"
    case fourMonth = "002_2318b0fccc3d977e.txt"

    static let directory: URL = {
        if let path = ProcessInfo.processInfo.environment["UPPSIKT_SEEDS"] { return URL(filePath: path) }
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
        return root.appending(path: "../shared/seeds").standardized
    }()

    /// Whether the tests on them run.
    ///
    /// In CI they always do, and fail where the reports are missing.
    static let areToBeRead: Bool = {
        if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
        return allCases.allSatisfy { FileManager.default.fileExists(atPath: $0.url.path) }
    }()

    private var url: URL { Self.directory.appending(path: rawValue) }

    func text() throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

    func report() throws -> ReadReport { try ReportReader.read(Array(text().utf8)) }
}
