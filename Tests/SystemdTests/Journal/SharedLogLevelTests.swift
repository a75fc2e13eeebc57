import Logging
import Testing

@testable import Systemd

@Suite("A level that all loggers share")
struct SharedLogLevelTests {
    @Test("A logger made before a change follows it, unless it was given a level of its own")
    func followed() {
        let journal = RecordingJournal()
        let level = SharedLogLevel(.info)
        let make = { (label: String) in
            Logger(label: label) { JournalLogHandler(label: $0, identifier: "t", writer: journal, level: level) }
        }
        let follower = make("a")
        var own = make("b")
        own.logLevel = .warning
        follower.debug("1")
        level.level = .debug
        follower.debug("2")
        own.debug("3")
        own.warning("4")
        level.level = .critical
        follower.error("5")
        #expect(journal.entries.flatMap { $0[.message] } == ["2", "4"])
    }

    @Test("Every level can be set", arguments: Logger.Level.allCases)
    func every(level: Logger.Level) {
        let shared = SharedLogLevel(.info)
        shared.level = level
        #expect(shared.level == level)
    }
}
