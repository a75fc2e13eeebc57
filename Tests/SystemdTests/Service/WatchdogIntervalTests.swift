import Glibc
import Testing

@testable import Systemd

@Suite("The watchdog's interval")
struct WatchdogIntervalTests {
    @Test("Set for this process, it is notified at half the interval")
    func set() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "30000000", 1)
            setenv("WATCHDOG_PID", String(getpid()), 1)
            let interval = try WatchdogInterval.ofThisProcess()
            #expect(interval?.microseconds == 30_000_000)
            #expect(interval?.notificationInterval == .seconds(15))
        }
    }

    @Test("Set for another process, it is not ours")
    func anotherProcess() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "30000000", 1)
            setenv("WATCHDOG_PID", "1", 1)
            let interval = try WatchdogInterval.ofThisProcess()
            #expect(interval == nil)
        }
    }

    @Test("Without the variable there is no interval")
    func notSet() async {
        await #expect(processExitsWith: .success) {
            unsetenv("WATCHDOG_USEC")
            let interval = try WatchdogInterval.ofThisProcess()
            #expect(interval == nil)
        }
    }

    @Test("Something that is not a number is an error")
    func invalid() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "soon", 1)
            unsetenv("WATCHDOG_PID")
            let error = #expect(throws: ServiceError.self) { try WatchdogInterval.ofThisProcess() }
            #expect(error?.code == .invalidWatchdog)
        }
    }
}
