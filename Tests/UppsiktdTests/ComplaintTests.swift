import EventLog
import OversightHTTP
import Testing

@testable import uppsiktd

@Suite struct ComplaintTests {
    private struct Long: Error, CustomStringConvertible {
        let description = "First line.\nSecond line."
    }

    @Test func aPersonSeesTheProgramsName() {
        #expect(complaint(Long(), isJournal: false) == "uppsiktd: First line.\nSecond line.\n")
    }

    @Test func theJournalGetsOneEntryOfPriorityError() {
        #expect(complaint(Long(), isJournal: true) == "<3>First line. Second line.\n")
    }

    @Test func theErrnoIsTheRealOneWhereThereIsOne() {
        let taken = EventLogError.inputOutput("writing", underlying: .errno(28))
        #expect(Errno.of(taken) == 28)
        #expect(Errno.of(EventLogError.locked(directory: "/a", process: 1)) == 16)
        #expect(Errno.of(ConfigurationError("no", errno: 2)) == 2)
        let missing = #expect(throws: SocketError.self) { try ListeningSocket.unix(path: "/nowhere/at/all/s") }
        #expect(missing.map(Errno.of) == 2)
        #expect(Errno.of(Long()) == 5)
    }
}
