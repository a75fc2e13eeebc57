// swift-tools-version: 6.2

import PackageDescription

/// The compiler settings of all targets.
///
/// In CI, warnings are errors.
var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]
if Context.environment["CI"] == "true" {
    settings.append(.treatAllWarnings(as: .error))
}

/// The settings of the reader of documents, which is optimised in debug builds too: its tests read hundreds of documents.
let readerSettings = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "uppsikt",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "uppsiktd", targets: ["uppsiktd"]),
        .executable(name: "uppsiktctl", targets: ["uppsiktctl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.5.0"),
        .package(
            url: "https://github.com/apple/swift-configuration.git", from: "1.4.0",
            traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-crypto.git", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-system.git", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.5.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.20.0",
            traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.0.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.25.0"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.6.0"),
        .package(
            url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.0",
            traits: []),
    ],
    targets: [
        // The domain: pure values and functions, with no dependency but Foundation.
        .target(name: "Oversight", swiftSettings: settings),

        // JSON: the scanner, a tree of values, and a strict reader that keeps the bytes of values.
        .target(name: "JSONValues", swiftSettings: settings),

        // Comma-separated values: a reader and a writer.
        .target(name: "CSVFiles", swiftSettings: settings),

        // Domain events as JSON: written, read back fast, and upcast from older versions.
        .target(name: "EventCatalogue", dependencies: ["JSONValues", "Oversight"], swiftSettings: settings),

        // The event log: streams, revisions, positions, the Merkle tree, and the protocol of storage engines.
        .target(
            name: "EventLog",
            dependencies: ["JSONValues", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings),

        // Evidence for third parties: signed checkpoints of the log, and proofs under them.
        .target(
            name: "TransparencyLog",
            dependencies: ["EventLog", .product(name: "Crypto", package: "swift-crypto")],
            exclude: ["Documentation.docc"],
            swiftSettings: settings),

        // The SQLite storage engine.
        .target(
            name: "SQLiteEventLog",
            dependencies: [
                "EventLog", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings),

        // libsystemd in Swift.
        .systemLibrary(
            name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(
            name: "Systemd",
            dependencies: ["CSystemd", .product(name: "Logging", package: "swift-log")],
            swiftSettings: settings),

        // Documents in: reads published reports from their extracted text.
        .target(name: "ReportReading", dependencies: ["Oversight"], swiftSettings: readerSettings),

        // The views: read models of the API, derived from the state.
        .target(
            name: "OversightViews", dependencies: ["JSONValues", "Oversight", "Presentation"], swiftSettings: settings),

        // Presentation: phrases in two languages, an HTML writer that always escapes, the style sheet.
        .target(
            name: "Presentation",
            dependencies: ["Oversight", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: settings),

        // Documents out: a report as text, Markdown and HTML.
        .target(
            name: "ReportRendering", dependencies: ["Oversight", "OversightViews", "Presentation"],
            swiftSettings: settings),

        // Reminders out: a digest as an electronic mail, deadlines and meetings as a calendar.
        .target(
            name: "Reminding", dependencies: ["Oversight", "OversightViews", "Presentation"], swiftSettings: settings),

        // Commands and endpoints, each declared once with its fields, for every surface.
        .target(name: "OversightCommands", dependencies: ["JSONValues", "Oversight"], swiftSettings: settings),

        // The application service: deciding commands, the state, queries, access.
        .target(
            name: "OversightService",
            dependencies: [
                "CSVFiles", "EventCatalogue", "EventLog", "JSONValues", "Oversight", "OversightCommands",
                "OversightViews", "ReportReading", "TransparencyLog",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),

        // The HTTP API.
        .target(
            name: "OversightHTTP",
            dependencies: [
                "CSVFiles", "EventLog", "JSONValues", "Oversight", "OversightCommands", "OversightService",
                "OversightViews", "Presentation", "Reminding", "ReportReading", "ReportRendering", "TransparencyLog",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOExtras", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Resources/openapi-components.json")],
            swiftSettings: settings),

        .executableTarget(
            name: "uppsiktd",
            dependencies: [
                "EventLog", "OversightHTTP", "OversightService", "Reminding", "ReportReading", "SQLiteEventLog",
                "Systemd",
                "TransparencyLog",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "uppsiktctl",
            dependencies: [
                "EventLog", "JSONValues", "Oversight", "OversightCommands", "OversightViews", "Presentation",
                "TransparencyLog",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),

        // Benchmarks of what users wait for; run by hand, and briefly by a suite.
        .executableTarget(
            name: "uppsikt-bench",
            dependencies: [
                "EventCatalogue", "EventLog", "Oversight", "OversightCommands", "OversightService", "OversightViews",
                "ReportRendering", "SQLiteEventLog", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            path: "Tests/Benchmark",
            exclude: ["README.md", "run", "harness", "rivals"],
            swiftSettings: settings),

        // The contract tests of storage engines.
        .target(
            name: "EventLogContract", dependencies: ["EventLog"], path: "Tests/EventLogContract",
            swiftSettings: settings),
        // Helpers for several test targets: JSON access, schemas, literals, directories.
        .target(
            name: "TestSupport", dependencies: ["JSONValues", "Oversight"], path: "Tests/TestSupport",
            swiftSettings: settings),
        // Seeded random numbers for property tests.
        .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: settings),
        // Running other programs in tests.
        .target(
            name: "RunningPrograms", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
            path: "Tests/RunningPrograms", swiftSettings: settings),

        .testTarget(name: "CSVFilesTests", dependencies: ["CSVFiles", "SeededRandom"], swiftSettings: settings),
        .testTarget(name: "JSONValuesTests", dependencies: ["JSONValues"], swiftSettings: settings),
        .testTarget(
            name: "EventLogTests", dependencies: ["EventLog", "EventLogContract"], swiftSettings: settings),
        .testTarget(
            name: "TransparencyLogTests",
            dependencies: [
                "EventLog", "EventLogContract", "RunningPrograms", "SeededRandom", "SQLiteEventLog", "TestSupport",
                "TransparencyLog",
            ],
            exclude: ["Vectors"], swiftSettings: settings),
        .testTarget(
            name: "SQLiteEventLogTests",
            dependencies: [
                "EventLog", "EventLogContract", "RunningPrograms", "SeededRandom", "SQLiteEventLog", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "OversightTests", dependencies: ["Oversight", "SeededRandom", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "EventCatalogueTests",
            dependencies: ["EventCatalogue", "JSONValues", "Oversight", "SeededRandom", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ReportReadingTests", dependencies: ["Oversight", "ReportReading", "SeededRandom"],
            resources: [.copy("Samples")], swiftSettings: settings),
        .testTarget(
            name: "PresentationTests", dependencies: ["Oversight", "Presentation"], swiftSettings: settings),
        .testTarget(
            name: "ReportRenderingTests",
            dependencies: ["Oversight", "OversightViews", "Presentation", "ReportRendering", "TestSupport"],
            exclude: ["Golden"], swiftSettings: settings),
        .testTarget(
            name: "RemindingTests", dependencies: ["Oversight", "OversightViews", "Reminding", "SeededRandom"],
            swiftSettings: settings),
        // The fuzz targets (Tests/Fuzzing/run), and the inputs with which they found faults.
        .testTarget(
            name: "FuzzingTests",
            dependencies: [
                "CSVFiles", "EventCatalogue", "JSONValues", "Oversight", "OversightHTTP", "Reminding", "ReportReading",
            ],
            exclude: ["Regressions"], swiftSettings: settings),
        .testTarget(
            name: "SystemdTests",
            dependencies: [
                "RunningPrograms", "Systemd", "TestSupport", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "OversightServiceTests",
            dependencies: [
                "EventCatalogue", "EventLog", "EventLogContract", "JSONValues", "Oversight", "OversightCommands",
                "OversightService", "OversightViews", "ReportReading", "ReportRendering", "RunningPrograms",
                "SeededRandom", "SQLiteEventLog", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "UppsiktdTests",
            dependencies: [
                "EventLog", "Oversight", "OversightHTTP", "OversightService", "Reminding", "ReportReading",
                "SQLiteEventLog",
                "Systemd", "TestSupport", "TransparencyLog", "uppsiktd",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "UppsiktctlTests",
            dependencies: [
                "EventLog", "JSONValues", "OversightCommands", "RunningPrograms", "TransparencyLog", "uppsiktctl",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "OversightHTTPTests",
            dependencies: [
                "EventCatalogue", "EventLog", "JSONValues", "Oversight", "OversightCommands", "OversightHTTP",
                "OversightService", "OversightViews", "SeededRandom", "SQLiteEventLog", "TestSupport",
                "TransparencyLog",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            exclude: ["Released"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
