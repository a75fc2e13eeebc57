import Reminding
import Synchronization

/// The configuration that holds now: it is replaced when it is read again.
final class CurrentConfiguration: Sendable {
    private let held: Mutex<DaemonConfiguration>

    init(_ configuration: DaemonConfiguration) { held = Mutex(configuration) }

    /// What holds now.
    var value: DaemonConfiguration { held.withLock { $0 } }

    /// What is said in mails from now on.
    var mail: MailSettings { held.withLock { $0.mail } }

    /// Puts another configuration in its place.
    func replace(with new: DaemonConfiguration) { held.withLock { $0 = new } }
}
