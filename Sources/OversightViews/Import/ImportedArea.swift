extension ImportView {
    /// A goal area as printed.
    package struct Area: Codable, Sendable, Equatable {
        /// The identifier of the area within the import; areas are nothing of their own in the log.
        package var id: String
        /// The area in words.
        package var title: String
        /// The line of its heading, from 1.
        package var line: Int

        /// An area.
        package init(id: String, title: String, line: Int) {
            self.id = id
            self.title = title
            self.line = line
        }
    }
}
