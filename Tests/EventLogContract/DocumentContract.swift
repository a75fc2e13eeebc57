package import EventLog
internal import Testing

/// The promises of a store of documents.
package enum DocumentContract {
    private static let one = DocumentName("things", "one")
    private static let two = DocumentName("things", "two")

    /// The promises.
    package static let clauses: [Clause<any DocumentStore>] = [
        Clause("an empty store has no documents") { (store) async throws in
            #expect(try await store.document(one) == nil)
            #expect(try await store.documents(in: "things") == [])
        },
        Clause("a document is read back, and its version counts how often it was written") { (store) async throws in
            #expect(try await store.write([DocumentChange(one, content: [1, 2])]))
            #expect(try await store.document(one) == Document(name: "one", version: 1, content: [1, 2]))
            #expect(try await store.write([DocumentChange(one, content: [])]))
            #expect(try await store.document(one) == Document(name: "one", version: 2, content: []))
        },
        Clause("collections are apart, and in order of name") { (store) async throws in
            let changes = [two, one, DocumentName("others", "one")].map { DocumentChange($0, content: [7]) }
            #expect(try await store.write(changes))
            #expect(try await store.documents(in: "things").map(\.name) == ["one", "two"])
            #expect(try await store.documents(in: "others").map(\.name) == ["one"])
        },
        Clause("an unexpected version refuses all changes") { (store) async throws in
            #expect(try await store.write([DocumentChange(one, expected: 0, content: [1])]))
            #expect(
                try await !store.write([
                    DocumentChange(two, content: [2]), DocumentChange(one, expected: 0, content: [3]),
                ]))
            #expect(try await store.document(two) == nil)
            #expect(try await store.document(one)?.content == [1])
            #expect(try await store.write([DocumentChange(one, expected: 1, content: [4])]))
            #expect(try await store.document(one)?.content == [4])
        },
        Clause("a deleted document is gone, and may be written anew") { (store) async throws in
            #expect(try await store.write([DocumentChange(one, content: [1])]))
            #expect(try await store.write([DocumentChange(one, expected: 1, content: nil)]))
            #expect(try await store.document(one) == nil)
            #expect(try await store.write([DocumentChange(one, expected: 0, content: [2])]))
            #expect(try await store.document(one)?.version == 1)
        },
        Clause("a range begins after a name, ends with one, and may be limited and in descending order") {
            (store) async throws in
            // The order is that of bytes: “Z” is before “a”, and “ä” after “z”.
            let names = ["Z", "a", "b", "z", "ä"]
            #expect(
                try await store.write(names.shuffled().map { DocumentChange(DocumentName("things", $0), content: []) }))
            #expect(try await store.write([DocumentChange(DocumentName("others", "c"), content: [])]))
            for isDescending in [false, true] {
                for after in [nil] + names {
                    for through in [nil] + names {
                        for limit in [nil, 0, 1, 2, 9] {
                            let first = after.flatMap { names.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
                            let end = through.flatMap { names.firstIndex(of: $0) }.map { $0 + 1 } ?? names.count
                            let expected = names[first..<max(first, end)]
                            let range = DocumentRange(
                                after: after, through: through, limit: limit, isDescending: isDescending)
                            let found = try await store.documents(in: "things", range).map(\.name)
                            #expect(
                                found
                                    == Array(
                                        (isDescending ? Array(expected.reversed()) : Array(expected))
                                            .prefix(limit ?? .max)), "\(range)")
                        }
                    }
                }
            }
        },
        Clause("a final document is never changed or deleted, and neither is what is written with it") {
            (store) async throws in
            #expect(try await store.write([DocumentChange(one, expected: 0, content: [1], isFinal: true)]))
            for content in [[2], nil] as [[UInt8]?] {
                let error = try await Sample.error { () async throws(EventLogError) in
                    try await store.write([DocumentChange(two, content: [3]), DocumentChange(one, content: content)])
                }
                #expect(error.code == .invalidRequest)
            }
            #expect(try await !store.write([DocumentChange(one, expected: 0, content: [4])]))
            #expect(try await store.document(one) == Document(name: "one", version: 1, content: [1]))
            #expect(try await store.document(two) == nil)
        },
        Clause("of many who expect the same version, one is accepted") { (store) async throws in
            let accepted = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<16 {
                    group.addTask {
                        try await store.write([DocumentChange(one, expected: 0, content: [UInt8(number)])])
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(accepted == 1)
        },
    ]
}

/// The promises of a store of blobs.
package enum BlobContract {
    /// The promises.
    package static let clauses: [Clause<any BlobStore>] = [
        Clause("a blob is read back under the digest of its content") { (store) async throws in
            let content = Array("sealed".utf8)
            #expect(try await store.blob(BlobID(of: content)) == nil)
            let id = try await store.store(content)
            #expect(id == BlobID(of: content))
            #expect(try await store.blob(id) == content)
        },
        Clause("storing a blob again changes nothing; an empty one is one too") { (store) async throws in
            let first = try await store.store([])
            #expect(try await store.store([]) == first)
            #expect(try await store.blob(first) == [])
        },
        Clause("a removed blob is gone, and may be removed again") { (store) async throws in
            let id = try await store.store([1, 2, 3])
            let other = try await store.store([4])
            try await store.remove(id)
            try await store.remove(id)
            #expect(try await store.blob(id) == nil)
            #expect(try await store.blob(other) == [4])
        },
    ]
}

/// The promises of a store of subscription positions.
package enum SubscriptionPositionContract {
    /// The promises.
    package static let clauses: [Clause<SubscriptionPositionStore>] = [
        Clause("positions are kept for each name, and are 0 before the first") { (store) async throws in
            #expect(try await store.position(of: "journal") == 0)
            try await store.save(3, for: "journal")
            try await store.save(9, for: "mail")
            try await store.save(4, for: "journal")
            #expect(try await store.position(of: "journal") == 4)
            #expect(try await store.position(of: "mail") == 9)
            try await store.save(0, for: "mail")
            #expect(try await store.position(of: "mail") == 0)
        },
        Clause("a position is saved even if the task has been cancelled") { (store) async throws in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await store.save(5, for: "journal")
            }
            try await task.value
            #expect(try await store.position(of: "journal") == 5)
        },
    ]
}
