internal import EventLog

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension StoreDirectory {
    /// An error as what it is: SQLite says the same of a damaged database and of one that cannot be read now.
    ///
    /// Damage is refused until somebody has restored the log; a disk that does not answer may answer again. So the files are
    /// read through, which takes about a second for a gigabyte and only ever happens when nothing else goes on.
    ///
    /// - Parameter error: What SQLite said, twice.
    /// - Returns: `inputOutput` where a file cannot be read, else the error.
    func explained(_ error: EventLogError) -> EventLogError {
        guard error.mayBeFailedRead else { return error }
        for file in [events, events + "-wal"] {
            if let number = refusal(of: file) { return .system(number, doing: "reading \(file)") }
        }
        return error
    }

    /// Why a file cannot be read to its end, or `nil` where it can be, or is not there.
    private func refusal(of file: String) -> Int32? {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno == ENOENT ? nil : errno }
        defer { _ = close(descriptor) }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 16) { buffer in
            var offset = 0
            while true {
                let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
                if count < 0, errno == EINTR { continue }
                if count < 0 { return errno }
                if count == 0 { return nil }
                offset += count
            }
        }
    }
}
