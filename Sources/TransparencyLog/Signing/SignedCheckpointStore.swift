package import EventLog
internal import Synchronization

/// Keeps every checkpoint that was signed, as documents: only ever added to.
///
/// Checkpoints form chains. Within one, each is of a longer log than the one before and consistent with it; a new chain
/// begins once an operator has recorded a break, as after an older copy of the log was put in place.
///
/// A checkpoint is a document named by chain, size and number, whose content is the signed note. One process at a time writes.
package struct SignedCheckpointStore: Sendable {
    private static let checkpoints = "checkpoints"
    private static let breaks = "breaks"
    private static let keys = "keys"
    private static let verified = DocumentName("verified", "size")

    private let documents: any DocumentStore
    private let clock: LogClock
    /// The newest chain, once it was read: a break is recorded only by whoever has the store open.
    private let knownChain = KnownChain()

    /// A store of checkpoints.
    ///
    /// - Parameters:
    ///   - documents: Where they are kept; by default in memory, for tests.
    ///   - clock: Where the times of breaks come from.
    package init(_ documents: any DocumentStore = InMemoryDocuments(), clock: LogClock = .system) {
        self.documents = documents
        self.clock = clock
    }

    /// The newest checkpoint of the newest chain, or `nil` if it has none yet.
    ///
    /// - Parameter size: The most events that it may be of.
    /// - Throws: `EventLogError` if the store cannot be read; ``TransparencyError`` if what it holds is no checkpoint.
    package func latest(upTo size: Int = .max) async throws -> SignedCheckpoint? {
        guard size > 0 else { return nil }
        let chain = OrderedNumber.text(try await chain())
        return try await newest(after: "\(chain)-", through: "\(chain)-\(OrderedNumber.text(size))-~")
    }

    /// The checkpoint of a size in the newest chain, or `nil` if none of that size was signed.
    ///
    /// - Parameter size: The number of events.
    /// - Throws: `EventLogError` if the store cannot be read; ``TransparencyError`` if what it holds is no checkpoint.
    package func checkpoint(ofSize size: Int) async throws -> SignedCheckpoint? {
        guard size > 0 else { return nil }
        let prefix = "\(OrderedNumber.text(try await chain()))-\(OrderedNumber.text(size))-"
        return try await newest(after: prefix, through: "\(prefix)~")
    }

    /// The last checkpoint in a range of names.
    private func newest(after: String, through: String) async throws -> SignedCheckpoint? {
        let range = DocumentRange(after: after, through: through, limit: 1, isDescending: true)
        return try await documents.documents(in: Self.checkpoints, range).first.map {
            try SignedCheckpoint(bytes: $0.content)
        }
    }

    /// The checkpoints of all chains, in the order in which they were signed.
    ///
    /// - Parameters:
    ///   - previous: The one after which they begin; `nil` for the first.
    ///   - limit: The most to give, at least 1.
    /// - Throws: `EventLogError` if the store cannot be read.
    package func stored(
        after previous: StoredCheckpoint? = nil, limit: Int
    ) async throws(EventLogError) -> [StoredCheckpoint] {
        let range = DocumentRange(after: previous?.name, limit: limit)
        return try await documents.documents(in: Self.checkpoints, range).map { StoredCheckpoint($0) }
    }

    /// The number of the newest chain, from 1.
    ///
    /// - Throws: `EventLogError` if the store cannot be read.
    package func chain() async throws(EventLogError) -> Int {
        if let chain = knownChain.number { return chain }
        let newest = try await newestBreak()
        guard let chain = newest.map({ OrderedNumber.value($0.name) }) ?? 1, chain > 0 else {
            throw .unsupported(
                "A break of the signed checkpoints is stored as “\(newest?.name ?? "")”, which is no chain.")
        }
        knownChain.number = chain
        return chain
    }

    /// Why the newest chain was begun, in the operator's words; `nil` for the first one.
    ///
    /// - Throws: `EventLogError` if the store cannot be read.
    package func reasonOfBreak() async throws(EventLogError) -> String? {
        guard let newest = try await newestBreak() else { return nil }
        // The first line is when it was recorded.
        let reason = newest.content.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
        return String(decoding: reason.last ?? [], as: UTF8.self)
    }

    private func newestBreak() async throws(EventLogError) -> Document? {
        try await documents.documents(in: Self.breaks, DocumentRange(limit: 1, isDescending: true)).first
    }

    /// The verifier keys of all checkpoints, in the order in which they were first used.
    ///
    /// - Throws: `EventLogError` if the store cannot be read; ``TransparencyError`` if one is no key.
    package func keys() async throws -> [VerifierKey] {
        try await documents.documents(in: Self.keys).map {
            try VerifierKey(text: String(decoding: $0.content, as: UTF8.self))
        }
    }

    /// Adds a checkpoint to the newest chain.
    ///
    /// It is on the disk once this returns.
    ///
    /// - Parameters:
    ///   - checkpoint: The checkpoint, of a longer log than the newest one's.
    ///   - key: The key that it was signed with.
    /// - Throws: `invalidRequest` if the log is not longer; other codes if it cannot be written.
    package func append(_ checkpoint: SignedCheckpoint, signedWith key: VerifierKey) async throws(EventLogError) {
        let chain = try await chain()
        let last = try await documents.documents(in: Self.checkpoints, DocumentRange(limit: 1, isDescending: true))
            .first.map { StoredCheckpoint($0) }
        guard (last?.chain ?? 0, last?.size ?? 0) < (chain, checkpoint.size) else {
            throw .invalidRequest("A checkpoint of \(last?.size ?? 0) events was signed before.")
        }
        let number = OrderedNumber.text((last?.number ?? 0) + 1)
        let name = "\(OrderedNumber.text(chain))-\(OrderedNumber.text(checkpoint.size))-\(number)"
        var changes = [
            DocumentChange(
                DocumentName(Self.checkpoints, name), expected: 0, content: Array(checkpoint.encoded.utf8),
                isFinal: true)
        ]
        let known = try await documents.documents(in: Self.keys)
        let text = Array(key.text.utf8)
        if !known.contains(where: { $0.content == text }) {
            let name = DocumentName(Self.keys, OrderedNumber.text(known.count + 1))
            changes.append(DocumentChange(name, expected: 0, content: text, isFinal: true))
        }
        try await write(changes)
    }

    /// Begins a new chain.
    ///
    /// - Parameter reason: Why, in the operator's words.
    /// - Throws: `EventLogError` if it cannot be written.
    package func recordBreak(_ reason: String) async throws(EventLogError) {
        let chain = try await chain() + 1
        let name = DocumentName(Self.breaks, OrderedNumber.text(chain))
        let content = Array("\(clock.now())\n\(reason)".utf8)
        try await write([
            DocumentChange(name, expected: 0, content: content, isFinal: true),
            DocumentChange(Self.verified, content: nil),
        ])
        knownChain.number = chain
    }

    /// The size of the newest checkpoint up to which every event was checked; 0 if nothing was.
    ///
    /// - Throws: `EventLogError` if the store cannot be read.
    package func verifiedSize() async throws(EventLogError) -> Int {
        guard let document = try await documents.document(Self.verified) else { return 0 }
        // What is no number is worth nothing: everything is checked then.
        return Int(String(decoding: document.content, as: UTF8.self)) ?? 0
    }

    /// Remembers up to which checkpoint every event was checked.
    ///
    /// - Parameter size: The size of a checkpoint, or 0 to forget.
    /// - Throws: `EventLogError` if it cannot be written.
    package func saveVerifiedSize(_ size: Int) async throws(EventLogError) {
        try await write([DocumentChange(Self.verified, content: Array("\(size)".utf8))])
    }

    private func write(_ changes: [DocumentChange]) async throws(EventLogError) {
        guard try await documents.write(changes) else {
            throw .inputOutput("another process has changed the signed checkpoints meanwhile")
        }
    }

    /// A copy of the checkpoints as they are at one moment.
    ///
    /// - Throws: `BackupError` if the copy cannot be made; `EventLogError` if the checkpoints cannot be read.
    package func backUp() async throws -> BackupStream { try await documents.backUp() }
}

/// A checkpoint as it is kept.
package struct StoredCheckpoint: Sendable, Hashable {
    /// The name of its document.
    let name: String
    /// Its number among all that were signed, from 1; 0 if the name is malformed.
    package let number: Int
    /// The number of its chain, from 1; 0 if the name is malformed.
    package let chain: Int
    /// The size under which it is looked up; 0 if the name is malformed.
    package let size: Int
    /// The bytes of the signed note.
    package let note: [UInt8]

    init(_ document: Document) {
        name = document.name
        note = document.content
        let parts = document.name.split(separator: "-", omittingEmptySubsequences: false).map {
            OrderedNumber.value($0)
        }
        let isSound = parts.count == 3 && !parts.contains(nil)
        chain = isSound ? parts[0] ?? 0 : 0
        size = isSound ? parts[1] ?? 0 : 0
        number = isSound ? parts[2] ?? 0 : 0
    }
}

/// The number of the newest chain, if it is known.
private final class KnownChain: Sendable {
    private let stored = Mutex<Int?>(nil)

    var number: Int? {
        get { stored.withLock(\.self) }
        set { stored.withLock { $0 = newValue } }
    }
}

/// Numbers as texts whose order is that of the numbers: 19 digits, as many as the greatest has.
private enum OrderedNumber {
    static func text(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 19 - digits.utf8.count)) + digits
    }

    static func value(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count == 19, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(text)
    }
}
