import EventLog
import Logging
import Synchronization
import Testing

@testable import OversightHTTP

@Suite("What the daemon's log is told of failed requests")
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

    private func tell(_ error: any Error, at instant: ContinuousClock.Instant) {
        let logger = Logger(label: "test", factory: { [collected] _ in Collector(collected: collected) })
        log.tell(of: error, Problem(error), metadata: [:], logger, at: instant)
    }

    @Test("A storage that fails every request is told of now and then, with how many failed so meanwhile")
    func throttled() {
        let start = ContinuousClock.now
        for second in 0..<10 { tell(EventLogError.storageFull("writing failed"), at: start + .seconds(second)) }
        #expect(collected.sentences.withLock { $0.count } == 1)
        tell(EventLogError.storageFull("writing failed"), at: start + .seconds(10))
        let sentences = collected.sentences.withLock { $0 }
        #expect(sentences.count == 2)
        #expect(sentences.last?.contains("(9 more requests failed so since this was told last)") == true)
    }

    @Test("Each kind of storage problem is told of, and whatever is not the storage's every time")
    func kinds() {
        let start = ContinuousClock.now
        tell(EventLogError.storageFull("writing failed"), at: start)
        tell(EventLogError.inputOutput("writing failed"), at: start)
        tell(EventLogError.readOnly("It is read-only."), at: start)
        struct Unforeseen: Error {}
        tell(Unforeseen(), at: start)
        tell(Unforeseen(), at: start)
        #expect(collected.sentences.withLock { $0.count } == 5)
    }
}
