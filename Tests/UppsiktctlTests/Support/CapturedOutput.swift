import Synchronization

@testable import uppsiktctl

/// Keeps what is written, and goes away after a number of lines where that is asked for.
final class CapturedOutput: Output {
    private let bytes = Mutex<[UInt8]>([])
    private let lines: Int?
    private let abandoned = Mutex(false)

    init(closingAfter lines: Int? = nil) { self.lines = lines }

    /// What was written.
    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    var isAbandoned: Bool { abandoned.withLock { $0 } }

    /// Closes the reading end, which a writer notices only when it writes or checks.
    func abandon() { abandoned.withLock { $0 = true } }

    func write(_ new: [UInt8]) throws {
        let count = bytes.withLock { bytes in
            bytes += new
            return bytes.count { $0 == 0x0A }
        }
        if let lines, count >= lines { throw ClosedPipe() }
    }
}
