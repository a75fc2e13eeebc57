import Glibc

/// Standard error as a sink, with one line for each entry.
struct StandardError: JournalSink {
    private let descriptor: Int32
    private let isJournalStream: Bool

    /// - Parameters:
    ///   - descriptor: The descriptor to write to; 2 except in tests.
    ///   - isJournalStream: Whether journald reads the lines, and so reads `<6>` as a priority and records the time.
    init(descriptor: Int32 = STDERR_FILENO, isJournalStream: Bool) {
        self.descriptor = descriptor
        self.isJournalStream = isJournalStream
    }

    func send(_ entry: JournalEntry) throws(JournalError) {
        let line = LogLine(entry, style: isJournalStream ? .journalStream : .timestamped(.now))
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

    /// Another process that shares standard error may have made it non-blocking.
    private func waitUntilWritable() {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, 1_000)
    }
}
