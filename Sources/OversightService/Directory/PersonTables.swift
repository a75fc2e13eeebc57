import EventLog
import Foundation

/// The persons and access tokens in memory, and how they are written as documents.
package struct PersonTables: Sendable {
    private static let personCollection = "persons"
    private static let tokenCollection = "tokens"
    private static let erasedCollection = "erased"

    /// A person's document, which has the id as its name.
    private struct StoredPerson: Codable {
        var name: String?
        var email: String?
        var user: String?
    }

    /// A token's document, which has the token's digest as its name, in hexadecimal.
    private struct StoredToken: Codable {
        var person: String
        var created: String
    }

    /// All persons, by id.
    package private(set) var all: [PersonDirectory.Entry] = []
    private var persons: [String: PersonDirectory.Entry] = [:] {
        didSet { all = Self.inOrder(persons) }
    }
    private var users: [String: String] = [:]
    private var tokens: [String: StoredToken] = [:]
    /// The ids of persons who were erased.
    private var erased: Set<String> = []
    /// What was changed since the tables were read, with the new content.
    private var changed: [DocumentName: [UInt8]?] = [:]

    /// Tables without persons.
    init() {}

    /// The tables that are stored.
    ///
    /// - Throws: ``EventLogError`` if the documents cannot be read, or are not as they were written.
    init(readFrom documents: any DocumentStore) async throws(EventLogError) {
        var read: [String: PersonDirectory.Entry] = [:]
        for document in try await documents.documents(in: Self.personCollection) {
            let stored: StoredPerson = try Self.decode(document)
            read[document.name] = PersonDirectory.Entry(
                id: document.name, name: stored.name, email: stored.email, user: stored.user)
        }
        for document in try await documents.documents(in: Self.tokenCollection) {
            tokens[document.name] = try Self.decode(document)
        }
        erased = Set(try await documents.documents(in: Self.erasedCollection).map(\.name))
        persons = read
        // An initialiser does not call the observer.
        all = Self.inOrder(read)
        for entry in all { if let user = entry.user { users[user] = entry.id } }
    }

    /// The person with an id, or `nil` if there is none.
    package func entry(_ id: String) -> PersonDirectory.Entry? { persons[id] }

    /// The id of the person who is a user of this machine, or `nil` if nobody is.
    package func id(ofUser user: String) -> String? { users[user] }

    /// The id of the person to whom an access token belongs, or `nil` if it belongs to nobody.
    ///
    /// - Parameter digest: The SHA-256 of the token.
    package func id(ofToken digest: [UInt8]) -> String? { tokens[Self.name(ofToken: digest)]?.person }

    /// Stores a person in place of the one with the same id, if any.
    ///
    /// - Throws: `EncodingError` if a text cannot be written.
    package mutating func put(_ entry: PersonDirectory.Entry) throws {
        forgetUser(of: entry.id)
        persons[entry.id] = entry
        if let user = entry.user { users[user] = entry.id }
        changed[DocumentName(Self.personCollection, entry.id)] = try Self.encode(
            StoredPerson(name: entry.name, email: entry.email, user: entry.user))
    }

    /// Whether an id is that of a person who was erased.
    package func wasErased(_ id: String) -> Bool { erased.contains(id) }

    /// Removes a person, and keeps in mind that the id was one's.
    ///
    /// - Returns: Whether there was one.
    package mutating func remove(_ id: String) -> Bool {
        forgetUser(of: id)
        guard persons.removeValue(forKey: id) != nil else { return false }
        changed.updateValue(nil, forKey: DocumentName(Self.personCollection, id))
        erased.insert(id)
        changed[DocumentName(Self.erasedCollection, id)] = Array("{}".utf8)
        return true
    }

    /// Stores the digest of an access token.
    ///
    /// - Parameters:
    ///   - digest: The SHA-256 of the token, unique.
    ///   - person: The id of its person, who need not be stored.
    ///   - created: The day, `YYYY-MM-DD`.
    /// - Throws: `EncodingError` if a text cannot be written.
    package mutating func addToken(_ digest: [UInt8], of person: String, created: String) throws {
        let token = StoredToken(person: person, created: created)
        tokens[Self.name(ofToken: digest)] = token
        changed[DocumentName(Self.tokenCollection, Self.name(ofToken: digest))] = try Self.encode(token)
    }

    /// Removes all access tokens of a person.
    ///
    /// - Returns: Whether there were any.
    package mutating func removeTokens(of person: String) -> Bool {
        let names = tokens.filter { $0.value.person == person }.keys
        for name in names {
            tokens.removeValue(forKey: name)
            changed.updateValue(nil, forKey: DocumentName(Self.tokenCollection, name))
        }
        return !names.isEmpty
    }

    /// The changes since the tables were read or this was called, for the store of documents.
    mutating func takeChanges() -> [DocumentChange] {
        defer { changed = [:] }
        return changed.map { DocumentChange($0.key, content: $0.value) }
    }

    private static func inOrder(_ persons: [String: PersonDirectory.Entry]) -> [PersonDirectory.Entry] {
        persons.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    private mutating func forgetUser(of id: String) {
        guard let user = persons[id]?.user, users[user] == id else { return }
        users.removeValue(forKey: user)
    }

    private static func name(ofToken digest: [UInt8]) -> String {
        digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    private static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    private static func decode<Value: Decodable>(_ document: Document) throws(EventLogError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(document.content))
        } catch {
            // Neither the name nor the content is said: they may be a person's.
            throw .unsupported(
                "The directory of persons is damaged: what it says of somebody is not as it was written. Restore it from a backup; the log can stay as it is."
            )
        }
    }
}
