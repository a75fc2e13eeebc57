import ArgumentParser
import Foundation

/// What makes a command safe to repeat.
struct RepeatOptions: ParsableArguments {
    @Option(
        name: .customLong("command-id"),
        help: ArgumentHelp(
            "An id of your own for this command: repeated with it, the command is carried out once.", valueName: "id"))
    var commandID: String?

    func validate() throws {
        guard let commandID else { return }
        guard (1...255).contains(commandID.utf8.count), commandID.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw ValidationError("--command-id takes 1 to 255 visible ASCII characters.")
        }
    }

    /// The id given, or a fresh one.
    var id: String { commandID ?? UUID().uuidString.lowercased() }
}
