import Foundation
import Glibc
import RunningPrograms

/// The journald that `Tests/System/with-journald` runs beside the tests.
struct TestJournald {
    struct Missing: Error {}

    /// Whether the tests run beside one.
    static var isPresent: Bool { ProcessInfo.processInfo.environment["UPPSIKT_TEST_JOURNAL"] != nil }

    private let directory: String
    private let process: pid_t

    init() throws {
        let environment = ProcessInfo.processInfo.environment
        guard let directory = environment["UPPSIKT_TEST_JOURNAL"],
            let process = environment["UPPSIKT_TEST_JOURNALD_PID"].flatMap(pid_t.init), process > 1
        else { throw Missing() }
        self.directory = directory
        self.process = process
    }

    /// Stops journald, as a machine in trouble does, while the body runs.
    func whileStopped<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        kill(process, SIGSTOP)
        defer { kill(process, SIGCONT) }
        return try await body()
    }

    /// Takes the socket away from its place, in the private /run of the tests, while the body runs.
    func whileUnreachable<Result>(_ body: () async throws -> Result) async throws -> Result {
        let socket = "/run/systemd/journal/socket"
        try FileManager.default.moveItem(atPath: socket, toPath: socket + ".away")
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        try FileManager.default.moveItem(atPath: socket + ".away", toPath: socket)
        return try result.get()
    }

    /// The entries that match, as `journalctl -o json` prints them; waits for at least as many as expected.
    ///
    /// - Parameters:
    ///   - matches: `FIELD=value` or other arguments of journalctl.
    ///   - count: How many are expected; journald files them a moment after it took them.
    func entries(matching matches: String..., expecting count: Int = 1) async throws -> [[String: Any]] {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(10)
        while true {
            let found = try await query(matches)
            if found.count >= count || clock.now > deadline { return found }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    private func query(_ matches: [String]) async throws -> [[String: Any]] {
        let run = try await ProgramRun(
            "journalctl", ["--directory=\(directory)", "--all", "--quiet", "-o", "json"] + matches)
        return try run.output.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
    }
}
