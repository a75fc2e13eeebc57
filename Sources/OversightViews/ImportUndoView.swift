/// What was taken back of an import, or would be.
package struct ImportUndoView: Codable, Sendable, Equatable {
    /// A thing of which something was taken back.
    package struct Taken: Codable, Sendable, Equatable {
        /// The kind of thing, as the first part of the name of its stream.
        package var kind: String
        /// The identifier.
        package var id: String
        /// Whether nothing is left of it, as if it had never been recorded.
        package var whole: Bool

        package init(kind: String, id: String, whole: Bool) { (self.kind, self.id, self.whole) = (kind, id, whole) }
    }

    /// A thing that stays as the import recorded it.
    package struct Kept: Codable, Sendable, Equatable {
        /// The kind of thing.
        package var kind: String
        /// The identifier.
        package var id: String
        /// What rests on it.
        package var why: String

        package init(kind: String, id: String, why: String) { (self.kind, self.id, self.why) = (kind, id, why) }
    }

    /// The identifier of the report.
    package var report: String
    /// The position of the first rectification; `null` if nothing was recorded.
    @Nullable package var position: Int?
    /// What was taken back.
    package var takenBack: [Taken]
    /// What stays, since something else rests on it.
    package var kept: [Kept]
    /// How many events were recorded, or would be.
    package var eventsAppended: Int

    package init(report: String, position: Int?, takenBack: [Taken], kept: [Kept], eventsAppended: Int) {
        (self.report, self.takenBack, self.kept) = (report, takenBack, kept)
        self.eventsAppended = eventsAppended
        self.position = position
    }
}
