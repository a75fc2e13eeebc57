import Foundation
import JSONValues
import Oversight
import OversightViews

/// Sends due reminders: claims a digest, passes its message to the mail agent, reports the outcome, and repeats.
///
/// The daemon records each claim before it returns the digest, so that a run that is interrupted anywhere sends nothing
/// twice.
struct ReminderRun {
    let session: Session
    let agent: MailAgent
    /// The plan before the first claim.
    let plan: PlannedReminders
    /// The outcome so far.
    private(set) var report: ReminderReport
    /// The last recipient; the next claim asks for those after it.
    private var previous: String?

    init(session: Session, agent: MailAgent, plan: PlannedReminders) {
        self.session = session
        self.agent = agent
        self.plan = plan
        report = ReminderReport(on: plan.on, dryRun: false, skipped: plan.skipped, unreachable: plan.unreachable)
    }

    /// Sends everything.
    ///
    /// - Throws: ``Failure`` if the daemon refuses or cannot be reached; ``report`` has the outcome up to then.
    mutating func send() async throws {
        while let claimed = try await claim() {
            guard let digest = claimed.digest else { break }
            previous = digest.recipient
            try await submit(digest, claimed)
            // If the agent hangs or crashes, the following ones would be unknown too; leave them to the next run.
            if !report.unknown.isEmpty { break }
        }
    }

    private mutating func submit(_ digest: ReminderDigest, _ claimed: ClaimedDigest) async throws {
        let outcome: MailOutcome
        if let address = claimed.address, let message = claimed.message {
            outcome = await agent.submit(message, to: address)
        } else {
            outcome = .refused("the daemon wrote no message")
        }
        switch outcome {
        case .taken:
            report.sent.append(ReminderReport.Sent(recipient: digest.recipient, items: digest.items))
            try await conclude(digest, "sent")
        case .refused(let reason):
            report.failed.append(
                ReminderReport.Trouble(recipient: digest.recipient, reason: Self.withoutNames(reason, claimed)))
            try await conclude(digest, "failed", reason)
        case .unknown(let reason):
            // Neither outcome would be true; the daemon abandons the claim after a while, and never sends it again.
            report.unknown.append(ReminderReport.Trouble(recipient: digest.recipient, reason: reason))
        }
    }

    /// Claims the next digest.
    private mutating func claim() async throws -> ClaimedDigest? {
        while true {
            var request = DaemonRequest.post(
                "reminders", fields: ["on": .day(plan.on), "after": .text(previous)])
            request.commandID = UUID().uuidString
            let answer = try await session.exchange(request)
            if answer.isSuccess { return try answer.decode(ClaimedDigest.self) }
            let sentence = Problem.sentence(of: answer)
            // If one recipient's message cannot be composed, continue with the next recipient.
            let isAboutRecipient = answer.status == 404 || answer.status == 500
            guard isAboutRecipient, let next = planned(after: previous) else { throw Failure(sentence) }
            report.failed.append(ReminderReport.Trouble(recipient: next, reason: sentence))
            previous = next
        }
    }

    /// The next recipient of the plan, in the daemon's order.
    private func planned(after previous: String?) -> String? {
        plan.digests.map(\.recipient).filter { recipient in previous.map { $0 < recipient } ?? true }.min()
    }

    private func conclude(_ digest: ReminderDigest, _ outcome: String, _ reason: String? = nil) async throws {
        var request = DaemonRequest.post(
            "reminders", digest.id, "outcome", fields: ["outcome": .string(outcome), "reason": .text(reason)])
        request.commandID = UUID().uuidString
        // The outcome is known only here, so wait for a daemon that restarts; the command id makes this idempotent.
        let clock = ContinuousClock()
        let deadline = clock.now + session.restartTimeout
        while true {
            do {
                _ = try await session.send(request)
                return
            } catch let failure as Failure where failure.status == Failure.Status.unavailable && clock.now < deadline {
                try await clock.sleep(for: session.retryDelay)
            }
        }
    }

    /// The agent's reason without names of the recipient, since the output may go to the journal.
    private static func withoutNames(_ reason: String, _ claimed: ClaimedDigest) -> String {
        let local = claimed.address?.split(separator: "@").first.map(String.init)
        let parts = (claimed.name ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        return ([claimed.name, local].compactMap(\.self) + parts).filter { $0.count > 1 }.sorted { $0.count > $1.count }
            .reduce(reason) { $0.replacingOccurrences(of: $1, with: "[recipient]", options: .caseInsensitive) }
    }
}
