import EventCatalogue
import Foundation
import OversightService
import Testing

@Suite("The journal's message catalogs")
struct MessageCatalogTests {
    private let english: MessageCatalog
    private let swedish: MessageCatalog

    init() throws {
        english = try MessageCatalog("uppsikt.catalog")
        swedish = try MessageCatalog("uppsikt.sv.catalog")
    }

    private var known: [String] {
        MessageIDs.types.compactMap { MessageIDs.id(of: $0) }.map(MessageIDs.text)
            + DaemonMessage.allCases.map(\.idText)
    }

    /// Fields that every entry of an event has.
    private let envelope: Set<String> = [
        "MESSAGE", "MESSAGE_ID", "PRIORITY", "SYSLOG_IDENTIFIER", "UPPSIKT_EVENT_TYPE", "UPPSIKT_EVENT_ID",
        "UPPSIKT_POSITION", "UPPSIKT_STREAM", "UPPSIKT_REVISION", "UPPSIKT_ACTOR",
    ]

    /// Fields that the daemon's own messages have beside those of every log message.
    private let ofDaemon: [DaemonMessage: Set<String>] = [
        .serving: ["UPPSIKT_SOCKET"], .restartNeeded: ["UPPSIKT_KEYS"], .journalDropped: ["DROPPED_MESSAGES"],
        .checkpointSigned: ["UPPSIKT_LOG_END", "UPPSIKT_ROOT", "UPPSIKT_CHECKPOINT"],
        .checkpointKeyMade: ["UPPSIKT_VERIFIER_KEY"], .checkpointBreak: ["UPPSIKT_LOG_END"],
    ]

    @Test("No two kinds of entry share a message id")
    func ids() {
        #expect(Set(known).count == known.count)
        for id in known { #expect(id.wholeMatch(of: #/[0-9a-f]{32}/#) != nil, "\(id)") }
    }

    @Test("Both describe every kind of entry, each once, and nothing else")
    func complete() {
        for (file, catalog) in [("uppsikt.catalog", english), ("uppsikt.sv.catalog", swedish)] {
            let described = catalog.entries.map(\.id)
            #expect(Set(described).count == described.count, "\(file) describes an entry twice")
            #expect(Set(described).subtracting(known).sorted() == [], "\(file) describes what the daemon never says")
            for type in MessageIDs.types.sorted() {
                let id = MessageIDs.id(of: type)?.text ?? ""
                #expect(described.contains(id), "\(file) has no entry for \(type): add \"-- \(id)\"")
            }
            for message in DaemonMessage.allCases {
                #expect(described.contains(message.idText), "\(file) has no entry for \(message)")
            }
        }
    }

    @Test("Every text has a subject, its origin, a reference to documentation, and a body")
    func whole() {
        for entry in english.entries + swedish.entries {
            #expect(Set(entry.headers.keys) == ["Subject", "Defined-By", "Support", "Documentation"], "\(entry.id)")
            #expect(entry.headers["Defined-By"] == "Uppsikt")
            #expect(entry.headers["Documentation"] == "man:uppsiktd(8)")
            #expect(entry.body.joined(separator: " ").count > 80, "\(entry.id)")
        }
    }

    @Test("Prose is at most 80 characters wide")
    func width() {
        for entry in english.entries + swedish.entries {
            // What is indented is a command, or what somebody else wrote.
            for line in entry.body where !line.hasPrefix("    ") { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test("The two are not the same language, and point at the same fields")
    func languages() {
        let other = Dictionary(swedish.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for entry in english.entries {
            // An entry that is missing is named by `complete`.
            guard let other = other[entry.id] else { continue }
            #expect(entry.headers["Subject"] != other.headers["Subject"])
            #expect(entry.body != other.body)
            #expect(entry.fields == other.fields, "\(entry.headers)")
        }
    }

    @Test("A text names only fields that every event of its type has", arguments: BarestEvent.published)
    func fieldsOfEvents(of type: EventCatalogue.Entry) throws {
        let id = MessageIDs.text(try #require(MessageIDs.id(of: type.type)))
        let present = try BarestEvent(type).fields.union(envelope)
        for entry in english.entries + swedish.entries where entry.id == id {
            #expect(entry.fields.subtracting(present) == [], "\(type.type)")
        }
    }

    @Test("A text names only fields that the daemon's message has", arguments: DaemonMessage.allCases)
    func fieldsOfMessages(of message: DaemonMessage) {
        let present: Set<String> = ["MESSAGE", "MESSAGE_ID", "PRIORITY"]
        for entry in english.entries + swedish.entries where entry.id == message.idText {
            #expect(entry.fields.subtracting(present.union(ofDaemon[message] ?? [])) == [], "\(message)")
        }
    }

    @Test("A remit's reasons are in its text")
    func reasons() throws {
        let remitted = MessageIDs.text(try #require(MessageIDs.id(of: "ReportRemitted")))
        for catalog in [english, swedish] {
            let entry = try #require(catalog.entries.first { $0.id == remitted })
            #expect(entry.body.contains("    @UPPSIKT_REASONS@"))
        }
    }
}
