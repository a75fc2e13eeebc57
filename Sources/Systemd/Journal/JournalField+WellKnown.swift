/// The user fields of systemd.journal-fields(7) that this project writes.
extension JournalField {
    /// The readable sentence.
    public static let message: Self = "MESSAGE"
    /// What kind of entry it is: 32 hexadecimal digits that `journalctl -x` looks up in the message catalog.
    public static let messageID: Self = "MESSAGE_ID"
    /// A ``JournalPriority`` as a number.
    public static let priority: Self = "PRIORITY"
    /// What `journalctl -t` selects, and what stands before the process id in its output.
    public static let syslogIdentifier: Self = "SYSLOG_IDENTIFIER"
    /// The source file that wrote a log message.
    public static let codeFile: Self = "CODE_FILE"
    /// The line of ``codeFile``.
    public static let codeLine: Self = "CODE_LINE"
    /// The function in ``codeFile``.
    public static let codeFunction: Self = "CODE_FUNC"
    /// The label of the logger, by the name that other journal backends give it.
    public static let logger: Self = "LOGGER"
    /// What an error says.
    public static let error: Self = "ERROR"
    /// How many log messages were lost before this entry.
    public static let droppedMessages: Self = "DROPPED_MESSAGES"
}
