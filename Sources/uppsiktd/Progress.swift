import Foundation
import Glibc
import Synchronization

/// Shows the progress of long work on a terminal; silent elsewhere.
final class Progress: Sendable {
    private let what: String
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private let lastShown = Mutex(ContinuousClock.now)

    init(_ what: String) { self.what = what }

    /// Updates the line, at most ten times a second and not in the first half second.
    func show(_ done: Int, of all: Int) {
        guard isShown, all > 0, ContinuousClock.now - start > .milliseconds(500) else { return }
        let isDue = lastShown.withLock { last in
            guard ContinuousClock.now - last > .milliseconds(100) else { return false }
            last = .now
            return true
        }
        if isDue { FileHandle.standardError.write(Data("\r\(what): \(done) of \(all) (\(done * 100 / all) %)".utf8)) }
    }

    /// Clears the line.
    func finish() {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
