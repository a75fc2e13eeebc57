import NIOCore
import NIOPosix

/// The threads that serve connections.
package enum EventLoops {
    /// Waits until each event loop has run a task, which shows that none is stuck.
    ///
    /// - Throws: An error of NIO if an event loop has shut down.
    package static func roundTrip() async throws {
        let answers = MultiThreadedEventLoopGroup.singleton.makeIterator().map { $0.submit {} }
        for answer in answers { try await answer.get() }
    }
}
