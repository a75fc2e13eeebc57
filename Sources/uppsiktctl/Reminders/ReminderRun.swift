import Foundation
import Oversight
import OversightCommands
import OversightViews

/// Sends what is due: claims one digest, hands its message to the mail agent, tells the daemon the outcome, and so on.
///
/// The daemon records each claim before it gives the digest out, so that a run that breaks off anywhere sends nothing
/// twice.
struct ReminderRun {
    let session: Session
    let agent: MailAgent
    /// Who is to be reminded, as it was before the first claim.
    let plan: PlannedReminders
    /// What was done so far.
    private(set) var report: ReminderReport
    /// The last recipient that was met: the next claim asks for those after it.
    private var previous: String?

    init(session: Session, agent: MailAgent, plan: PlannedReminders) {
        self.session = session
        self.agent = agent
        self.plan = plan
        report = ReminderReport(on: plan.on, dryRun: false, skipped: plan.skipped, unreachable: plan.unreachable)
    }

    /// Sends everything.
    ///
    /// - Throws: ``Failure`` where the daemon refuses, or cannot be reached; ``report`` says what was done before.
    mutating func send() async throws {
        while let claimed = try await claim() {
            guard let digest = claimed.digest else { break }
            previous = digest.recipient
            try await handOver(digest, claimed)
            // An agent that hangs or crashes would make all that come after unknown too; the next run reaches them.
            if !report.unknown.isEmpty { break }
        }
    }

    private mutating func handOver(_ digest: ReminderDigest, _ claimed: ClaimedDigest) async throws {
        let outcome: MailOutcome
        if let address = claimed.address, let message = claimed.message {
            outcome = await agent.handOver(message, to: address)
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
            // Neither outcome can be told truthfully; the daemon gives the claim up after a while, and sends it no more.
            report.unknown.append(ReminderReport.Trouble(recipient: digest.recipient, reason: reason))
        }
    }

    /// Claims the next digest; `nil` where nothing more is to be sent.
    private mutating func claim() async throws -> ClaimedDigest? {
        while true {
            var request = DaemonRequest.post(
                "reminders", fields: ["on": .day(plan.on), "after": .text(previous)])
            request.commandID = UUID().uuidString
            let answer = try await session.exchange(request)
            if answer.isSuccess { return try answer.decode(ClaimedDigest.self) }
            let sentence = Problem.sentence(of: answer)
            // One recipient's message that cannot be made is no reason to leave out those after it.
            let isAboutRecipient = answer.status == 404 || answer.status == 500
            guard isAboutRecipient, let next = planned(after: previous) else { throw Failure(sentence) }
            report.failed.append(ReminderReport.Trouble(recipient: next, reason: sentence))
            previous = next
        }
    }

    /// The next recipient of the plan, in the order in which the daemon gives digests out.
    private func planned(after previous: String?) -> String? {
        plan.digests.map(\.recipient).filter { recipient in previous.map { $0 < recipient } ?? true }.min()
    }

    private func conclude(_ digest: ReminderDigest, _ outcome: String, _ reason: String? = nil) async throws {
        var request = DaemonRequest.post(
            "reminders", digest.id, "outcome", fields: ["outcome": .string(outcome), "reason": .text(reason)])
        request.commandID = UUID().uuidString
        // What came of it is known only here, so a daemon that restarts is waited for; the id makes it count once.
        let clock = ContinuousClock()
        let deadline = clock.now + session.restartPatience
        while true {
            do {
                _ = try await session.send(request)
                return
            } catch let failure as Failure where failure.status == Failure.Status.unavailable && clock.now < deadline {
                try await clock.sleep(for: session.firstPause)
            }
        }
    }

    /// What the agent said, without whom it named: what is printed may go to the journal.
    private static func withoutNames(_ reason: String, _ claimed: ClaimedDigest) -> String {
        let local = claimed.address?.split(separator: "@").first.map(String.init)
        let parts = (claimed.name ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        return ([claimed.name, local].compactMap(\.self) + parts).filter { $0.count > 1 }.sorted { $0.count > $1.count }
            .reduce(reason) { $0.replacingOccurrences(of: $1, with: "[recipient]", options: .caseInsensitive) }
    }
}
