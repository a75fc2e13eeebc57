package import Oversight

/// Put right what was recorded at a position.
package struct RectifyEvent: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "rectifyEvent", .post, "/events/{position}/rectifications", .events, "Put right what was recorded",
            "Records that an event was recorded by mistake, or should have said something else, with what the same command caused beside it. The event stays in the log; from then on the corrected one counts in its place. It needs the role for recording such an event."
        ),
        action: .rectify, place: .body,
        answers: Answer("What was corrected, or would be.", ["application/json": .named("Rectification")]),
        refusals: [.notFound, .conflict, .unprocessable, .storageFull], takesKey: true)

    /// The position of the event.
    package var position: Int
    /// Whether it counts for nothing.
    package var isVoid: Bool
    /// What it should have said: fields of its data with their values, `field=value`.
    package var set: [String]
    /// The day of correcting; `nil` for today.
    package var on: CalendarDate?
    /// Why it is corrected.
    package var reason: String
    /// Whether only to say what would be recorded.
    package var isDryRun: Bool

    package init(
        position: Int, isVoid: Bool = false, set: [String] = [], on: CalendarDate? = nil, reason: String,
        isDryRun: Bool = false
    ) {
        (self.position, self.isVoid, self.set) = (position, isVoid, set)
        (self.on, self.reason, self.isDryRun) = (on, reason, isDryRun)
    }

    package init(from fields: inout FieldReader) throws {
        position = try fields.pathNumber(
            "position", "The position of the event in the log.", example: 17,
            orRefuse: "Positions are counted from 1.")
        isVoid = try fields.flag(
            "void", "Whether it was recorded by mistake and counts for nothing.", isOnInExample: false)
        set = try fields.texts(
            "set",
            "What it should have said: fields of its data with their values, as field=value. Dots reach into what is nested, nothing after the equals sign removes the field, and type names the type that it should have had.",
            each: "A field and its value.", example: ["item.paragraph=§ 41"])
        on = try fields.day(ifPresent: "on", "The day of correcting; today if it is not given.", example: "2024-09-25")
        reason = try fields.text("reason", "Why it is corrected.", example: "Skrivfel i protokollet.")
        isDryRun = try fields.flag("dryRun", "Whether only to say what would be recorded.")
    }
}
