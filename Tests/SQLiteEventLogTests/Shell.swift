import Foundation

/// A program run to its end, as a person at a terminal would.
struct Shell {
    let status: Int32
    let output: String

    /// Runs a program.
    ///
    /// - Parameters:
    ///   - program: Found through `PATH`.
    ///   - arguments: Given as they are.
    init(_ program: String, _ arguments: String...) throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}
