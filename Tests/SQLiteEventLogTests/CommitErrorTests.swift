import EventLog
import Glibc
import Testing

@testable import SQLiteEventLog

@Suite("What SQLite says when a transaction cannot be ended")
struct CommitErrorTests {
    private static let failure: Int32 = 10
    private static let failedWrite = failure | (3 << 8)
    private static let failedFlush = failure | (4 << 8)
    private static let failedSharedMemory = failure | (19 << 8)

    private func error(_ code: Int32, _ number: Int32, isCommit: Bool) -> EventLogError {
        .sqlite(code: code, errno: number, message: "it failed", doing: "writing events", isCommit: isCommit)
    }

    @Test(
        "An error after the last frame leaves it open whether the events are stored, also on a full disk",
        arguments: [(failedFlush, EIO), (failedFlush, ENOSPC), (failedSharedMemory, ENOSPC), (failedFlush, EDQUOT)])
    func unknown(code: Int32, number: Int32) {
        let error = error(code, number, isCommit: true)
        #expect(error.code == .inputOutput)
        #expect(error.underlying == .errno(number))
        #expect("\(error)".contains("not known until it is sent again"))
        #expect(!"\(error)".contains("Nothing was stored"))
    }

    @Test("A write that was refused stores nothing, and says why")
    func refused() {
        #expect(error(Self.failedWrite, ENOSPC, isCommit: true).code == .storageFull)
        #expect(error(Self.failedWrite, EROFS, isCommit: true).code == .readOnly)
        #expect(error(13, 0, isCommit: true).code == .storageFull)
        #expect(error(8, 0, isCommit: true).code == .readOnly)
        let failed = error(Self.failedWrite, EIO, isCommit: true)
        #expect(failed.code == .inputOutput)
        #expect("\(failed)".contains("Input/output error"))
        #expect(!"\(failed)".contains("sent again"))
    }

    @Test("Before the end of a transaction, a failed flush stores nothing")
    func before() {
        #expect(error(Self.failedFlush, ENOSPC, isCommit: false).code == .storageFull)
        #expect(!"\(error(Self.failedFlush, EIO, isCommit: false))".contains("sent again"))
    }

    @Test("A stale errno is not reported with an error of another kind")
    func stale() {
        #expect(!"\(error(11, EIO, isCommit: false))".contains("Input/output"))
    }
}
