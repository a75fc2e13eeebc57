import ArgumentParser
import Foundation
import Oversight
import OversightViews

/// `remind`: sends what is due, once.
struct RemindCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Send each person one message of what is due, once.",
        discussion: """
            What is not taken by the mail agent is tried again by the next run. The mail agent is the program given \
            with --sendmail, else UPPSIKT_SENDMAIL, else /usr/sbin/sendmail.
            """)

    @Option(
        help: ArgumentHelp(
            "The day to remind for; today by default, and with --dry-run also a future day.",
            valueName: "YYYY-MM-DD"), transform: day)
    var on: CalendarDate?
    @Flag(help: "Show what would be sent, and send nothing.")
    var dryRun = false
    @Flag(help: "Send nothing on a Saturday, a Sunday or a Swedish public holiday.")
    var workingDaysOnly = false
    @Option(help: ArgumentHelp("The mail agent.", valueName: "path"), completion: .file())
    var sendmail: String?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
        // Before anything is claimed, so that messages that cannot be sent do not count as sent.
        let agent = dryRun ? nil : try MailAgent.find(sendmail, in: ProcessInfo.processInfo.environment)
        let answer = try await session.send(
            .get("reminders", query: QueryItem.given(("on", on?.description))))
        let plan = try answer.decode(PlannedReminders.self)
        var report = ReminderReport(
            on: plan.on, dryRun: dryRun, skipped: plan.skipped, unreachable: plan.unreachable)
        if workingDaysOnly, !plan.isWorkingDay {
            session.console.say("\(plan.on) is no working day; nothing \(dryRun ? "would be" : "was") sent.")
        } else if let agent {
            var run = ReminderRun(session: session, agent: agent, plan: plan)
            do {
                try await run.send()
            } catch {
                // The messages sent so far are reported nevertheless.
                if !run.report.isEmpty { try show(run.report, isSilent: false, session.console) }
                throw error
            }
            report = run.report
        } else {
            report.sent = plan.digests.map { ReminderReport.Sent(recipient: $0.recipient, items: $0.items) }
        }
        try show(report, isSilent: workingDaysOnly && !plan.isWorkingDay, session.console)
        let troubled = report.failed.count + report.unknown.count
        guard troubled == 0 else {
            let consequence =
                switch (report.failed.count, report.unknown.count) {
                case (0, _): "it may have taken them, so they are not sent again."
                case (_, 0): "the next run tries again."
                case (let failed, _):
                    "the next run tries \(failed) of them again; it may have taken the others, which are not sent again."
                }
            throw Failure(
                "\(troubled) of \(troubled + report.sent.count) reminders could not be handed to the mail agent; "
                    + consequence)
        }
    }

    private func show(_ report: ReminderReport, isSilent: Bool, _ console: Console) throws {
        if global.json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try console.print(json: Array(encoder.encode(report)))
            return
        }
        guard !isSilent else { return }
        if report.isEmpty {
            console.say(
                "Nothing is due on \(report.on)" + (report.skipped > 0 ? " that was not sent before." : "."))
        }
        try console.print(ReminderLines(report).lines)
    }
}
