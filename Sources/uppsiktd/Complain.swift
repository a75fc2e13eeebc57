import ArgumentParser
import Foundation
import Systemd

/// Prints a sentence on standard error, and returns exit status 1.
///
/// If the journal reads standard error, the sentence has the priority of an error, and no program name, which journald
/// adds.
func complain(_ error: any Error) -> ExitCode {
    let isJournal = JournalStream.isStandardError(environment: ProcessInfo.processInfo.environment)
    FileHandle.standardError.write(Data(complaint(error, isJournal: isJournal).utf8))
    return ExitCode(1)
}

/// The line that reports an error.
///
/// - Parameters:
///   - error: The error.
///   - isJournal: Whether journald reads the line, and so a leading `<3>` is its priority (sd-daemon(3)).
func complaint(_ error: any Error, isJournal: Bool) -> String {
    guard isJournal else { return "uppsiktd: \(error)\n" }
    return "<3>" + "\(error)".split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
}

/// Writes one JSON value on standard output.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
}
