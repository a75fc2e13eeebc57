import ArgumentParser
import Glibc

/// The daemon, and what is done with its log while it does not run.
@main
struct Uppsiktd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uppsiktd",
        abstract:
            "Follows up a municipality's political goals: stores what happened, and derives every report from it.",
        version: Version.current,
        subcommands: [
            Serve.self, Verify.self, Replay.self, Export.self, ImportLog.self, KeyCommand.self, CheckpointBreak.self,
            ShowConfiguration.self,
        ])

    static func main() async {
        // A reader that goes away is an error to return, not a signal to die of.
        signal(SIGPIPE, SIG_IGN)
        await main(nil)
    }
}

/// The version of the programs.
enum Version {
    static let current = "0.1.0"
}
