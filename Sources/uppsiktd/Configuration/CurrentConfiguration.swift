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

    /// Where people find things with a browser; `nil` where nowhere.
    var publicLinks: PublicLinks? {
        // An address that is none was refused when the configuration was read.
        mail.publicAddress.flatMap { try? PublicLinks($0) }
    }

    /// Puts another configuration in its place.
    func replace(with new: DaemonConfiguration) { held.withLock { $0 = new } }
}
