import Foundation
import Testing

@testable import uppsiktd

/// The shipped configuration file and its manual page, compared with the table of keys.
@Suite struct ConfigurationDocumentsTests {
    private static let deploy = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Deploy")
    private let file: String
    private let page: String
    private let reloadable = ConfigurationKey.allCases.filter(\.isReloadable).map(\.rawValue)
    private let defaults: [(key: String, text: String)] = ConfigurationKey.allCases.compactMap { key in
        guard case .value(let text) = key.entry.defaultValue else { return nil }
        return (key.rawValue, text)
    }

    init() throws {
        file = try String(contentsOf: Self.deploy.appending(path: "etc/uppsiktd.yaml"), encoding: .utf8)
        page = try String(contentsOf: Self.deploy.appending(path: "man/uppsiktd.yaml.5"), encoding: .utf8)
    }

    /// The file's examples, each a line that only lacks its comment sign.
    private var examples: [(key: String, text: String)] {
        file.matches(of: #/(?m)^#([a-z-]+): (.*)$/#).map { (String($0.1), String($0.2)) }
    }

    @Test func theFileShowsEveryKeyOnce() {
        #expect(examples.map(\.key).sorted() == ConfigurationKey.allCases.map(\.rawValue).sorted())
    }

    @Test func theFileShowsValuesThatAreTaken() throws {
        var configuration = DaemonConfiguration()
        for (name, text) in examples {
            let key = try #require(ConfigurationKey(rawValue: name))
            try key.entry.put(text, from: .file("uppsiktd.yaml"), into: &configuration)
            #expect(key.entry.text(configuration) == text)
        }
    }

    @Test func theFileShowsTheDefaults() {
        for (key, text) in defaults { #expect(examples.first { $0.key == key }?.text == text) }
    }

    @Test func theFileSaysWhatAReloadReads() throws {
        let line = try #require(file.firstMatch(of: #/systemctl reload uppsiktd +(.*)/#)).1
        #expect(line.matches(of: #/[a-z]+-[a-z-]+/#).map { String($0.output) }.sorted() == reloadable.sorted())
    }

    @Test func thePageHasEveryKeyOnce() {
        let items = page.matches(of: #/(?m)^\.It Cm (\S+)$/#).map { String($0.1) }
        #expect(items.sorted() == ConfigurationKey.allCases.map(\.rawValue).sorted())
    }

    @Test func thePageSaysTheDefaults() throws {
        let items = page.split(separator: ".It Cm ").dropFirst()
        for (key, text) in defaults {
            let item = try #require(items.first { $0.hasPrefix("\(key)\n") })
            #expect(item.contains("\nThe default is \(text).\n"))
        }
    }

    @Test func thePageSaysWhatAReloadReads() throws {
        let start = try #require(page.range(of: "A reload re-reads\n")).upperBound
        let end = try #require(page.range(of: "the others take effect", range: start..<page.endIndex)).lowerBound
        let named = page[start..<end].matches(of: #/\.Cm ([a-z-]+)/#).map { String($0.1) }
        #expect(named.sorted() == reloadable.sorted())
    }
}
