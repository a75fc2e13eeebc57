import Foundation
import HTTPTypes
import Hummingbird
import Oversight
import OversightService
import OversightViews

extension OversightAPI {
    /// Reminders: what is due, and what whoever sends it claims and tells.
    var reminderRoutes: [Route] {
        [
            Route(.get, "/api/v1/reminders", .remind) { request, context in
                let plan = try await service.remindersDue(
                    on: request.day("on"), at: request.moment, by: context.knownCaller)
                return try JSONResponse.tagged(plan, for: request)
            },
            Route(.post, "/api/v1/reminders", .remind) { request, context in
                try await claim(request, context)
            },
            command(.post, "/api/v1/reminders/{id}/outcome", .remind, dated: .none) { object, context, _ in
                .concludeReminder(try Self.reminder(context), try Self.outcome(&object))
            },
        ]
    }

    /// Gives out the next digest to send: with status 201 where there is one.
    private func claim(_ request: Request, _ context: OversightContext) async throws -> Response {
        var request = request
        let body = try await Self.body(of: &request, upTo: RequestObject.limit)
        var object = try RequestObject(body, contentType: request.headers[.contentType])
        let on = try object.day(ifPresent: "on")
        let previous: Identifier<Person>? = try object.identifier(ifPresent: "after")
        try object.done()
        let caller = try context.knownCaller
        var (claim, repeated) = try await service.claimReminder(
            on: on, after: previous, by: caller, key: try Self.key(of: request, body: body, caller: caller))
        if let digest = claim.digest, let mail = claim.mail, let compose {
            do {
                claim.mail?.message = try compose(digest, mail.address, mail.name)
            } catch {
                // Nobody can send it, so its causes are free again and the run can go on with the next recipient.
                if !repeated {
                    _ = try await service.perform(
                        .concludeReminder(
                            Identifier(rawValue: digest.id), .failed(reason: "The message could not be written.")),
                        by: caller)
                }
                throw error
            }
        }
        return try JSONResponse.plain(
            claim, status: claim.digest == nil ? .ok : .created, headers: Self.headers(repeated: repeated))
    }

    /// The reminder that stands in the path: a person's identifier and a day, which together may be longer than one.
    private static func reminder(_ context: OversightContext) throws -> Identifier<Reminder> {
        let written = try context.part("id").lowercased()
        guard written.utf8.count <= 131 else { throw Problem(.notFound, "not-found", "There is no such reminder.") }
        return Identifier(rawValue: written)
    }

    private static func outcome(_ object: inout RequestObject) throws -> ReminderOutcome {
        let outcome: OutcomeWord = try object.choice("outcome")
        let reason = try object.text(ifPresent: "reason")
        switch outcome {
        case .sent:
            guard reason == nil else {
                throw Problem(.unprocessableContent, "invalid", "Only a reminder that failed has a reason.")
            }
            return .sent
        case .failed: return .failed(reason: reason ?? "")
        }
    }
}

/// What came of a reminder, as requests say it.
private enum OutcomeWord: String, CaseIterable {
    case sent, failed
}
