import EventLog
import OversightService
import Synchronization
import Testing

@Suite("The health of a log")
struct LogHealthTests {
    @Test("is lost with the first damage, which is reported once and stays")
    func damage() {
        let health = LogHealth()
        let reported = Mutex<[EventLogError]>([])
        health.onDamage { damage in reported.withLock { $0.append(damage) } }
        for error in [EventLogError.closed, .inputOutput("x"), .storageFull("x"), .unsupported("x")] {
            health.note(error)
        }
        #expect(health.damage == nil)
        health.note(EventLogError.corrupt(position: 7, "It was altered."))
        health.note(EventLogError.corrupt(position: 3, "So was this."))
        #expect(health.damage == .corrupt(position: 7, "It was altered."))
        #expect(reported.withLock { $0 } == [.corrupt(position: 7, "It was altered.")])
    }

    @Test("is reported to late subscribers, and an event that cannot be replayed counts as damage")
    func late() {
        let health = LogHealth()
        health.note(ReplayError(position: 4, reason: "it is no JSON"))
        let reported = Mutex<Int?>(nil)
        health.onDamage { damage in reported.withLock { $0 = damage.corruptPosition } }
        #expect(reported.withLock { $0 } == 4)
    }

    @Test("knows how far it was seen to be sound, and never goes back")
    func verified() {
        let health = LogHealth()
        #expect(health.verifiedPosition == 0)
        health.verified(through: 10)
        health.verified(through: 5)
        #expect(health.verifiedPosition == 10)
    }
}
