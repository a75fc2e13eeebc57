import ArgumentParser

/// `import`: reads a published report, and takes back what was read by mistake.
struct ImportGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read a published report and record what it says.",
        usage: """
            uppsiktctl import <file> --municipality <name> --as-of <YYYY-MM-DD> [--committee <name>] [--dry-run]
            uppsiktctl import undo <report> --reason <text> [--dry-run]
            """,
        discussion: """
            `import report` is meant if no other command is named; `uppsiktctl import report --help` lists its options. A \
            file with the name of a command is given with its folder: ./undo.
            """,
        subcommands: [ImportCommand.self, UndoImportCommand.self], defaultSubcommand: ImportCommand.self)
}
