/// The user fields of systemd.journal-fields(7) that this project writes.
extension JournalField {
    /// The readable sentence.
    package static let message: Self = "MESSAGE"
    /// The kind of entry: 32 hexadecimal digits that `journalctl -x` looks up in the message catalog.
    package static let messageID: Self = "MESSAGE_ID"
    /// A ``JournalPriority`` as a number.
    package static let priority: Self = "PRIORITY"
    /// The name that `journalctl -t` selects and prints before the process id.
    package static let syslogIdentifier: Self = "SYSLOG_IDENTIFIER"
    /// The source file that wrote a log message.
    package static let codeFile: Self = "CODE_FILE"
    /// The line of ``codeFile``.
    package static let codeLine: Self = "CODE_LINE"
    /// The function in ``codeFile``.
    package static let codeFunction: Self = "CODE_FUNC"
    /// The label of the logger, by the name that other journal backends give it.
    package static let logger: Self = "LOGGER"
    /// The description of an error.
    package static let error: Self = "ERROR"
    /// The number of log messages that were lost before this entry.
    package static let droppedMessages: Self = "DROPPED_MESSAGES"
}
