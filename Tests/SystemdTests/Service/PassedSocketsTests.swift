import Glibc
import TestSupport
import Testing

@testable import Systemd

@Suite("Sockets passed by socket activation")
struct PassedSocketsTests {
    @Test("Names, families and kinds, in order; once, and not for children")
    func take() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/s"
        await #expect(processExitsWith: .success) { [path = path as String] in
            let unix = try UnixSocket(path: path, isStream: true)
            let inet = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            let inet6 = socket(AF_INET6, Int32(SOCK_DGRAM.rawValue), 0)
            let passed = try withDescriptors([unix.descriptor, inet, inet6], names: "api:http:http") {
                let passed = try PassedSockets.take()
                #expect(passed.sockets.allSatisfy { fcntl($0.descriptor, F_GETFD) & FD_CLOEXEC != 0 })
                #expect(getenv("LISTEN_FDS") == nil)
                #expect(getenv("LISTEN_FDNAMES") == nil)
                #expect(try PassedSockets.take().sockets.isEmpty)
                return passed
            }
            #expect(passed.sockets.map(\.name) == ["api", "http", "http"])
            #expect(passed.sockets.map(\.family) == [.unix(path: path), .inet, .inet6])
            #expect(passed.sockets.map(\.isListening) == [true, false, false])
            #expect(passed.sockets.map(\.isStream) == [true, true, false])
            #expect(passed.named("http").map(\.descriptor) == [4, 5])
        }
    }

    @Test("Sockets for another process are not ours")
    func anotherProcess() async {
        await #expect(processExitsWith: .success) {
            setenv("LISTEN_FDS", "1", 1)
            setenv("LISTEN_PID", "1", 1)
            let passed = try PassedSockets.take()
            #expect(passed.sockets.isEmpty)
        }
    }

    @Test("It is no error if no socket is passed")
    func none() async {
        await #expect(processExitsWith: .success) {
            unsetenv("LISTEN_FDS")
            let passed = try PassedSockets.take()
            #expect(passed.sockets.isEmpty)
        }
    }

    @Test("A count that is not a number is an error")
    func invalid() async {
        await #expect(processExitsWith: .success) {
            setenv("LISTEN_FDS", "some", 1)
            setenv("LISTEN_PID", String(getpid()), 1)
            let error = #expect(throws: ServiceError.self) { try PassedSockets.take() }
            #expect(error?.code == .invalidSockets)
        }
    }

    @Test("A pipe is not a socket")
    func pipePassed() async {
        await #expect(processExitsWith: .success) {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            try withDescriptors([ends[0]], names: "fifo") {
                let error = #expect(throws: ServiceError.self) { try PassedSockets.take() }
                #expect(error?.code == .notASocket)
            }
        }
    }
}

/// Puts descriptors at 3 and on, where systemd passes them, and puts back what the test process has there: its line to the
/// test runner, possibly.
private func withDescriptors<Result>(
    _ descriptors: [Int32], names: String, _ body: () throws -> Result
) throws -> Result {
    let targets = descriptors.indices.map { Int32($0) + 3 }
    let copies = descriptors.map { fcntl($0, F_DUPFD, 60) }
    let saved = targets.map { fcntl($0, F_DUPFD_CLOEXEC, 80) }
    for (copy, target) in zip(copies, targets) { dup2(copy, target) }
    defer {
        for (old, target) in zip(saved, targets) {
            if old >= 0 { dup2(old, target) }
        }
    }
    setenv("LISTEN_FDS", String(descriptors.count), 1)
    setenv("LISTEN_PID", String(getpid()), 1)
    setenv("LISTEN_FDNAMES", names, 1)
    return try body()
}
