import NIOCore
import NIOPosix

/// The threads that serve connections.
public enum EventLoops {
    /// Waits until each of them has run a task: a sign that none is stuck.
    ///
    /// - Throws: An error of NIO where a loop takes no tasks any more.
    public static func roundTrip() async throws {
        let answers = MultiThreadedEventLoopGroup.singleton.makeIterator().map { $0.submit {} }
        for answer in answers { try await answer.get() }
    }
}
