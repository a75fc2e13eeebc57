public import Logging

/// A swift-log backend that writes every message as a journal entry, its metadata as fields.
///
/// Messages are handed over without waiting, so logging is safe on an event loop; ``JournalWriter/droppedCount`` tells of
/// those that were lost.
public struct JournalLogHandler: LogHandler {
    /// The key of metadata that becomes `MESSAGE_ID`, where its value is 32 hexadecimal digits.
    public static let messageIDKey = "message-id"

    private let label: String
    private let identifier: String
    private let prefix: JournalFieldPrefix
    private let writer: any JournalWriting

    /// The least urgent level that is written.
    public var logLevel: Logger.Level
    /// What every message of this logger carries.
    public var metadata: Logger.Metadata = [:]
    /// What the task that logs adds.
    public var metadataProvider: Logger.MetadataProvider?

    /// A handler for one logger.
    ///
    /// - Parameters:
    ///   - label: The logger's label, written as `LOGGER`.
    ///   - identifier: `SYSLOG_IDENTIFIER`, which `journalctl -t` selects: the program's name.
    ///   - prefix: What the fields of metadata begin with.
    ///   - writer: Takes the entries.
    ///   - logLevel: The least urgent level that is written.
    ///   - metadataProvider: What the task that logs adds.
    public init(
        label: String, identifier: String, prefix: JournalFieldPrefix = .uppsikt, writer: any JournalWriting,
        logLevel: Logger.Level = .info, metadataProvider: Logger.MetadataProvider? = nil
    ) {
        self.label = label
        self.identifier = identifier
        self.prefix = prefix
        self.writer = writer
        self.logLevel = logLevel
        self.metadataProvider = metadataProvider
    }

    /// What every message of this logger carries under one key.
    ///
    /// - Parameter key: Any text; it is turned into a field name when a message is written.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Hands a message over to the writer.
    ///
    /// - Parameter event: The message. Its metadata wins over the task's, and that over the logger's.
    public func log(event: LogEvent) {
        var metadata = merged(with: event.metadata)
        let id = Self.takeMessageID(from: &metadata)
        var entry = JournalEntry(message: "\(event.message)", priority: JournalPriority(event.level), messageID: id)
        entry.append(.syslogIdentifier, identifier)
        entry.append(.logger, label)
        if let error = event.error { entry.append(.error, "\(error)") }
        entry.append(metadata: metadata, prefix: prefix)
        entry.append(.codeFile, event.file)
        entry.append(.codeLine, event.line)
        entry.append(.codeFunction, event.function)
        writer.enqueue(entry)
    }

    private func merged(with own: Logger.Metadata?) -> Logger.Metadata {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { _, new in new } }
        if let own { all.merge(own) { _, new in new } }
        return all
    }

    private static func takeMessageID(from metadata: inout Logger.Metadata) -> JournalMessageID? {
        guard case .string(let text)? = metadata[messageIDKey] else { return nil }
        do throws(JournalError) {
            let id = try JournalMessageID(validating: text)
            metadata[messageIDKey] = nil
            return id
        } catch {
            // It stays among the fields, where the mistake is seen.
            return nil
        }
    }
}
