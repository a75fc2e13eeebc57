import Glibc
import Testing

@testable import Systemd

@Suite("Entries on standard error")
struct StandardErrorTests {
    @Test("A line arrives whole through a pipe that is full, and non-blocking")
    func fullPipe() async throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        for end in ends { #expect(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
        let (reader, writer) = (ends[0], ends[1])
        let message = String(repeating: "x", count: 300_000)
        let sent = Task.detached {
            defer { close(writer) }
            try StandardError(descriptor: writer, isJournalStream: true)
                .send(JournalEntry(message: message, priority: .info))
        }
        let received = await Task.detached {
            var all: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = read(reader, &buffer, buffer.count)
                if count == 0 { break }
                if count > 0 { all += buffer.prefix(count) } else { usleep(1_000) }
            }
            close(reader)
            return String(decoding: all, as: UTF8.self)
        }.value
        try await sent.value
        #expect(received == "<6>MESSAGE=\(message) PRIORITY=6\n")
    }

    @Test("A descriptor that is closed is an error")
    func closedDescriptor() {
        let error = #expect(throws: JournalError.self) {
            try StandardError(descriptor: -1, isJournalStream: false).send(JournalEntry(message: "m", priority: .info))
        }
        #expect(error?.underlyingErrno == EBADF)
    }

    @Test("A reader that went away does not end the process")
    func brokenPipe() async {
        await #expect(processExitsWith: .success) {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            close(ends[0])
            signal(SIGPIPE, SIG_DFL)
            let sink = StandardError(descriptor: ends[1], isJournalStream: false)
            let writer = JournalWriter(
                output: JournalOutput(.standardError, journal: SystemJournal(), standardError: sink), limits: .init())
            let error = await #expect(throws: JournalError.self) {
                try await writer.write(JournalEntry(message: "m", priority: .info))
            }
            #expect(error?.underlyingErrno == EPIPE)
        }
    }
}
