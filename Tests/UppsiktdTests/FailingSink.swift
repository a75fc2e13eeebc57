import Glibc
import Synchronization

@testable import Systemd

/// A journal that takes what it is given, refuses it, or hangs.
final class FailingSink: JournalSink {
    /// What it does with an entry.
    enum Mood: Sendable {
        case taking
        /// It takes so many entries of events that begin at position 1 again, and refuses the rest and every message.
        case refusing(after: Int)
        case hanging
    }

    private let mood = Mutex(Mood.taking)
    private let kept = Mutex<[JournalEntry]>([])
    private let callCount = Mutex(0)
    private let place = Mutex<JournalReceiver?>(nil)

    /// Who receives the entries.
    var receiver: JournalReceiver? { place.withLock { $0 } }

    /// The entries taken, in order.
    var entries: [JournalEntry] { kept.withLock { $0 } }
    /// How often it was given an entry.
    var calls: Int { callCount.withLock { $0 } }

    /// Forgets the last entries, as a journald does that goes away with its socket before it has read them.
    ///
    /// - Parameters:
    ///   - count: How many entries were not read yet.
    ///   - receiver: Who receives entries from now on.
    func lose(last count: Int, goingOnAs receiver: JournalReceiver?) {
        kept.withLock { $0.removeLast(count) }
        place.withLock { $0 = receiver }
    }

    /// Makes it do something else from now on.
    func become(_ new: Mood) { mood.withLock { $0 = new } }

    func send(_ entry: JournalEntry) throws(JournalError) {
        callCount.withLock { $0 += 1 }
        while true {
            switch mood.withLock({ $0 }) {
            case .taking:
                kept.withLock { $0.append(entry) }
                return
            case .refusing(let count):
                guard let position = entry["UPPSIKT_POSITION"].first.flatMap({ Int($0) }), position <= count else {
                    throw JournalError(.unavailable, "away")
                }
                kept.withLock { $0.append(entry) }
                return
            case .hanging:
                usleep(2_000)
            }
        }
    }
}
