import ArgumentParser
import EventLog
import Foundation

/// The option that makes a command safe to repeat.
struct RepeatOptions: ParsableArguments {
    @Option(
        name: .customLong("command-id"),
        help: ArgumentHelp(
            "An id of your own for this command: repeated with it, the command is carried out once.", valueName: "id"))
    var commandID: String?

    func validate() throws {
        guard let commandID else { return }
        guard CommandID(rawValue: commandID) != nil, !commandID.contains(" ") else {
            throw ValidationError("--command-id takes 1 to \(CommandID.maximumLength) visible ASCII characters.")
        }
    }

    /// The given id, or a new one.
    var id: String { commandID ?? UUID().uuidString.lowercased() }
}
