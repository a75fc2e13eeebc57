import Foundation
import Testing

/// A message catalog of journald, read as `journalctl --update-catalog` reads it.
struct MessageCatalog {
    /// The text for one message id.
    struct Entry {
        /// 32 hexadecimal digits.
        var id: String
        /// The lines `Subject: …` and so on, before the first empty one.
        var headers: [String: String] = [:]
        /// The lines after it.
        var body: [String] = []
        /// The names between two `@`, in the headers and in the body.
        var fields: Set<String> = []
    }

    /// The entries, in order.
    let entries: [Entry]

    /// Reads a catalog of `Deploy/journal`.
    init(_ name: String) throws {
        let file = URL.sources.appending(path: "Deploy/journal/\(name)")
        var entries: [Entry] = []
        var isBody = false
        for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
            if line.hasPrefix("#") { continue }
            if line.hasPrefix("-- ") {
                entries.append(Entry(id: String(line.dropFirst(3))))
                isBody = false
                continue
            }
            guard var entry = entries.popLast() else {
                try #require(line.isEmpty)
                continue
            }
            for match in line.matches(of: #/@([A-Z_]+)@/#) { entry.fields.insert(String(match.1)) }
            if isBody {
                entry.body.append(line)
            } else if line.isEmpty {
                isBody = true
            } else {
                let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
                try #require(parts.count == 2, "\(line)")
                entry.headers[parts[0]] = parts[1]
            }
            entries.append(entry)
        }
        self.entries = entries
    }
}

extension URL {
    /// The root of the sources.
    static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
