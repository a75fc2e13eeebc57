import EventLog
import Foundation
import HTTPTypes
import JSONValues
import NIOHTTP1
import SQLiteEventLog
import TestSupport
import Testing
import TransparencyLog

@testable import OversightHTTP
@testable import OversightService

@Suite struct BackupTests {
    @Test func theLogIsCopiedUpToWhatWasAcknowledged() async throws {
        try await TestServer.run { server in
            let client = TestClient(server: server, transport: .unix)
            try await client.done("municipalities", ["name": "Älvby"])
            let answer = try await client.get("backup/log")
            #expect(answer.status == 200)
            let head = try await server.log.head()
            #expect(answer.headers.first(name: "uppsikt-position") == "\(head.size)")
            #expect(answer.headers.first(name: "uppsikt-head") == "\(head.root)")
            let place = server.directory("restored")
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
            try Data(answer.body).write(to: URL(filePath: place).appending(path: "events.sqlite"))
            let copy = try SQLiteEventLog.openForReading(directory: place)
            let result = try await LogVerifier(log: copy).verify()
            #expect(result == .sound(head))
            await copy.close()
        }
    }

    @Test func theDirectoryOfPersonsIsCopied() async throws {
        try await TestServer.run { server in
            let client = TestClient(server: server, transport: .unix)
            let set = try await client.put("persons/p1", ["name": "Kim Ek", "email": "kim@example.se"])
            #expect(set.status == 200)
            let answer = try await client.get("backup/persons")
            #expect(answer.status == 200)
            #expect(answer.body.starts(with: Array("SQLite format 3\0".utf8)))
            #expect(answer.text.contains("kim@example.se"))
        }
    }

    @Test(arguments: DocumentPlace.allCases.filter(\.isInBackups))
    func everyPlaceOfDocumentsIsCopiedOrHoldsNothing(place: DocumentPlace) async throws {
        try await TestServer.run { server in
            _ = try await Town(server.administrator)
            _ = try await server.signer.sign()
            let blob = try await server.log.storage.blobs.store(Array("Protokoll".utf8))
            let set = try await server.administrator.put("persons/p1", ["name": "Kim Ek"])
            #expect(set.status == 200)
            let answer = try await server.administrator.get("backup/\(place.rawValue)")
            guard SQLiteStorage.hasDocuments(in: place, ofDirectory: server.directory("state")) else {
                #expect(answer.status == 404)
                return
            }
            try #require(answer.status == 200, "\(place) is in no backup")
            let restored = try SQLiteStorage.open(directory: server.directory("restored")).storage
            try Data(answer.body).write(to: URL(filePath: server.directory("restored/\(place.fileName)")))
            let (copy, original) = (
                try restored.documents(in: place), try server.log.storage.documents(in: place)
            )
            var count = try await restored.blobs.blob(blob) == nil ? 0 : 1
            #expect((count == 1) == (place == .state))
            for collection in ["persons", "tokens", "checkpoints", "keys"] {
                let documents = try await original.documents(in: collection)
                #expect(try await copy.documents(in: collection) == documents)
                count += documents.count
            }
            #expect(count > 0)
            await restored.close()
        }
    }

    @Test func wantOfRoomIsSaidWithWhatToDo() {
        let problem = Problem(BackupError(noRoomIn: "/var/lib/uppsikt"))
        #expect(problem.status.code == 507)
        #expect(problem.code == "storage-full")
        #expect(problem.detail.contains("no room for the copy in /var/lib/uppsikt,"))
        #expect(problem.detail.contains("make room there"))
    }

    @Test func copiesLeaveNothingBehind() async throws {
        try await TestServer.run { server in
            let client = TestClient(server: server, transport: .unix)
            try await client.done("municipalities", ["name": "Älvby"])
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<6 {
                    group.addTask {
                        try await client.get(index.isMultiple(of: 2) ? "backup/log" : "backup/persons").status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers == Array(repeating: 200, count: 6))
            let names = try FileManager.default.contentsOfDirectory(atPath: server.directory("state"))
            #expect(names.filter { $0.hasPrefix("backup-") } == [])
        }
    }
}
