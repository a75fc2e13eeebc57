/// What a command did.
package struct Receipt: Codable, Sendable, Equatable {
    /// The identifier of the thing that the command was about.
    package var id: String
    /// How many events were appended; 0 if it already held.
    package var eventsAppended: Int
    /// The position of the last of them; of the log's end if there is none.
    package var position: Int
    /// What the caller should know of what was recorded, such as that something newer stands; absent if there is nothing.
    package var note: String?
    /// Whether the same command had been carried out before, so that nothing was done now.
    ///
    /// It is no part of what is written: a repeated command gets the same answer.
    package var repeated = false

    private enum CodingKeys: String, CodingKey {
        case id, eventsAppended, position, note
    }

    /// What a command did.
    package init(id: String, eventsAppended: Int, position: Int, note: String? = nil, repeated: Bool) {
        self.id = id
        self.eventsAppended = eventsAppended
        self.position = position
        self.note = note
        self.repeated = repeated
    }
}
