import Hummingbird
import Oversight
import OversightCommands
import OversightService
import OversightViews

extension OversightAPI {
    /// Reminders: what is due, and what whoever sends it claims.
    static let reminderRoutes: [Route] = [
        .endpoint(ListRemindersDue.self) { list, call in
            try JSONResponse.tagged(await call.answer(list), for: call.request)
        },
        .endpoint(ClaimReminder.self) { claim, call in
            var (claim, repeated) = try await call.service.claimReminder(
                claim, with: call.permit, key: try call.key())
            if let digest = claim.digest, let mail = claim.mail, let compose = call.api.compose {
                do {
                    claim.mail?.message = try compose(digest, mail.address, mail.name)
                } catch {
                    // Nobody can send it, so its causes are free again and the run can go on with the next recipient.
                    if !repeated {
                        _ = try await call.service.perform(
                            ConcludeReminder(
                                reminder: Identifier(rawValue: digest.id),
                                outcome: .failed(reason: "The message could not be written.")), with: call.permit)
                    }
                    throw error
                }
            }
            return try JSONResponse.plain(
                claim, status: claim.digest == nil ? .ok : .created, headers: JSONResponse.headers(repeated: repeated))
        },
    ]
}
