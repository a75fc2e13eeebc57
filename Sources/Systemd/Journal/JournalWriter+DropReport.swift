extension JournalWriter {
    /// The entry that reports lost log messages once the journal accepts entries again.
    package struct DropReport: Sendable, Hashable {
        private let identifier: String?
        private let messageID: JournalMessageID?

        /// - Parameters:
        ///   - identifier: `SYSLOG_IDENTIFIER` of the report; `nil` for none.
        ///   - messageID: The id in the message catalog; `nil` for none.
        package init(identifier: String? = nil, messageID: JournalMessageID? = nil) {
            self.identifier = identifier
            self.messageID = messageID
        }

        func entry(count: UInt64) -> JournalEntry {
            let sentence = count == 1 ? "1 log message was" : "\(count) log messages were"
            var entry = JournalEntry(
                message: "\(sentence) lost before this one, while the journal took none", priority: .warning,
                messageID: messageID)
            if let identifier { entry.append(.syslogIdentifier, identifier) }
            entry.append(.droppedMessages, count)
            return entry
        }
    }
}
