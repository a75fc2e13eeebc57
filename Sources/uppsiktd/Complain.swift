import ArgumentParser
import Foundation

/// Says one sentence on standard error and ends with status 1.
func complain(_ error: any Error) -> ExitCode {
    FileHandle.standardError.write(Data("uppsiktd: \(error)\n".utf8))
    return ExitCode(1)
}

/// Writes one JSON value on standard output.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
}
