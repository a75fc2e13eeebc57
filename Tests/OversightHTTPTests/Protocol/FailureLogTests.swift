import EventLog
import Logging
import Synchronization
import Testing

@testable import OversightHTTP

@Suite("Failed requests in the daemon's log")
struct FailureLogTests {
    private final class Collected: Sendable { let sentences = Mutex<[String]>([]) }

    private struct Collector: LogHandler {
        let collected: Collected
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { collected.sentences.withLock { $0.append("\(event.message)") } }
    }

    private let collected = Collected()
    private let log = FailureLog()

    private func report(_ error: any Error, at instant: ContinuousClock.Instant) {
        let logger = Logger(label: "test", factory: { [collected] _ in Collector(collected: collected) })
        log.report(error, Problem(error), metadata: [:], logger, at: instant)
    }

    @Test("Storage that fails every request is reported once in a while, with the number of failures since")
    func throttled() {
        let start = ContinuousClock.now
        for second in 0..<10 { report(EventLogError.storageFull("writing failed"), at: start + .seconds(second)) }
        #expect(collected.sentences.withLock { $0.count } == 1)
        report(EventLogError.storageFull("writing failed"), at: start + .seconds(10))
        let sentences = collected.sentences.withLock { $0 }
        #expect(sentences.count == 2)
        #expect(sentences.last?.contains("(and 9 more since the last report)") == true)
    }

    @Test("Each kind of storage problem is reported, and other problems every time")
    func kinds() {
        let start = ContinuousClock.now
        report(EventLogError.storageFull("writing failed"), at: start)
        report(EventLogError.inputOutput("writing failed"), at: start)
        report(EventLogError.readOnly("It is read-only."), at: start)
        struct Unforeseen: Error {}
        report(Unforeseen(), at: start)
        report(Unforeseen(), at: start)
        #expect(collected.sentences.withLock { $0.count } == 5)
    }
}
