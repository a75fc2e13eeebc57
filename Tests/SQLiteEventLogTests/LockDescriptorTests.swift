import EventLog
import Glibc
import TestSupport
import Testing

@testable import SQLiteEventLog

@Suite("The lock of a directory that another process has", .serialized)
struct LockDescriptorTests {
    /// Which descriptors of this process are open on a file.
    private func descriptors(on path: String) -> Int {
        var target = stat()
        guard stat(path, &target) == 0 else { return 0 }
        return (0..<4096).count { number in
            var status = stat()
            return fstat(Int32(number), &status) == 0 && status.st_ino == target.st_ino
                && status.st_dev == target.st_dev
        }
    }

    @Test("is refused without leaving a descriptor open, and without closing one that is somebody else's")
    func closedOnce() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let held = try DirectoryLock(directory: directory.path)
        // The system assigns the lowest free descriptor: a second close would hit one of these.
        let victims = Task.detached {
            for _ in 0..<20_000 {
                let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
                guard descriptor >= 0, close(descriptor) == 0 else { return false }
            }
            return true
        }
        for _ in 0..<5_000 {
            #expect(throws: EventLogError.self) { _ = try DirectoryLock(directory: directory.path) }
        }
        let isUndisturbed = await victims.value
        #expect(isUndisturbed)
        #expect(descriptors(on: directory("lock")) == 1)
        withExtendedLifetime(held) {}
    }
}
