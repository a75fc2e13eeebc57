/// The user fields of systemd.journal-fields(7) that this project writes.
extension JournalField {
    /// The readable sentence.
    public static let message: Self = "MESSAGE"
    /// The kind of entry: 32 hexadecimal digits that `journalctl -x` looks up in the message catalog.
    public static let messageID: Self = "MESSAGE_ID"
    /// A ``JournalPriority`` as a number.
    public static let priority: Self = "PRIORITY"
    /// The name that `journalctl -t` selects and prints before the process id.
    public static let syslogIdentifier: Self = "SYSLOG_IDENTIFIER"
    /// The source file that wrote a log message.
    public static let codeFile: Self = "CODE_FILE"
    /// The line of ``codeFile``.
    public static let codeLine: Self = "CODE_LINE"
    /// The function in ``codeFile``.
    public static let codeFunction: Self = "CODE_FUNC"
    /// The label of the logger, by the name that other journal backends give it.
    public static let logger: Self = "LOGGER"
    /// The description of an error.
    public static let error: Self = "ERROR"
    /// The number of log messages that were lost before this entry.
    public static let droppedMessages: Self = "DROPPED_MESSAGES"
}
