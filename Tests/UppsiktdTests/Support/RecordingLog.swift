import Logging
import Synchronization

/// Log messages of a test, as "LEVEL: MESSAGE".
final class RecordingLog: Sendable {
    private let taken = Mutex<[String]>([])

    var messages: [String] { taken.withLock { $0 } }

    var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

    private struct Handler: LogHandler {
        let log: RecordingLog
        var logLevel = Logger.Level.trace
        var metadata = Logger.Metadata()

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { log.taken.withLock { $0.append("\(event.level): \(event.message)") } }
    }
}
