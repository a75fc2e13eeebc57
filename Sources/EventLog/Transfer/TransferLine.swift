internal import Foundation
internal import JSONValues

/// One line of an exported log.
///
/// An export is JSON Lines in UTF-8, each line one object and one line feed, in this order:
///
///     {"uppsikt-log":1}
///     {"command":"…","fingerprint":"<hex>","events":2}
///     {"position":1,"id":"…","stream":"…","revision":1,"type":"…","version":1,"recorded":"…","actor":"…",
///         "correlation":"…","causation":"…","hash":"<hex>","data":{…}}           (in one line)
///     …
///     {"size":2,"root":"<hex>","sha256":"<hex>"}
///
/// Each command stands before its events; one that changed nothing has none. The members of an event, with the command's id
/// after `causation` (left out if there is none), are the lines of the leaf's input (``LeafEncoder``), and `hash` is the
/// leaf hash. The value of `data` is the stored bytes as they stand, so a reader takes them and never encodes them again;
/// where they are not one JSON value in one line, the member is `base64` instead. The last line shows that nothing is
/// missing: how many events there are, the root of their Merkle tree, and the SHA-256 of all bytes before the line.
enum TransferLine {
    /// The version of the format that this release writes and reads.
    static let version = 1
    /// The longest line that is taken, in bytes: the largest event in Base64, and room for the rest.
    static let maximumLength = AppendRequest.maximumDataLength / 3 * 4 + 65_536

    case opening(version: Int)
    case command(TransferredCommand)
    case event(RecordedEvent)
    case closing(LogHead, digest: String)
}

/// A command in an exported log.
struct TransferredCommand: Sendable, Hashable {
    var id: CommandID
    var fingerprint: [UInt8]
    /// How many events follow.
    var events: Int
}

extension TransferLine {
    /// The line's bytes, with its line feed.
    var bytes: [UInt8] {
        var line: [UInt8] = []
        func add(_ text: String) { line.append(contentsOf: text.utf8) }
        switch self {
        case .opening(let version): add(#"{"uppsikt-log":\#(version)}"#)
        case .command(let command):
            add(#"{"command":"\#(Self.escaped(command.id.rawValue))","#)
            add(#""fingerprint":"\#(Self.hex(command.fingerprint))","events":\#(command.events)}"#)
        case .event(let event):
            line.reserveCapacity(event.data.count + 500)
            add(#"{"position":\#(event.position),"id":"\#(event.id)","stream":"\#(event.stream)""#)
            add(#","revision":\#(event.revision),"type":"\#(event.type)","version":\#(event.version)"#)
            add(#","recorded":"\#(event.recorded)","actor":"\#(Self.escaped(event.actor))""#)
            add(#","correlation":"\#(event.correlation)""#)
            if let causation = event.causation { add(#","causation":"\#(causation)""#) }
            add(#","hash":"\#(event.leafHash)","#)
            if JSONText.isOneLine(event.data) {
                add(#""data":"#)
                line.append(contentsOf: event.data)
                add("}")
            } else {
                add(#""base64":"\#(Data(event.data).base64EncodedString())"}"#)
            }
        case .closing(let head, let digest):
            add(#"{"size":\#(head.size),"root":"\#(head.root)","sha256":"\#(digest)"}"#)
        }
        line.append(UInt8(ascii: "\n"))
        return line
    }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: bytes.flatMap { [HexDigits.lowerCase($0 >> 4), HexDigits.lowerCase($0)] }, as: UTF8.self)
    }

    /// Neither actors nor command ids hold control characters: quotes and backslashes are all that can need escaping.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
