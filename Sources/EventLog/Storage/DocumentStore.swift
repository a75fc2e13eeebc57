/// The name of a document: a collection, and a name in it.
package struct DocumentName: Sendable, Hashable {
    /// The collection, such as `subscription-positions`.
    package let collection: String
    /// The name, unique in the collection.
    package let name: String

    package init(_ collection: String, _ name: String) {
        self.collection = collection
        self.name = name
    }
}

/// A document as it is stored.
package struct Document: Sendable, Hashable {
    /// Its name within its collection.
    package let name: String
    /// How often it has been written, from 1.
    package let version: Int
    /// Its content, at most 1 MiB.
    package let content: [UInt8]

    package init(name: String, version: Int, content: [UInt8]) {
        self.name = name
        self.version = version
        self.content = content
    }
}

/// A change of one document.
package struct DocumentChange: Sendable {
    /// The document.
    package let document: DocumentName
    /// The version that it must have, 0 if it must not exist; `nil` for any.
    package let expected: Int?
    /// Its new content; `nil` to delete it.
    package let content: [UInt8]?
    /// Whether the document is never changed or deleted after this.
    package let isFinal: Bool

    package init(_ document: DocumentName, expected: Int? = nil, content: [UInt8]?, isFinal: Bool = false) {
        self.document = document
        self.expected = expected
        self.content = content
        self.isFinal = isFinal
    }
}

/// A part of a collection, by name; names are in the order of their UTF-8 bytes.
package struct DocumentRange: Sendable, Hashable {
    /// The whole collection.
    package static let all = DocumentRange()

    /// The name after which the range begins; `nil` for the beginning.
    package let after: String?
    /// The last name that is in the range; `nil` for the end.
    package let through: String?
    /// The most documents to give; `nil` for all.
    package let limit: Int?
    /// Whether the last name comes first.
    package let isDescending: Bool

    package init(after: String? = nil, through: String? = nil, limit: Int? = nil, isDescending: Bool = false) {
        self.after = after
        self.through = through
        self.limit = limit
        self.isDescending = isDescending
    }
}

/// Small named documents, for state that is changed in place and is no part of the log.
package protocol DocumentStore: Sendable {
    /// A document, or `nil` if there is none of that name.
    ///
    /// - Throws: ``EventLogError`` if the store cannot be read.
    func document(_ name: DocumentName) async throws(EventLogError) -> Document?

    /// The documents of a collection in a range, by name.
    ///
    /// - Throws: ``EventLogError`` if the store cannot be read.
    func documents(in collection: String, _ range: DocumentRange) async throws(EventLogError) -> [Document]

    /// Makes changes, all of them or none; they are durable on return, but for ``DocumentPlace/positions``.
    ///
    /// - Parameter changes: Each document at most once.
    /// - Returns: Whether they were made: `false` if a document does not have its expected version.
    /// - Throws: `invalidRequest` if a document is final; other codes if the store cannot be written.
    func write(_ changes: [DocumentChange]) async throws(EventLogError) -> Bool

    /// A copy of the store as it is at one moment, while it is read and written.
    ///
    /// - Throws: ``BackupError`` if the copy cannot be made, or ``EventLogError`` if the store cannot be read.
    func backUp() async throws -> BackupStream
}

extension DocumentStore {
    /// All documents of a collection, by name.
    ///
    /// - Throws: ``EventLogError`` if the store cannot be read.
    package func documents(in collection: String) async throws(EventLogError) -> [Document] {
        try await documents(in: collection, .all)
    }
}

extension DocumentName: CustomStringConvertible {
    /// The collection and the name.
    package var description: String { "\(collection)/\(name)" }
}

extension EventLogError {
    /// A document was to be changed or deleted that never is.
    package static func final(_ document: DocumentName) -> Self {
        .invalidRequest("The document \(document) is final: it is never changed or deleted.")
    }
}
