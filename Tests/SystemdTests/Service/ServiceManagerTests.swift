import Glibc
import TestSupport
import Testing

@testable import Systemd

/// Each in a process of its own, because libsystemd reads the environment and other tests run beside.
@Suite("The service manager's socket")
struct ServiceManagerTests {
    @Test("A datagram arrives as it was put together")
    func arrives() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/notify"
        let socket = try UnixSocket(path: path, isStream: false)
        await #expect(processExitsWith: .success) { [path = path as String] in
            setenv("NOTIFY_SOCKET", path, 1)
            let outcome = try ServiceManager().notify(.ready, .status("Serving\nMAINPID=1"))
            #expect(outcome == .sent)
        }
        #expect(try socket.receive() == "READY=1\nSTATUS=Serving MAINPID=1")
    }

    @Test("Without a manager nothing is sent, and the caller is informed")
    func notSupervised() async {
        await #expect(processExitsWith: .success) {
            unsetenv("NOTIFY_SOCKET")
            let outcome = try ServiceManager().notify(.ready)
            #expect(outcome == .notSupervised)
        }
    }

    @Test("A socket that is named and not there is an error")
    func socketMissing() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/nobody"
        await #expect(processExitsWith: .success) { [path = path as String] in
            setenv("NOTIFY_SOCKET", path, 1)
            let error = #expect(throws: ServiceError.self) { try ServiceManager().notify(.ready) }
            #expect(error?.code == .notificationFailed)
            #expect(error?.underlyingErrno == ENOENT)
        }
    }
}
