import Foundation

/// A destination of bytes; tests use a buffer.
protocol Output: Sendable {
    /// Writes all of the bytes.
    ///
    /// - Throws: ``ClosedPipe`` if the reader has closed it, ``Failure`` if they cannot be written.
    func write(_ bytes: [UInt8]) throws

    /// Whether the reader has closed it, as far as can be detected without writing.
    var isAbandoned: Bool { get }
}

/// The reader of the output has closed it.
struct ClosedPipe: Error {}

/// Writes to a descriptor of the process.
struct DescriptorOutput: Output {
    /// The descriptor.
    let descriptor: Int32

    var isAbandoned: Bool {
        // Without requested events, poll still reports a pipe without readers, a closed socket, or a hung-up terminal.
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
                    // Another process shares the descriptor and made it non-blocking: wait until it is writable.
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

/// Standard error, for the last message of the program.
enum StandardError {
    /// Prints a sentence.
    static func say(_ sentence: String) {
        do {
            try DescriptorOutput(descriptor: STDERR_FILENO).write(Array((sentence + "\n").utf8))
        } catch {
            // There is nowhere left to report this.
        }
    }
}
