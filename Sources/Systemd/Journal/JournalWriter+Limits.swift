extension JournalWriter {
    /// How much may be waiting while the journal accepts nothing.
    package struct Limits: Sendable, Hashable {
        /// The maximum number of log messages.
        package var messages: Int
        /// The maximum size of their names and values in bytes.
        package var bytes: Int

        /// - Parameters:
        ///   - messages: The maximum number of waiting log messages; further ones are dropped and counted.
        ///   - bytes: The maximum size of their names and values.
        package init(messages: Int = 4_096, bytes: Int = 8 << 20) {
            self.messages = messages
            self.bytes = bytes
        }
    }
}
