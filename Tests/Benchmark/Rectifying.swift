import ArgumentParser
import EventLog
import Foundation
import Oversight
import OversightCommands
import OversightService
import OversightViews
import SQLiteEventLog

/// One run of commands and of corrections of what they recorded, on logs of several lengths, in turn.
///
/// A correction folds the stream of the corrected event again, and no other.
struct Rectifying: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rectify", abstract: "Report on activities and put the reports right, in logs of several lengths.")

    @Argument(help: "State directories, which grow by what is recorded.")
    var stateDirectories: [String]

    @Option(help: "How many reports and corrections of each.")
    var rounds = 40

    func run() async throws {
        var figures = Figures()
        for directory in stateDirectories {
            let log = try SQLiteEventLog.open(directory: directory)
            let activities = try await log.replayed().state.activities.entities.filter { $0.revision > 0 }
                .shuffled().prefix(rounds + 1).map(\.id)
            guard !activities.isEmpty else { throw ValidationError("The log has no activity to report on.") }
            let (commands, corrections) = try await times(try await ReportPage.service(log), activities)
            let name = URL(filePath: directory).lastPathComponent
            figures["command-\(name)"] = commands.quantile(0.5)
            figures["rectify-\(name)"] = corrections.quantile(0.5)
            await log.close()
        }
        try figures.print()
    }

    /// How long each command and each correction took, without the first.
    private func times(
        _ service: OversightService, _ activities: [Identifier<Activity>]
    ) async throws -> (commands: [Double], corrections: [Double]) {
        let administrator = Caller(id: Identifier(rawValue: "uid-0"), isAdministrator: true)
        let permit = try service.permit(.rectify, for: administrator)
        var commands: [Double] = []
        var corrections: [Double] = []
        for round in 0...rounds {
            let began = ContinuousClock.now
            let receipt = try await service.perform(
                ReportActivity(
                    activity: activities[round % activities.count], status: .inProgressOnPlan, comment: "Nr \(round)."),
                by: administrator)
            let reported = ContinuousClock.now
            let request = RectifyEvent(
                position: receipt.position, set: ["comment=Rättat \(round)."], reason: "Skrivfel.")
            _ = try await service.rectify(request, with: permit)
            guard round > 0 else { continue }
            commands.append((reported - began).seconds)
            corrections.append((ContinuousClock.now - reported).seconds)
        }
        return (commands, corrections)
    }
}
