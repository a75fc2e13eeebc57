import CSystemd
import Glibc

/// journald as a sink, through sd_journal_sendv(3).
struct SystemJournal: JournalSink {
    /// The socket to which libsystemd sends.
    ///
    /// libsystemd offers no way to ask for it or to choose another.
    static let socketPath = "/run/systemd/journal/socket"

    /// Whether there is a journal to send to.
    static var isPresent: Bool { JournalReceiver(path: socketPath) != nil }

    var receiver: JournalReceiver? { JournalReceiver(path: Self.socketPath) }

    func send(_ entry: JournalEntry) throws(JournalError) {
        // libsystemd reports success when the socket is missing. Only a socket that is the same before and after was
        // there throughout.
        guard let before = JournalReceiver(path: Self.socketPath) else { throw Self.absent }
        let result = entry.withIOVectors { sd_journal_sendv($0.baseAddress, Int32($0.count)) }
        guard result >= 0 else {
            throw JournalError(
                result == -ECONNREFUSED ? .unavailable : .refused, errno: -result, "The journal did not take an entry")
        }
        guard JournalReceiver(path: Self.socketPath) == before else { throw Self.absent }
    }

    private static let absent = JournalError(.unavailable, "The journal's socket \(socketPath) is missing")
}

extension JournalEntry {
    /// Lays the entry out as `NAME=value` vectors for sd_journal_sendv(3), valid during the call.
    fileprivate func withIOVectors<Result>(_ body: (UnsafeBufferPointer<iovec>) -> Result) -> Result {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(byteCount)
        var ends: [Int] = []
        for item in items {
            bytes.append(contentsOf: item.field.name.utf8)
            bytes.append(UInt8(ascii: "="))
            bytes.append(contentsOf: item.value)
            ends.append(bytes.count)
        }
        return bytes.withUnsafeMutableBytes { buffer in
            var vectors: [iovec] = []
            var start = 0
            for end in ends {
                vectors.append(iovec(iov_base: buffer.baseAddress?.advanced(by: start), iov_len: end - start))
                start = end
            }
            return vectors.withUnsafeBufferPointer(body)
        }
    }
}
