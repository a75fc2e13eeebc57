import Subprocess

/// A program run to its end, as a person at a terminal would.
///
/// Not with Foundation's `Process`: before each start it looks through the list of open files and copies a whole entry from
/// wherever one begins, past the end of its buffer where some thousand files are open, as they are while many tests run at
/// once. Now and then the tests ended with a segmentation fault.
package struct ProgramRun: Sendable {
    /// What is kept of what a program says, in bytes.
    private static let most = 1 << 24

    /// Its exit status; `nil` where a signal ended it.
    package let status: Int?
    /// What it wrote to its standard output.
    package let output: String
    /// What it wrote to its standard error.
    package let errors: String

    /// Runs a program, without input and in the environment of this process.
    ///
    /// - Parameters:
    ///   - program: Found through `PATH`.
    ///   - arguments: Given as they are.
    /// - Throws: Where it cannot be started, or says too much.
    package init(_ program: String, _ arguments: [String]) async throws {
        let run = try await Subprocess.run(
            .name(program), arguments: Arguments(arguments), output: .string(limit: Self.most),
            error: .string(limit: Self.most))
        status = if case .exited(let code) = run.terminationStatus { Int(code) } else { nil }
        output = run.standardOutput
        errors = run.standardError
    }
}
