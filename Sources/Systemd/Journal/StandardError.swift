import Glibc

/// Standard error, a line for each entry, for when there is no journal.
struct StandardError: JournalSink {
    private let descriptor: Int32
    private let isJournalStream: Bool

    /// - Parameters:
    ///   - descriptor: Where the lines go; 2, but for tests.
    ///   - isJournalStream: Whether journald reads the lines, and so knows `<6>` for a priority and stamps the time.
    init(descriptor: Int32 = STDERR_FILENO, isJournalStream: Bool) {
        self.descriptor = descriptor
        self.isJournalStream = isJournalStream
    }

    func send(_ entry: JournalEntry) throws(JournalError) {
        let line = LogLine(entry, style: isJournalStream ? .journalStream : .stamped(.now))
        var rest = Array(line.text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN: waitUntilWritable()
            case let code: throw JournalError(.refused, errno: code, "Standard error did not take an entry")
            }
        }
    }

    /// Standard error may have been made non-blocking by whoever shares it with us.
    private func waitUntilWritable() {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, 1_000)
    }
}
