internal import Synchronization

/// What a loop is doing, so that one that waits can be distinguished from one that is stuck.
package final class Heartbeat: Sendable {
    /// What a loop does.
    package enum Activity: Sendable, Hashable {
        /// Nothing has begun yet, or everything has ended.
        case none
        /// Its own work, which takes no longer than the machine needs for it.
        case working
        /// It waits for the log to grow.
        case idle
        /// It waits a while before it tries again what has failed.
        case resting
        /// It waits for what its handler acts on, such as a journal that accepts nothing.
        case handling
    }

    private struct State {
        var activity = Activity.none
        var beats: UInt64 = 0
    }

    private let state = Mutex(State())

    /// A heart that has not beaten.
    package init() {}

    /// What the loop does now.
    package var activity: Activity { state.withLock { $0.activity } }

    /// How many steps the loop has taken.
    package var beats: UInt64 { state.withLock { $0.beats } }

    /// Counts a step.
    ///
    /// - Parameter activity: What begins with it.
    package func beat(_ activity: Activity) {
        state.withLock { state in
            state.activity = activity
            state.beats &+= 1
        }
    }
}
