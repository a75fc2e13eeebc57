extension JournalWriter {
    /// How much may wait while the journal does not take anything.
    public struct Limits: Sendable, Hashable {
        /// The most log messages.
        public var messages: Int
        /// The most bytes in their names and values.
        public var bytes: Int

        /// - Parameters:
        ///   - messages: The most log messages that wait; what comes after is lost and counted.
        ///   - bytes: The most bytes in their names and values.
        public init(messages: Int = 4_096, bytes: Int = 8 << 20) {
            self.messages = messages
            self.bytes = bytes
        }
    }
}
