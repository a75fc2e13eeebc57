import Foundation
import Testing

/// The threat model against the tree: what it names is there.
@Suite struct ThreatModelTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// What stands between backquotes and begins with a folder of the tree: a path, and what has to stand in that file.
    private static func named() throws -> [(path: String, text: String?)] {
        let page = root.appending(path: "Sources/OversightHTTP/Documentation.docc/ThreatModel.md")
        return try String(contentsOf: page, encoding: .utf8).split(separator: "`").compactMap { quoted in
            guard ["Sources/", "Tests/", "Deploy/"].contains(where: quoted.hasPrefix) else { return nil }
            let parts = quoted.split(separator: ": ", maxSplits: 1).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : nil)
        }
    }

    @Test func everyFileAndEveryTestThatIsNamedExists() throws {
        let named = try Self.named()
        #expect(named.count > 60)
        for (path, text) in named {
            let file = Self.root.appending(path: path)
            guard FileManager.default.fileExists(atPath: file.path) else {
                Issue.record("There is no \(path).")
                continue
            }
            guard let text else { continue }
            let content = try String(contentsOf: file, encoding: .utf8)
            #expect(content.contains(text), "\(path) holds no \"\(text)\"")
        }
    }

    @Test func everyThreatIsTested() throws {
        let page = Self.root.appending(path: "Sources/OversightHTTP/Documentation.docc/ThreatModel.md")
        let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").filter {
            $0.hasPrefix("|") && $0.contains("`Sources/")
        }
        #expect(rows.count > 20)
        for row in rows { #expect(row.contains("`Tests/"), "\(row.prefix(80))") }
    }
}
