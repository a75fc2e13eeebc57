import NIOCore
import NIOExtras
import ServiceLifecycle
import Synchronization

/// How serving ends: nothing more is accepted, what was accepted is answered, and then every connection is closed.
///
/// Only our descriptors are closed. A socket that systemd passed goes on listening, and whoever connects now waits in its
/// queue for the next daemon; so a connection is accepted only by a daemon that answers on it.
final class Drain: Sendable {
    /// A socket that listens, with what closes its connections.
    struct Listener: Sendable {
        let channel: any Channel
        let quiescing: ServerQuiescingHelper
    }

    private let grace: Duration
    private let limit: Duration
    private let begun = Atomic(false)

    /// - Parameters:
    ///   - grace: How long the connections that were accepted last have to send their request.
    ///   - limit: How long requests may take to be answered after that.
    init(grace: Duration, limit: Duration) {
        self.grace = grace
        self.limit = limit
    }

    /// Whether serving is to end.
    var hasBegun: Bool { begun.load(ordering: .relaxed) }

    /// Waits for the graceful shutdown, carries it out, and returns when its time is over or the task is cancelled.
    func run(_ listeners: [Listener]) async {
        do {
            try await gracefulShutdown()
            begun.store(true, ordering: .relaxed)
            // The listener is not closed yet, since NIO would drop connections that it has accepted but not handed over.
            for listener in listeners { try await listener.channel.setOption(.autoRead, value: false).get() }
            // The next step closes connections without a request at once, so requests on their way get time to arrive.
            try await Task.sleep(for: grace)
            for listener in listeners { listener.quiescing.initiateShutdown(promise: nil) }
            try await Task.sleep(for: limit)
        } catch {
            // Cancelled since every connection has ended, or a listener has closed: close them all.
            for listener in listeners { listener.quiescing.initiateShutdown(promise: nil) }
        }
    }
}
