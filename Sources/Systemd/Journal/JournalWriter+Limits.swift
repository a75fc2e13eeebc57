extension JournalWriter {
    /// How much may be waiting while the journal accepts nothing.
    public struct Limits: Sendable, Hashable {
        /// The maximum number of log messages.
        public var messages: Int
        /// The maximum size of their names and values in bytes.
        public var bytes: Int

        /// - Parameters:
        ///   - messages: The maximum number of waiting log messages; further ones are dropped and counted.
        ///   - bytes: The maximum size of their names and values.
        public init(messages: Int = 4_096, bytes: Int = 8 << 20) {
            self.messages = messages
            self.bytes = bytes
        }
    }
}
