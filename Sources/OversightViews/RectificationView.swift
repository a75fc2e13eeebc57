package import JSONValues

/// What a rectification corrected, or would correct.
package struct RectificationView: Codable, Sendable, Equatable {
    /// A field that says something else now.
    package struct Change: Codable, Sendable, Equatable {
        /// The field, with dots into what is nested; `type` is the type of the event.
        package var field: String
        /// What it said; `null` if it said nothing.
        package var from: JSONValue
        /// What it says; `null` if it says nothing, as all fields of an event that counts for nothing.
        package var to: JSONValue

        package init(field: String, from: JSONValue, to: JSONValue) {
            (self.field, self.from, self.to) = (field, from, to)
        }
    }

    /// Something else that the correction concerns.
    package struct Effect: Codable, Sendable, Equatable {
        /// The kind of thing.
        package var kind: String
        /// The identifier.
        package var id: String
        /// What becomes of it, or how it names the corrected thing.
        package var what: String

        package init(kind: String, id: String, what: String) {
            (self.kind, self.id, self.what) = (kind, id, what)
        }
    }

    /// The position of the rectification; `null` if nothing was recorded.
    @Nullable package var position: Int?
    /// The position of the corrected event.
    package var rectifies: Int
    /// The stream of both.
    package var stream: String
    /// What the event says now in place of what it said.
    package var changes: [Change]
    /// What else is corrected, and what names the corrected thing.
    package var affects: [Effect]
    /// How many events were recorded, or would be.
    package var eventsAppended: Int

    package init(
        position: Int?, rectifies: Int, stream: String, changes: [Change], affects: [Effect], eventsAppended: Int
    ) {
        (self.rectifies, self.stream, self.changes) = (rectifies, stream, changes)
        (self.affects, self.eventsAppended) = (affects, eventsAppended)
        self.position = position
    }
}
