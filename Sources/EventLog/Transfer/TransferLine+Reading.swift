internal import Foundation
internal import JSONValues

extension TransferLine {
    /// Why a line cannot be read, as a sentence.
    struct Unreadable: Error {
        var reason: String
    }

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - bytes: The line without its line feed.
    ///   - command: The command whose events are being read.
    /// - Throws: ``Unreadable`` if it is no line of an exported log.
    init(_ bytes: [UInt8], of command: CommandID?) throws(Unreadable) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Unreadable(reason: "It is not UTF-8.") }
        guard let members = JSONMembers(bytes) else {
            throw Unreadable(reason: "It is not one JSON object with different members.")
        }
        let names = members.names
        if names.contains("position") {
            guard let command else { throw Unreadable(reason: "It is an event, and no command stands before it.") }
            self = .event(try Self.event(members, of: command))
        } else if names.contains("command") {
            self = .command(try Self.command(members))
        } else if names.contains("size") {
            self = try Self.closing(members)
        } else if names == ["uppsikt-log"], let version = members.count("uppsikt-log") {
            self = .opening(version: version)
        } else {
            throw Unreadable(reason: "It is no line of an exported log.")
        }
    }

    private static func command(_ members: JSONMembers) throws(Unreadable) -> TransferredCommand {
        try check(members, required: ["command", "fingerprint", "events"])
        guard let id = members.string("command").flatMap(CommandID.init(rawValue:)) else { throw bad("command") }
        guard let fingerprint = members.string("fingerprint").flatMap(unhex), fingerprint.count <= 64 else {
            throw bad("fingerprint")
        }
        // More than any disk holds, and far from where numbers overflow.
        guard let events = members.count("events"), events < 1 << 48 else { throw bad("events") }
        return TransferredCommand(id: id, fingerprint: fingerprint, events: events)
    }

    private static func closing(_ members: JSONMembers) throws(Unreadable) -> TransferLine {
        try check(members, required: ["size", "root", "sha256"])
        guard let size = members.count("size") else { throw bad("size") }
        // No digest stands over this line, so there is one way only to write it.
        guard let text = members.string("root"), let root = MerkleHash(hex: text), root.hex == text else {
            throw bad("root")
        }
        guard let digest = members.string("sha256") else { throw bad("sha256") }
        return .closing(LogHead(size: size, root: root), digest: digest)
    }

    private static let eventNames: Set = [
        "position", "id", "stream", "revision", "type", "version", "recorded", "actor", "correlation", "hash",
    ]

    private static func event(_ members: JSONMembers, of command: CommandID) throws(Unreadable) -> RecordedEvent {
        let body = members.names.contains("base64") ? "base64" : "data"
        try check(members, required: eventNames.union([body]), optional: ["causation"])
        guard let position = members.count("position") else { throw bad("position") }
        guard let id = members.string("id").flatMap({ EventID($0) }) else { throw bad("id") }
        guard let stream = members.string("stream").flatMap(StreamName.init(rawValue:)) else { throw bad("stream") }
        guard let revision = members.count("revision") else { throw bad("revision") }
        guard let type = members.string("type"), AppendRequest.isType(type) else { throw bad("type") }
        guard let version = members.count("version"), AppendRequest.versions.contains(version) else {
            throw bad("version")
        }
        guard let text = members.string("recorded"), let recorded = Timestamp(text), recorded.description == text else {
            throw bad("recorded")
        }
        guard let actor = members.string("actor"), AppendRequest.isActor(actor) else { throw bad("actor") }
        guard let correlation = members.string("correlation").flatMap({ EventID($0) }) else { throw bad("correlation") }
        let causation = members.string("causation").flatMap { EventID($0) }
        guard causation != nil || !members.names.contains("causation") else { throw bad("causation") }
        guard let hash = members.string("hash").flatMap({ MerkleHash(hex: $0) }) else { throw bad("hash") }
        return RecordedEvent(
            position: position, id: id, stream: stream, revision: revision, type: type, version: version,
            recorded: recorded, actor: actor, correlation: correlation, causation: causation, command: command,
            data: try data(members, body), leafHash: hash)
    }

    private static func data(_ members: JSONMembers, _ name: String) throws(Unreadable) -> [UInt8] {
        var data = name == "data" ? members.bytes(name) : nil
        if name == "base64" {
            data = members.string(name).flatMap { Data(base64Encoded: $0) }.map { Array($0) }
            guard let data, String(validating: data, as: UTF8.self) != nil, !data.contains(0) else { throw bad(name) }
        }
        guard let data, (1...AppendRequest.maximumDataLength).contains(data.count) else { throw bad(name) }
        return data
    }

    private static func check(
        _ members: JSONMembers, required: Set<String>, optional: Set<String> = []
    ) throws(Unreadable) {
        if let missing = required.subtracting(members.names).min() {
            throw Unreadable(reason: "It has no member “\(missing)”.")
        }
        guard members.names.isSubset(of: required.union(optional)) else {
            throw Unreadable(reason: "It has a member that is not known to this release.")
        }
    }

    private static func bad(_ name: String) -> Unreadable {
        Unreadable(reason: "Its member “\(name)” is not what such a line has.")
    }

    private static func unhex(_ text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { HexDigits.value(of: $0) }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
