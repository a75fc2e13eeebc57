import Glibc
import TestSupport
import Testing

@testable import Systemd

@Suite("Where entries go")
struct JournalDestinationTests {
    @Test("To standard error without a journal; to both when started by hand; to the journal as a service")
    func choice() {
        #expect(JournalDestination.choose(journalIsPresent: false, isSupervised: false) == .standardError)
        #expect(JournalDestination.choose(journalIsPresent: false, isSupervised: true) == .standardError)
        #expect(JournalDestination.choose(journalIsPresent: true, isSupervised: false) == .journalAndStandardError)
        #expect(JournalDestination.choose(journalIsPresent: true, isSupervised: true) == .journal)
    }

    @Test("JOURNAL_STREAM applies only to the descriptor that it names")
    func stream() throws {
        let directory = try TemporaryDirectory()
        let socket = try UnixSocket(path: directory.path + "/s", isStream: true)
        var status = stat()
        #expect(fstat(socket.descriptor, &status) == 0)
        let variable = "\(status.st_dev):\(status.st_ino)"
        #expect(JournalStream.isConnected(socket.descriptor, variable: variable))
        #expect(!JournalStream.isConnected(2, variable: variable))
        for other in [nil, "", "1", "a:b", "1:2:3"] {
            #expect(!JournalStream.isConnected(socket.descriptor, variable: other))
        }
    }
}
