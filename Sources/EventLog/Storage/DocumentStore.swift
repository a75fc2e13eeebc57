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

    package init(_ document: DocumentName, expected: Int? = nil, content: [UInt8]?) {
        self.document = document
        self.expected = expected
        self.content = content
    }
}

/// Small named documents, for state that is changed in place and is no part of the log.
package protocol DocumentStore: Sendable {
    /// A document, or `nil` if there is none of that name.
    ///
    /// - Throws: ``EventLogError`` if the store cannot be read.
    func document(_ name: DocumentName) async throws(EventLogError) -> Document?

    /// All documents of a collection, by name.
    ///
    /// - Throws: ``EventLogError`` if the store cannot be read.
    func documents(in collection: String) async throws(EventLogError) -> [Document]

    /// Makes changes, all of them or none; they are durable on return.
    ///
    /// - Parameter changes: Each document at most once.
    /// - Returns: Whether they were made: `false` if a document does not have its expected version.
    /// - Throws: ``EventLogError`` if the store cannot be written.
    func write(_ changes: [DocumentChange]) async throws(EventLogError) -> Bool
}
