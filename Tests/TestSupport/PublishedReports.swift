import Foundation

/// The published reports, which are not part of the project: `UPPSIKT_SEEDS` names their directory.
package enum PublishedReport: String, CaseIterable, Sendable {
    case oversight = "000_91126bcf34e21700.txt"
    case oversightPart = "001_9abf3e0e486efaac.txt"
    case fourMonth = "002_2318b0fccc3d977e.txt"
    case halfYear = "003_b47173c4bab9fc86.txt"
    case annual = "004_c48ec5c38d1c8d4c.txt"

    private static let directory: URL = {
        if let path = ProcessInfo.processInfo.environment["UPPSIKT_SEEDS"] { return URL(filePath: path) }
        let root = URL(filePath: #filePath).appending(path: "../../..").standardized
        return root.appending(path: "../shared/seeds").standardized
    }()

    /// Whether the tests on them run.
    ///
    /// In CI they always do, and fail where the reports are missing.
    package static let areToBeRead: Bool = {
        if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
        return allCases.allSatisfy { FileManager.default.fileExists(atPath: $0.url.path) }
    }()

    private var url: URL { Self.directory.appending(path: rawValue) }

    /// The bytes of the file.
    ///
    /// - Throws: An error of Foundation if the file cannot be read.
    package func bytes() throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
