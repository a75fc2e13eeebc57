package import Logging

/// A swift-log backend that writes every message as a journal entry, its metadata as fields.
///
/// Messages are enqueued without waiting, so logging is safe on an event loop; ``JournalWriter/droppedCount`` counts those
/// that were lost.
package struct JournalLogHandler: LogHandler {
    /// The metadata key that becomes `MESSAGE_ID`, if its value is 32 hexadecimal digits.
    package static let messageIDKey = "message-id"

    private let label: String
    private let identifier: String
    private let prefix: JournalFieldPrefix
    private let writer: any JournalWriting
    private let sharedLevel: SharedLogLevel
    /// The level of this logger alone, once it has been set.
    private var ownLevel: Logger.Level?

    /// The least urgent level that is written: this logger's own if it was set, else the current shared level.
    package var logLevel: Logger.Level {
        get { ownLevel ?? sharedLevel.level }
        set { ownLevel = newValue }
    }
    /// The metadata of every message of this logger.
    package var metadata: Logger.Metadata = [:]
    /// The metadata that the logging task adds.
    package var metadataProvider: Logger.MetadataProvider?

    /// Creates a handler for one logger.
    ///
    /// - Parameters:
    ///   - label: The logger's label, written as `LOGGER`.
    ///   - identifier: `SYSLOG_IDENTIFIER`, which `journalctl -t` selects: the program's name.
    ///   - prefix: The prefix of metadata fields.
    ///   - writer: The destination of the entries.
    ///   - level: The least urgent level that is written; it may change while the program runs.
    ///   - metadataProvider: Provides the metadata that the logging task adds.
    package init(
        label: String, identifier: String, prefix: JournalFieldPrefix = .uppsikt, writer: any JournalWriting,
        level: SharedLogLevel, metadataProvider: Logger.MetadataProvider? = nil
    ) {
        self.label = label
        self.identifier = identifier
        self.prefix = prefix
        self.writer = writer
        sharedLevel = level
        self.metadataProvider = metadataProvider
    }

    /// The metadata value under one key, which becomes a field name when a message is written.
    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Creates a handler for one logger with a fixed level.
    ///
    /// - Parameters:
    ///   - label: The logger's label, written as `LOGGER`.
    ///   - identifier: `SYSLOG_IDENTIFIER`, which `journalctl -t` selects: the program's name.
    ///   - prefix: The prefix of metadata fields.
    ///   - writer: The destination of the entries.
    ///   - logLevel: The least urgent level that is written.
    ///   - metadataProvider: Provides the metadata that the logging task adds.
    package init(
        label: String, identifier: String, prefix: JournalFieldPrefix = .uppsikt, writer: any JournalWriting,
        logLevel: Logger.Level = .info, metadataProvider: Logger.MetadataProvider? = nil
    ) {
        self.init(
            label: label, identifier: identifier, prefix: prefix, writer: writer, level: SharedLogLevel(logLevel),
            metadataProvider: metadataProvider)
    }

    /// Enqueues a message with the writer.
    ///
    /// - Parameter event: The message. Its metadata takes precedence over the task's, and that over the logger's.
    package func log(event: LogEvent) {
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
            // The value stays among the fields, where the mistake is visible.
            return nil
        }
    }
}
