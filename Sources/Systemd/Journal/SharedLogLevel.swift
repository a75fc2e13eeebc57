package import Logging
import Synchronization

/// The log level shared by all loggers of a program, which can change while it runs.
package final class SharedLogLevel: Sendable {
    private let index: Atomic<Int>

    /// Creates a shared level with an initial value.
    package init(_ level: Logger.Level) { index = Atomic(Self.index(of: level)) }

    /// The current level.
    package var level: Logger.Level {
        get { Logger.Level.allCases[index.load(ordering: .relaxed)] }
        set { index.store(Self.index(of: newValue), ordering: .relaxed) }
    }

    private static func index(of level: Logger.Level) -> Int { Logger.Level.allCases.firstIndex(of: level) ?? 0 }
}
