public import Logging
import Synchronization

/// The least urgent level that all loggers of a program write, which can change while it runs.
public final class SharedLogLevel: Sendable {
    private let index: Atomic<Int>

    /// A level to begin with.
    public init(_ level: Logger.Level) { index = Atomic(Self.index(of: level)) }

    /// The level of now.
    public var level: Logger.Level {
        get { Logger.Level.allCases[index.load(ordering: .relaxed)] }
        set { index.store(Self.index(of: newValue), ordering: .relaxed) }
    }

    private static func index(of level: Logger.Level) -> Int { Logger.Level.allCases.firstIndex(of: level) ?? 0 }
}
