import JSONValues
package import Oversight

extension Moment {
    /// Reads `as-of` and `as-of-position`.
    ///
    /// - Throws: ``FieldError`` if they are no day or position.
    package init(from fields: inout FieldReader) throws(FieldError) {
        self.init()
        day = try fields.day(
            ifPresent: "as-of",
            "Show what held on this day, by the days on which things happened; together with as-of-position, what the log then said of the day.",
            example: "2024-08-31", tool: .day("What held on that day, by the days on which things happened."))
        position = try fields.whole(
            ifPresent: "as-of-position", "Show what the log said when it ended at this position.", example: 1,
            tool: .option("What the log said when it ended at that position.", value: "position"))
    }
}
