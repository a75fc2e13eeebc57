import Foundation

/// Where bytes are written; tests put a buffer here.
protocol Output: Sendable {
    /// Writes all of the bytes.
    ///
    /// - Throws: ``ClosedPipe`` where nobody reads any more, ``Failure`` where they cannot be written.
    func write(_ bytes: [UInt8]) throws

    /// Whether nobody reads any more, as far as can be told without writing.
    var isAbandoned: Bool { get }
}

/// Whoever read the output has gone away.
struct ClosedPipe: Error {}

/// Writes to a descriptor of the process.
struct DescriptorOutput: Output {
    /// The descriptor.
    let descriptor: Int32

    var isAbandoned: Bool {
        // Asked for nothing, poll still tells of a pipe without readers, a socket shut by its peer, a terminal hung up.
        var wait = pollfd(fd: descriptor, events: 0, revents: 0)
        return poll(&wait, 1, 0) > 0 && wait.revents & Int16(POLLERR | POLLHUP) != 0
    }

    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
                let written = Foundation.write(descriptor, start, rest.count)
                if written >= 0 {
                    rest = rest.dropFirst(written)
                    continue
                }
                switch errno {
                case EINTR: continue
                case EAGAIN:
                    // Somebody shares the descriptor and made it non-blocking: wait until it takes more.
                    var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&wait, 1, -1)
                case EPIPE: throw ClosedPipe()
                case let number:
                    throw Failure("The output could not be written: \(Failure.reason(number)).")
                }
            }
        }
    }
}

/// Standard error, for what is said when everything else is over.
enum StandardError {
    /// Says a sentence.
    static func say(_ sentence: String) {
        do {
            try DescriptorOutput(descriptor: STDERR_FILENO).write(Array((sentence + "\n").utf8))
        } catch {
            // Nobody is left to tell.
        }
    }
}
