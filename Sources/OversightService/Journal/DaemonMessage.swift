package import Logging

/// A message of the daemon itself that an operator may search for.
///
/// Each has a message id, with an entry in the message catalogs of `Deploy/journal`, and a level. Routine messages are at
/// most a notice, so that `journalctl -p warning` shows what needs action.
package enum DaemonMessage: String, Sendable, Hashable, CaseIterable {
    /// The log was opened and replayed to its end.
    case opened
    /// A socket is being served.
    case serving
    /// The daemon is stopping and answers the requests that it has accepted.
    case stopping
    /// The daemon has answered the accepted requests and closed its log.
    case stopped
    /// The daemon does not start.
    case startRefused
    /// The stored log is not what was written.
    case logDamaged
    /// The snapshot could not be used and the log was replayed instead.
    case snapshotPassedOver
    /// No snapshot was saved at shutdown.
    case snapshotNotSaved
    /// systemd did not accept a notification.
    case systemdNotNotified
    /// The journal does not accept events for now.
    case journalStalled
    /// The journal has every event again.
    case journalCaughtUp
    /// Log messages were lost while the journal did not accept any.
    case journalDropped
    /// The configuration was read again and applies.
    case configurationReloaded
    /// The configuration was read again and refused; the previous one still applies.
    case configurationRefused
    /// A part of the daemon makes no progress, and the watchdog is no longer fed.
    case partStuck
    /// A request failed for a reason that is not the fault of the client.
    case requestFailed
    /// A socket is no longer served.
    case socketFailed
    /// Requests were cut off by the shutdown.
    case requestsCutOff
    /// The configuration was changed in a way that needs a restart.
    case restartNeeded
    /// The log is older than the journal's entries: a backup was restored.
    case olderLog
    /// The log does not accept events, since its storage fails.
    case appendsRefused
    /// The log accepts events again.
    case appendsResumed
    /// A checkpoint of the log was signed.
    case checkpointSigned
    /// A key for signing checkpoints was created.
    case checkpointKeyMade
    /// A checkpoint could not be signed or stored for now.
    case checkpointFailed
    /// The log is not the one that was signed before; nothing is signed until an operator decides.
    case checkpointRefused
    /// A new chain of checkpoints begins, as an operator has recorded.
    case checkpointBreak
}

extension DaemonMessage {
    /// The level at which it is logged.
    package var level: Logger.Level {
        switch self {
        case .opened, .serving, .checkpointSigned: .info
        case .stopping, .stopped, .journalCaughtUp, .configurationReloaded, .appendsResumed, .checkpointKeyMade:
            .notice
        case .startRefused, .configurationRefused, .partStuck, .requestFailed, .socketFailed, .appendsRefused,
            .checkpointRefused:
            .error
        case .logDamaged: .critical
        case .snapshotPassedOver, .snapshotNotSaved, .systemdNotNotified, .journalStalled, .journalDropped,
            .requestsCutOff,
            .restartNeeded, .olderLog, .checkpointFailed, .checkpointBreak:
            .warning
        }
    }

    /// The message id in the journal.
    package var id: MessageID {
        switch self {
        case .opened: MessageID(0x4b9f4eee84cf4dde, 0xad29438113f6cedf)
        case .serving: MessageID(0x9841eddcd81c471a, 0x8e7c802acfb113aa)
        case .stopping: MessageID(0x129cf97ec72d45c3, 0x95f0904018924690)
        case .stopped: MessageID(0xcd2c66c2e50c4ea7, 0x832af77e6455823b)
        case .startRefused: MessageID(0xb4e77c2654d3472d, 0xb53f18fd32b7d16d)
        case .logDamaged: MessageID(0x8fbe0c349b3b4294, 0x855c53873e55c8f1)
        case .snapshotPassedOver: MessageID(0x1367418fa4ef4acf, 0x949cc9e8bd64a96a)
        case .snapshotNotSaved: MessageID(0x2dd19443730e4618, 0xae8a12e5867c0a2e)
        case .systemdNotNotified: MessageID(0x5e01212f479d49be, 0x9be9ee8f9c4db5f7)
        case .journalStalled: MessageID(0x0d5623b3cb354d0d, 0xa510e12b4e1c6039)
        case .journalCaughtUp: MessageID(0x23feee1313ee424c, 0x9f35ada37f5b7a79)
        case .journalDropped: MessageID(0xeaed5554d0e34f70, 0xb6771cec40a22318)
        case .configurationReloaded: MessageID(0x20ab75baabc24902, 0x8daff63a841cfb1e)
        case .configurationRefused: MessageID(0x820cea6069024c68, 0x84d7fe951c2fec0a)
        case .partStuck: MessageID(0x3563a3a577c749bd, 0x891adb793bac71ea)
        case .requestFailed: MessageID(0xc379e5f01d2d45e7, 0xb32be4e56abbf028)
        case .socketFailed: MessageID(0x13296caa45e745f8, 0xbe7351a01aaf1abd)
        case .requestsCutOff: MessageID(0xc135ceeb55937f33, 0x8fec7436de808a26)
        case .restartNeeded: MessageID(0x088e70d8a8c21ccb, 0x295e11256cebc767)
        case .olderLog: MessageID(0x47e55f4a4f378193, 0x73e556918c3a13f7)
        case .appendsRefused: MessageID(0xbe8341d721704f73, 0x896583da78e3b1e5)
        case .appendsResumed: MessageID(0x51fd5fb5f7164b71, 0xaf2b631c418fb386)
        case .checkpointSigned: MessageID(0xee417e10342f2fe8, 0x9e5b003ae199d7a6)
        case .checkpointKeyMade: MessageID(0x0ff2aa8d37a70b90, 0x909ccf2620761c2c)
        case .checkpointFailed: MessageID(0x3c09a89c00c51464, 0x873a92a4e2e89a18)
        case .checkpointRefused: MessageID(0x244bd2b1299668f5, 0xad739e2e94d8aa66)
        case .checkpointBreak: MessageID(0x2090194dc242f9b9, 0xa60bd5eceb58315d)
        }
    }

    /// The message id as the journal has it: 32 hexadecimal digits.
    package var idText: String { id.text }
}

extension Logger {
    /// The key of metadata that the journal's log handler uses as the entry's message id.
    package static let messageIDKey = "message-id"

    /// Logs one of the daemon's own messages, with its level and its message id.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - sentence: What happened, and for a warning or worse what to do. No name or address of a person.
    ///   - metadata: Facts to search by. Never `position` or another field that marks the entry of an event.
    package func log(
        _ message: DaemonMessage, _ sentence: @autoclosure () -> Logger.Message, metadata: Logger.Metadata = [:],
        file: String = #fileID, function: String = #function, line: UInt = #line
    ) {
        log(
            level: message.level, sentence(),
            metadata: metadata.merging([Self.messageIDKey: "\(message.idText)"]) { _, id in id }, file: file,
            function: function, line: line)
    }
}
