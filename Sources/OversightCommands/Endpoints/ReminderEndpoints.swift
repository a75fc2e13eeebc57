import JSONValues
package import Oversight

/// What reminders are due.
package struct ListRemindersDue: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "remindersDue", .get, "/reminders", .reminders, "What reminders are due",
            "Gives who is to be reminded of what on a day, and records nothing."),
        action: .remind, answers: .json("ReminderPlan"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var day: CalendarDate?
    package var moment: Moment

    package init(on day: CalendarDate? = nil, at moment: Moment = .now) { (self.day, self.moment) = (day, moment) }

    package init(from fields: inout FieldReader) throws {
        day = try fields.day(
            ifPresent: "on", "The day, also one to come; today if it is not given.", example: "2024-11-25")
        moment = try Moment(from: &fields)
    }
}

/// Claim the next reminder to send.
package struct ClaimReminder: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "claimReminder", .post, "/reminders", .reminders, "Claim the next reminder to send",
            "Records that the next digest is being sent and returns it, so that nobody else sends it. Whoever claims it hands it to a mail agent and reports the outcome. A claim without an outcome within 15 minutes is given up and counts as sent. A run passes the last recipient as after, so that it meets nobody twice if sending fails."
        ),
        action: .remind, place: .body,
        answers: Answer(
            "Nothing more is to be sent.",
            [
                "application/json": .written([
                    "type": "object", "description": "That there is none.",
                    "properties": ["digest": ["type": "null", "description": "None."]], "required": ["digest"],
                    "additionalProperties": false,
                ])
            ]),
        Answer("The digest to send now.", ["application/json": .named("ReminderClaim")], status: 201),
        refusals: [.notFound, .conflict, .unprocessable, .storageFull], takesKey: true)

    /// The day that the reminder is for, never in the future; `nil` for today.
    package var day: CalendarDate?
    /// Only recipients whose identifier comes after this one.
    package var previous: Identifier<Person>?

    package init(on day: CalendarDate? = nil, after previous: Identifier<Person>? = nil) {
        (self.day, self.previous) = (day, previous)
    }

    package init(from fields: inout FieldReader) throws {
        day = try fields.day(
            ifPresent: "on", "The day that the reminder is for, never in the future; today if it is not given.",
            example: "2024-10-15")
        previous = try fields.identifier(
            ifPresent: "after", "Only recipients whose identifier comes after this one.", example: "p-16")
    }
}
